using System.Text.Json;

namespace FoxGen.Testing;

/// <summary>
/// The communication of a client with a service, as JSON. Implement it to fake a service in unit tests; one interface covers all models.
/// Requests are still validated, tasks awaited and results read as with the real service. Waits do not pause. For tests with HTTP and
/// charges, use the simulator.
/// </summary>
public interface IFoxTransport
{
    /// <summary>Submits a valid request.</summary>
    /// <param name="model">The model id on the wire.</param>
    /// <param name="body">The body. Local media are represented by URLs below <c>https://upload.invalid/</c>.</param>
    /// <param name="cancellationToken">Stops the submit.</param>
    /// <returns>The response, for FoxAPI <c>{"id": "task-1", "status": "pending"}</c>. For a model that responds with the result, the result.</returns>
    /// <exception cref="FoxException">The failure to report to the caller.</exception>
    Task<JsonElement> SubmitAsync(string model, JsonElement body, CancellationToken cancellationToken);

    /// <summary>Queries a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>
    /// The response, for FoxAPI <c>{"id": "task-1", "status": "completed", "results": [{"url": "https://files.example/a.mp4"}]}</c>.
    /// </returns>
    /// <exception cref="FoxException">The failure to report to the caller. A wait tolerates transient failures.</exception>
    Task<JsonElement> QueryAsync(FoxTaskToken task, CancellationToken cancellationToken);

    /// <summary>Cancels a task.</summary>
    /// <param name="task">The task, which had not ended at the last query.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="FoxException">The failure to report to the caller.</exception>
    Task CancelAsync(FoxTaskToken task, CancellationToken cancellationToken) => throw new NotSupportedException("This transport does not support cancellations.");

    /// <summary>Submits a valid request, and returns the events of the response.</summary>
    /// <param name="model">The model id on the wire.</param>
    /// <param name="body">The body, with the constant fields of a request for events.</param>
    /// <param name="cancellationToken">Stops the submit and the events.</param>
    /// <exception cref="FoxException">The failure to report to the caller.</exception>
    IAsyncEnumerable<JsonElement> StreamAsync(string model, JsonElement body, CancellationToken cancellationToken) => throw new NotSupportedException("This transport does not support events.");

    /// <summary>Opens the file of a result.</summary>
    /// <param name="url">The URL in the result; <c>https://reply.invalid/0</c> for a response that is the file.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="HttpRequestException">The file does not exist.</exception>
    Task<Stream> OpenFileAsync(Uri url, CancellationToken cancellationToken) => throw new NotSupportedException("This transport does not support files.");

    /// <summary>Sends a free query, such as for the balance.</summary>
    /// <param name="path">The path below the base URL.</param>
    /// <param name="options">The query parameters; those without a value are omitted.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="FoxException">The failure to report to the caller.</exception>
    Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"This transport does not support {path}.");
}
