namespace FoxGen.Webhooks;

/// <summary>
/// Handles calls of a service, independently of a web framework: verifies them, finds their tasks and delivers these. In ASP.NET Core, map it with
/// <c>MapFoxWebhook</c> of the package FoxGen.Extensions.AspNetCore.
/// </summary>
public sealed class FoxWebhook
{
    private const int LeastBody = 1024;
    private const int MostBody = 64 * 1024 * 1024;

    private readonly FoxDeliveries _deliveries;
    private readonly FoxWebhookVerifier? _verifier;
    private readonly bool _waits;

    /// <summary>Creates the handler of calls.</summary>
    /// <param name="deliveries">Delivers the tasks.</param>
    /// <param name="options">The secrets or keys.</param>
    /// <exception cref="ArgumentException">
    /// The service file has no <c>callback</c>, an option is missing or not valid, or the service file defines no signature and
    /// <see cref="FoxWebhookOptions.AllowUnsigned"/> is not set.
    /// </exception>
    public FoxWebhook(FoxDeliveries deliveries, FoxWebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        ArgumentNullException.ThrowIfNull(options);
        var service = deliveries.Client.Service;
        var callback = service.Callback ?? throw new ArgumentException($"The service file of {service.Name} does not define calls of the service (callback).", nameof(deliveries));
        if (callback.Signature is null && !options.AllowUnsigned)
        {
            throw new ArgumentException($"The service file of {service.Name} does not define how calls are signed (callback.signature). Add it, or set AllowUnsigned: then calls only trigger a status request.", nameof(options));
        }

        if (options.MaxBodyBytes is < LeastBody or > MostBody)
        {
            throw new ArgumentException("MaxBodyBytes must be 1 KB to 64 MB.", nameof(options));
        }

        _deliveries = deliveries;
        _verifier = callback.Signature is null ? null : new FoxWebhookVerifier(service, options);
        _waits = options.AnswerAfterDelivery;
        MaxBodyBytes = options.MaxBodyBytes;
    }

    /// <summary>Maximum size of the body of a call in bytes. Answer a larger one with 413.</summary>
    public int MaxBodyBytes { get; }

    /// <summary>Checks the headers of a call before its body is read.</summary>
    /// <param name="header">Returns the values of a header by its name, in any case; empty or <c>null</c> if the call does not have it.</param>
    /// <returns>The HTTP status 401 if the call must be rejected; <c>null</c> if its body must be read.</returns>
    public int? Reject(Func<string, IEnumerable<string?>?> header) => _verifier is null || _verifier.CheckHeaders(header) is FoxWebhookCheck.Valid ? null : 401;

    /// <summary>
    /// Handles a call. The HTTP status for the response is 200 if the call was accepted, also if its task was delivered earlier or has not ended; 400 if the
    /// body is not a JSON object with a task id; 401 if the call is forged, changed or too old; 413 if the body is too large; 503 if the journal does not
    /// contain the task (yet) or cannot be read, or the public keys cannot be fetched: the service then repeats the call. With
    /// <see cref="FoxWebhookOptions.AnswerAfterDelivery"/>, it is 500 if the delivery failed.
    /// </summary>
    /// <param name="header">Returns the values of a header by its name, in any case; empty or <c>null</c> if the call does not have it.</param>
    /// <param name="body">The raw bytes of the body.</param>
    /// <param name="cancellationToken">Stops verifying and finding the task, not a delivery.</param>
    /// <returns>The HTTP status.</returns>
    public async Task<int> HandleAsync(Func<string, IEnumerable<string?>?> header, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (body.Length > MaxBodyBytes)
        {
            return 413;
        }

        switch (_verifier is null ? FoxWebhookCheck.Valid : await _verifier.VerifyAsync(header, body, cancellationToken).ConfigureAwait(false))
        {
            case FoxWebhookCheck.Valid:
                break;
            case FoxWebhookCheck.NoKeys:
                return 503;
            default:
                return 401;
        }

        FoxTask? task;
        try
        {
            task = await FindAsync(body, cancellationToken).ConfigureAwait(false);
        }
        catch (FoxProtocolException)
        {
            return 400;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _deliveries.Report(null, failure);
            return 503;
        }

        if (task is null)
        {
            return 503;
        }

        // A signed call says that the task has not ended: no status request is due.
        if (_verifier is not null && task.Received is null)
        {
            return 200;
        }

        var delivery = DeliverAsync(task);
        return !_waits || await delivery.ConfigureAwait(false) ? 200 : 500;
    }

    // Anyone can send a call without a signature, so only its task id is used.
    private async Task<FoxTask?> FindAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var task = await _deliveries.FindAsync(body, cancellationToken).ConfigureAwait(false);
        return task is null || _verifier is not null ? task : _deliveries.Client.Resume(task.Token);
    }

    private async Task<bool> DeliverAsync(FoxTask task)
    {
        try
        {
            await _deliveries.DeliverAsync(task).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure)
        {
            _deliveries.Report(task.Token, failure);
            return false;
        }
    }
}
