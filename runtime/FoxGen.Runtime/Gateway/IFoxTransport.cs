using System.Text.Json;

namespace FoxGen.Testing;

/// <summary>
/// Everything a client asks of the outside, in the JSON of the wire. Implement it to fake a service in unit tests: it is the
/// same one interface however many models there are, and requests are still checked, tasks waited for and results read as
/// with the real service. Waits over it do not pause. For tests with HTTP and charges, take the simulator.
/// </summary>
public interface IFoxTransport
{
    /// <summary>Takes a valid request.</summary>
    /// <param name="model">The model id on the wire.</param>
    /// <param name="body">The body as it would be sent. Local media stand in it as URLs below <c>https://upload.invalid/</c>.</param>
    /// <param name="cancellationToken">Stops the submit.</param>
    /// <returns>The reply: <c>{"id": "task-1", "status": "pending"}</c> with FoxAPI.</returns>
    /// <exception cref="FoxException">What the caller shall get.</exception>
    Task<JsonElement> SubmitAsync(string model, JsonElement body, CancellationToken cancellationToken);

    /// <summary>Tells how a task stands.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The reply: <c>{"id": "task-1", "status": "completed", "results": [{"url": "https://files.example/a.mp4"}]}</c> with FoxAPI.</returns>
    /// <exception cref="FoxException">The failure to report to the caller. A wait tolerates transient failures.</exception>
    Task<JsonElement> QueryAsync(FoxTaskToken task, CancellationToken cancellationToken);

    /// <summary>Opens the file of a result.</summary>
    /// <param name="url">The URL in the result.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="HttpRequestException">There is none.</exception>
    Task<Stream> OpenFileAsync(Uri url, CancellationToken cancellationToken) => throw new NotSupportedException("This transport has no files.");

    /// <summary>Answers what costs nothing, such as the balance.</summary>
    /// <param name="path">The path below the base URL.</param>
    /// <param name="options">The query parameters; those without a value are left out.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="FoxException">What the caller shall get.</exception>
    Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"This transport does not answer {path}.");
}
