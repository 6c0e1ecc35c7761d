namespace FoxGen;

/// <summary>What one submit does besides submitting.</summary>
public sealed class FoxSubmitOptions
{
    /// <summary>
    /// The key of this submit, for services whose description has an idempotency contract; made anew for each submit when
    /// <c>null</c>. The same work submitted again after a crash has to use the same key: take an id of the work itself.
    /// 1 to 255 visible ASCII characters. Ignored by services without a contract, but kept in the journal.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>What the caller knows the work by; kept in the journal with the task. At most 1,000 characters. No secret should be in it.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// Called with the token as soon as the task's id is known, and awaited before anything else happens, such as the first
    /// query: the place to store the token. It is not cancelled with the submit. When it throws, the exception goes to the
    /// caller with the token in <c>Data["FoxTaskToken"]</c>; the task goes on.
    /// </summary>
    public Func<FoxTaskToken, Task>? OnSubmitted { get; init; }
}
