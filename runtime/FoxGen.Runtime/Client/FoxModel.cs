using System.Text.Json;
using FoxGen.Client;
using FoxGen.Hosting;

namespace FoxGen;

/// <summary>
/// A model of a client, independent of its C# types. Validates and submits JSON bodies, and resumes tasks. <see cref="FoxClient.Models"/> lists
/// the models of a client.
/// </summary>
public abstract class FoxModel
{
    private protected FoxModel(FoxContext context) => Context = context;

    /// <summary>The model id on the wire.</summary>
    public abstract string Id { get; }

    /// <summary>The title from the spec; the model id if the spec has none.</summary>
    public abstract string Title { get; }

    private protected FoxContext Context { get; }

    /// <summary>Validates a JSON body without sending it. The method does not throw for any JSON. Media are read as URLs, never as paths.</summary>
    /// <param name="body">The body, as <see cref="FoxRequests.Read{TRequest}"/> reads it.</param>
    /// <returns>All errors and warnings; empty if there are none.</returns>
    /// <exception cref="NotSupportedException">The definition of the model cannot read JSON. Generated definitions can.</exception>
    public abstract IReadOnlyList<FoxProblem> ValidateJson(JsonElement body);

    /// <summary>Submits a JSON body, which the service bills, and returns the task without waiting for it.</summary>
    /// <param name="body">The body, as <see cref="FoxRequests.Read{TRequest}"/> reads it.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <param name="cancellationToken">Stops the submit before the first byte is sent.</param>
    /// <exception cref="FoxValidationException">The body is not a valid request; nothing was sent.</exception>
    /// <exception cref="FoxException">See <see cref="FoxModel{TRequest, TResult}.SubmitAsync"/>.</exception>
    /// <exception cref="OperationCanceledException">The submit was cancelled before anything was sent.</exception>
    /// <exception cref="NotSupportedException">The definition of the model cannot read JSON. Generated definitions can.</exception>
    public abstract Task<FoxTask> SubmitJsonAsync(JsonElement body, FoxSubmitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Resumes a task of this model, in any process.</summary>
    /// <param name="token">The task.</param>
    /// <param name="hint">The known facts about the task; <c>null</c> if nothing is known.</param>
    /// <exception cref="FoxTaskTokenException">The token belongs to another service or model.</exception>
    public abstract FoxTask Resume(FoxTaskToken token, FoxResumeHint? hint = null);

    /// <inheritdoc cref="FoxClient.Receive"/>
    /// <param name="body">The body of the call.</param>
    /// <param name="token">
    /// The task; <c>null</c> to make the token from the task id in the call. For a service whose tokens contain a URL, the made token cannot be queried:
    /// pass the token of the submit.
    /// </param>
    /// <exception cref="FoxTaskTokenException">The token belongs to another service or model.</exception>
    public abstract FoxTask Receive(ReadOnlyMemory<byte> body, FoxTaskToken? token = null);
}
