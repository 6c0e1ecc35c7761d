using System.Runtime.CompilerServices;

namespace FoxGen;

/// <summary>Asks for one task, once or until it has ended. Shared by all waits for one handle.</summary>
internal sealed class TaskWatch
{
    private readonly FoxContext _context;
    private readonly FoxTiming _timing;
    private readonly FoxTaskSnapshot? _submitted;
    private readonly long _start;
    private int _polls;

    /// <param name="context">The client.</param>
    /// <param name="token">The task.</param>
    /// <param name="timing">How to wait when the service does not say.</param>
    /// <param name="submitted">The reply to the submit; <c>null</c> for a resumed task.</param>
    public TaskWatch(FoxContext context, FoxTaskToken token, FoxTiming timing, FoxTaskSnapshot? submitted)
    {
        _context = context;
        _timing = timing;
        _submitted = submitted;
        _start = context.Time.GetTimestamp();
        Token = token;
    }

    public FoxTaskToken Token { get; }

    public Task<FoxTaskSnapshot> QueryAsync(CancellationToken cancellationToken) =>
        _context.Gateway.QueryAsync(Token, Interlocked.Increment(ref _polls), cancellationToken);

    /// <summary>Yields every reply until the task has ended, with results if it is completed.</summary>
    public async IAsyncEnumerable<FoxTaskSnapshot> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var budget = new WaitBudget(_context.Time, _context.WaitBudget(_timing));
        var patience = new WaitPatience();
        var schedule = new PollSchedule(_timing);
        var last = _submitted;
        for (var delay = FirstDelay(schedule); ;)
        {
            // The last query falls on the end of the budget, so that nothing of it is wasted.
            var isLast = budget.Cut(ref delay);
            await DelayAsync(delay, cancellationToken).ConfigureAwait(false);
            var (snapshot, failure) = await TryQueryAsync(cancellationToken).ConfigureAwait(false);
            if (snapshot is not null)
            {
                last = snapshot;
                yield return snapshot;
                if (snapshot.HasEnded && (snapshot.Status is not FoxTaskStatus.Completed || snapshot.Results.Count > 0))
                {
                    yield break;
                }
            }

            if (patience.Judge(snapshot, failure) is { } end)
            {
                throw end;
            }

            if (isLast)
            {
                throw budget.Timeout(Token, last, failure);
            }

            delay = patience.Delay ?? schedule.Next(Elapsed(last), last?.EstimatedTime ?? _submitted?.EstimatedTime, snapshot?.RetryAfter ?? RetryAfter(failure));
        }
    }

    /// <summary>Until the first query; none for a resumed task, which may be done long since.</summary>
    private TimeSpan FirstDelay(PollSchedule schedule)
    {
        if (_submitted is null)
        {
            return TimeSpan.Zero;
        }

        var first = _submitted.RetryAfter ?? schedule.First(_submitted.EstimatedTime);
        var left = first - _context.Time.GetElapsedTime(_start);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>
    /// Since the submit. For a resumed task only the service knows, by a clock that may be wrong; a schedule bears that.
    /// </summary>
    private TimeSpan Elapsed(FoxTaskSnapshot? last)
    {
        var here = _context.Time.GetElapsedTime(_start);
        if (_submitted is not null || last?.CreatedAt is not { } created)
        {
            return here;
        }

        var there = _context.Time.GetUtcNow() - created;
        return there > here ? there : here;
    }

    private async Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(delay, _context.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled)
        {
            throw new FoxWaitCanceledException(Token, cancellationToken, canceled);
        }
    }

    private async Task<(FoxTaskSnapshot? Snapshot, FoxException? Failure)> TryQueryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await QueryAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (FoxException failure)
        {
            return (null, failure);
        }
        catch (OperationCanceledException canceled) when (cancellationToken.IsCancellationRequested)
        {
            throw new FoxWaitCanceledException(Token, cancellationToken, canceled);
        }
        catch (ObjectDisposedException disposed)
        {
            throw new FoxConnectionException("The client was disposed during the wait. The task goes on.", disposed) { Token = Token };
        }
    }

    private static TimeSpan? RetryAfter(FoxException? failure) => failure switch
    {
        FoxRateLimitException limit => limit.RetryAfter,
        FoxServerException server => server.RetryAfter,
        _ => null,
    };
}
