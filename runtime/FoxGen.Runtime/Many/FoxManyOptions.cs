namespace FoxGen;

/// <summary>The options for many requests at once.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
public sealed class FoxManyOptions<TRequest>
{
    /// <summary>
    /// Maximum number of requests between submit and result at the same time (1 to 10,000; default 8). The service can have a lower limit. When as many
    /// outcomes wait for the loop, no more requests are submitted until the loop takes one.
    /// </summary>
    public int MaxConcurrentTasks { get; init; } = 8;

    /// <summary>
    /// Returns the options for the submit of one request; <c>null</c> for the defaults. The arguments are the index and the request. Use it to store tokens
    /// (<see cref="FoxSubmitOptions.OnSubmitted"/>) or to add a reference. If it throws, the request is not submitted, and its outcome contains the exception.
    /// </summary>
    public Func<int, TRequest, FoxSubmitOptions?>? Submit { get; init; }

    /// <summary>Receives the progress of all requests, one call at a time. If it throws, it is not called again, and the enumeration throws the
    /// exception after all outcomes.</summary>
    public Action<FoxManyProgress>? OnProgress { get; init; }

    internal void Check()
    {
        if (MaxConcurrentTasks is < 1 or > 10_000)
        {
            throw new ArgumentException($"{nameof(MaxConcurrentTasks)} must be from 1 to 10,000.", "options");
        }
    }
}
