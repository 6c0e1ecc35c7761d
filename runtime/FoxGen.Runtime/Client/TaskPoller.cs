using System.Runtime.CompilerServices;
using FoxGen.CompilerServices;
using FoxGen.Http;
using FoxGen.Polling;

namespace FoxGen.Client;

/// <summary>Asks for one task, once or until it has ended. Shared by all waits for one handle.</summary>
/// <remarks>Thousands of waits stand still at the same time, so nothing of a reply but <see cref="LastSnapshot"/> is kept between queries.</remarks>
internal sealed class TaskPoller
{
    /// <summary>Between queries of a fake: enough for its test to do something meanwhile.</summary>
    private static readonly TimeSpan s_unpaused = TimeSpan.FromMilliseconds(5);

    /// <summary>How much longer than the wait a query may take that is under way at its end.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    private readonly FoxContext _context;
    private readonly FoxTiming _timing;
    private readonly LastSnapshot? _submitted;
    private readonly TimeSpan? _firstAsked;
    private readonly bool _hasEnded;
    private readonly long _start;
    private int _polls;

    /// <param name="context">The client.</param>
    /// <param name="token">The task.</param>
    /// <param name="timing">How to wait when the service does not say.</param>
    /// <param name="submitted">The reply to the submit; <c>null</c> for a resumed task.</param>
    public TaskPoller(FoxContext context, FoxTaskToken token, FoxTiming timing, FoxTaskSnapshot? submitted)
    {
        _context = context;
        _timing = timing;
        _submitted = submitted is null ? null : new LastSnapshot(submitted);
        _firstAsked = submitted?.RetryAfter;
        _hasEnded = submitted?.HasEnded is true;
        _start = context.Time.GetTimestamp();
        Token = token;
    }

    public FoxTaskToken Token { get; }

    public async Task<FoxTaskSnapshot> QueryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = await _context.Gateway.QueryAsync(Token, Interlocked.Increment(ref _polls), cancellationToken).ConfigureAwait(false);
            _context.Telemetry.Polled(Token, snapshot, null);
            return snapshot;
        }
        catch (FoxException failure)
        {
            _context.Telemetry.Polled(Token, null, failure);
            throw;
        }
    }

    /// <summary>Yields every reply until the task has ended, with results if it is completed.</summary>
    public async IAsyncEnumerable<FoxTaskSnapshot> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var told = new WaitTelemetry(_context.Telemetry, Token);
        var budget = new WaitDeadline(_context.Time, _context.WaitDeadline(_timing));
        var retries = new PollRetryPolicy();
        var schedule = new PollDelayStrategy(_timing, Token.TaskId);
        var turn = new PollWaiter(_context.Polls);
        using var cancelling = cancellationToken.UnsafeRegister(static turn => ((PollWaiter)turn!).Cancel(), turn);
        var last = _submitted;
        FoxException? failure = null;
        for (var delay = FirstDelay(schedule); ;)
        {
            if (!_context.Gateway.Pauses && delay > s_unpaused)
            {
                delay = s_unpaused;
            }

            // The last query falls on the end of the budget, so that nothing of it is wasted.
            var isLast = budget.Cut(ref delay);
            switch (await turn.TakeAsync(delay, budget.Left(delay) + _context.Options.RequestTimeout).ConfigureAwait(false))
            {
                case PollWaitResult.Cancelled:
                    throw told.Failed(new FoxWaitCanceledException(Token, cancellationToken, null));
                case PollWaitResult.Closed:
                    throw told.Failed(Disposed(null));
                case PollWaitResult.Expired:
                    throw told.Failed(budget.Timeout(Token, last, failure));
            }

            (var snapshot, failure) = await TryQueryAsync(turn, told, budget, cancellationToken).ConfigureAwait(false);
            if (snapshot is not null)
            {
                last = new LastSnapshot(snapshot);
                told.Replied(snapshot);
                yield return snapshot;
                if (snapshot.HasEnded && (snapshot.Status is not FoxTaskStatus.Completed || snapshot.Results.Count > 0))
                {
                    yield break;
                }
            }

            if (retries.Judge(snapshot, failure) is { } end)
            {
                throw told.Failed(end);
            }

            if (isLast || budget.Left(TimeSpan.Zero) <= TimeSpan.Zero)
            {
                throw told.Failed(budget.Timeout(Token, last, failure));
            }

            delay = retries.Delay ?? schedule.Next(Elapsed(last), last?.EstimatedTime ?? _submitted?.EstimatedTime, snapshot?.RetryAfter ?? RetryAfter.Of(failure), snapshot?.Progress);
        }
    }

    /// <summary>Until the first query; none for a task that is done already, as a resumed one may be.</summary>
    private TimeSpan FirstDelay(PollDelayStrategy schedule)
    {
        if (_submitted is null || _hasEnded)
        {
            return TimeSpan.Zero;
        }

        var left = schedule.First(_submitted.Value.EstimatedTime, _firstAsked) - _context.Time.GetElapsedTime(_start);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>
    /// Since the submit. For a resumed task only the service knows, by a clock that may be wrong; a schedule bears that.
    /// </summary>
    private TimeSpan Elapsed(LastSnapshot? last)
    {
        var here = _context.Time.GetElapsedTime(_start);
        if (_submitted is not null || last?.CreatedAt is not { } created)
        {
            return here;
        }

        var there = _context.Time.GetUtcNow() - created;
        return there > here ? there : here;
    }

    private async Task<(FoxTaskSnapshot? Snapshot, FoxException? Failure)> TryQueryAsync(
        PollWaiter turn, WaitTelemetry told, WaitDeadline budget, CancellationToken cancellationToken)
    {
        // A query under way at the end of the wait may still bring the result, but does not hold the caller for its whole timeout.
        using var late = budget.Left(TimeSpan.Zero) is { } left && left < _context.Options.RequestTimeout
            ? new CancellationTokenSource((left > TimeSpan.Zero ? left : TimeSpan.Zero) + s_grace, _context.Time)
            : null;
        using var both = late is null ? null : CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return (await QueryAsync(both?.Token ?? cancellationToken).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException e) when (late is { IsCancellationRequested: true } && !cancellationToken.IsCancellationRequested)
        {
            return (null, new FoxConnectionException("The service did not respond to a status request before the wait timed out.", e) { Token = Token });
        }
        catch (FoxException failure)
        {
            return (null, failure);
        }
        catch (OperationCanceledException canceled) when (cancellationToken.IsCancellationRequested)
        {
            throw told.Failed(new FoxWaitCanceledException(Token, cancellationToken, canceled));
        }
        catch (ObjectDisposedException disposed)
        {
            throw told.Failed(Disposed(disposed));
        }
        catch (Exception foreign)
        {
            told.Failed(foreign);
            throw;
        }
        finally
        {
            turn.Leave();
        }
    }

    private FoxConnectionException Disposed(ObjectDisposedException? cause) =>
        new("The client was disposed during the wait; the task continues.", cause) { Token = Token };
}
