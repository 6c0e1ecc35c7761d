namespace FoxGen;

/// <summary>The options of a submit.</summary>
public sealed class FoxSubmitOptions
{
    /// <summary>
    /// The idempotency key, for services with an idempotency contract (default: a new key for each submit). To submit the same work again
    /// after a crash, use the same key: derive it from an id of the work. 1 to 255 visible ASCII characters. Services without a contract
    /// ignore it, but the journal stores it.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// The caller's reference for the work, stored in the journal with the task. At most 1,000 characters; it should contain no secrets.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>
    /// The id of the submission, in the journal, in <see cref="FoxTask.Submission"/> and in
    /// <see cref="FoxSubmitOutcomeUnknownException.Submission"/> (default: a new one for each submit if the client has a journal). With an id
    /// of your own, a row of your database can name the submission before it is sent. Use a new id for each submit: to a journal, the same
    /// id means the same submission. It is not sent to the service and does not prevent a second charge. <see cref="Guid.Empty"/> is rejected.
    /// </summary>
    public Guid? Submission { get; init; }

    /// <summary>
    /// The URL that the service calls when the task ends (default: none), for services whose file has <c>callback</c>. An absolute https URL, or http on a
    /// loopback address; at most 2,000 characters. Read the call with <see cref="FoxClient.Receive"/> after you have verified its signature. The call can
    /// be missing, late or repeated, so poll too. Other services throw <see cref="ArgumentException"/> before anything is sent.
    /// </summary>
    public Uri? CallbackUrl { get; init; }

    /// <summary>
    /// Called with the token as soon as the task id is known, and awaited before anything else, such as the first poll. Store the token
    /// here. The cancellation of the submit does not affect it. If it throws, the caller receives the exception with the token in
    /// <c>Data["FoxTaskToken"]</c>; the task continues.
    /// </summary>
    public Func<FoxTaskToken, Task>? OnSubmitted { get; init; }

    /// <summary>Calls the caller, who stores the token before anything else happens to the task.</summary>
    internal async Task TellAsync(FoxTaskToken token)
    {
        try
        {
            await (OnSubmitted?.Invoke(token) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            e.Data[FoxTaskToken.DataKey] = token.ToString();
            throw;
        }
    }
}
