using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Submitting;

namespace FoxGen.Gateway;

/// <summary>
/// Everything that clients, models and tasks ask of the outside. It is the one place to put a fake, however many models
/// there are.
/// </summary>
internal interface IFoxGateway : IDisposable
{
    /// <summary>The files of the service; <c>null</c> when it takes none.</summary>
    FoxFiles? Files { get; }

    /// <summary>Whether time has to pass between queries; not so in unit tests.</summary>
    bool Pauses => true;

    /// <summary>Submits a valid request: pays once at most.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the submit.</param>
    /// <param name="isStream">Whether the reply is to be a stream of events.</param>
    /// <param name="cancellationToken">Stops the submit before the first byte is sent.</param>
    /// <returns>What the service said of the new task, with <see cref="FoxTaskSnapshot.Polls"/> 0.</returns>
    /// <exception cref="FoxException">The task was not started, or it is not known whether it was.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; <see cref="FoxSubmitCanceledException"/> when something may have left.</exception>
    Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, bool isStream, CancellationToken cancellationToken);

    /// <summary>Asks for a task once.</summary>
    /// <param name="token">The task.</param>
    /// <param name="model">Its model; <c>null</c> if the client does not know it.</param>
    /// <param name="poll">The number of this query, for <see cref="FoxTaskSnapshot.Polls"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="FoxException">There was no valid response; the exception contains the token.</exception>
    Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken);

    /// <summary>Asks to cancel a task once.</summary>
    /// <param name="last">The last reply to a query, of a task that had not ended.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="FoxException">The service did not accept it; the exception contains the token.</exception>
    Task CancelAsync(FoxTaskSnapshot last, CancellationToken cancellationToken);

    /// <summary>Asks for something that costs nothing.</summary>
    /// <param name="path">The path below the base URL.</param>
    /// <param name="options">The query parameters; those without a value are omitted.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="FoxException">There was no valid response.</exception>
    Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken);
}
