using System.Runtime.CompilerServices;
using FoxGen.CompilerServices;
using FoxGen.Hosting;
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

    /// <summary>The shortest time between two reports of the expected progress.</summary>
    private static readonly TimeSpan s_shortestTick = TimeSpan.FromSeconds(1);

    /// <summary>More queries than any task gets; what a hint says can be wrong.</summary>
    private const int MostPolls = 1_000_000;

    private readonly FoxContext _context;
    private readonly FoxModelDefinition? _model;
    private readonly LastSnapshot? _submitted;
    private readonly FoxResumeHint? _hint;
    private readonly TimeSpan? _firstAsked;
    private readonly bool _hasEnded;
    private readonly long _start;
    private readonly TimeSpan _before;
    private readonly int _pollsBefore;
    private readonly ProgressExpectation _expectation = new();
    private readonly FoxTaskSnapshot? _end;
    private FoxTaskSnapshot? _unasked;
    private long _estimate;
    private int _polls;

    /// <param name="context">The client.</param>
    /// <param name="token">The task.</param>
    /// <param name="model">Its model; <c>null</c> if the client does not know it.</param>
    /// <param name="submitted">The reply to the submit; <c>null</c> for a resumed task.</param>
    /// <param name="hint">The facts about a resumed task that the caller knows.</param>
    public TaskPoller(FoxContext context, FoxTaskToken token, FoxModelDefinition? model, FoxTaskSnapshot? submitted, FoxResumeHint? hint = null)
    {
        _context = context;
        _model = model;
        _hint = hint;
        _polls = _pollsBefore = Math.Clamp(hint?.Polls ?? 0, 0, MostPolls);
        Estimate = hint?.EstimatedTime is { } hinted && hinted > TimeSpan.Zero && hinted <= FoxTaskSnapshotReader.LongestEstimate ? hinted : Timing.Typical;
        _start = context.Time.GetTimestamp();
        Token = token;

        // Another machine's clock may be ahead.
        _before = hint?.SubmittedAt is { } moment && context.Time.GetUtcNow() - moment is { Ticks: > 0 } gone ? gone : TimeSpan.Zero;
        if (submitted is not null)
        {
            _submitted = new LastSnapshot(submitted);
            _firstAsked = submitted.RetryAfter;
            _hasEnded = submitted.HasEnded;
            _unasked = Expect(submitted);

            // The reply to the submit can be the result.
            _end = submitted is { Reply: not null, Results.Count: > 0 } ? submitted : null;
        }

        if (hint?.Snapshot is { IsFinal: true } end)
        {
            _end = end.Token.Equals(token) ? end : throw new ArgumentException($"The snapshot belongs to the task {end.Token}, not to {token}.", nameof(hint));
            _hasEnded = true;
        }
    }

    /// <summary>The end of a task that was known from the start; <c>null</c> for others.</summary>
    public FoxTaskSnapshot? End => _end;

    public FoxTaskToken Token { get; }

    private FoxTiming Timing => _model?.Timing ?? _context.Service.Timing;

    /// <summary>The total duration of the task, by the latest estimate. Several waits for one task can write it at the same time.</summary>
    private TimeSpan? Estimate
    {
        get => Volatile.Read(ref _estimate) is > 0 and var ticks ? new TimeSpan(ticks) : null;
        set => Volatile.Write(ref _estimate, value.GetValueOrDefault().Ticks);
    }

    public async Task<FoxTaskSnapshot> QueryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = Expect(await _context.Gateway.QueryAsync(Token, _model, Interlocked.Increment(ref _polls), cancellationToken).ConfigureAwait(false));
            _context.Telemetry.Polled(Token, snapshot, null);
            _unasked = null;
            return snapshot;
        }
        catch (FoxException failure)
        {
            _context.Telemetry.Polled(Token, null, failure);
            throw;
        }
    }

    /// <summary>Returns the delay until the next query; <c>null</c> if no further query is useful.</summary>
    /// <param name="last">The last response; <c>null</c> if there is none.</param>
    public TimeSpan? NextDelay(FoxTaskSnapshot? last)
    {
        if (last?.IsFinal ?? _hasEnded)
        {
            return null;
        }

        var polls = Volatile.Read(ref _polls);
        var schedule = new PollDelayStrategy(Timing, Token.TaskId, Math.Max(polls - 1, 0));
        return last is null or { Polls: 0 } && polls == (last is null ? _pollsBefore : 0)
            ? FirstDelay(schedule)
            : schedule.NextAfterGap(Elapsed(last is null ? null : new LastSnapshot(last)), Estimate, last?.RetryAfter);
    }

    /// <summary>Yields every reply until the task has ended, with results if it is completed.</summary>
    /// <param name="between">Receives the last response again between queries, when the expected progress has risen; <c>null</c> for no reports.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async IAsyncEnumerable<FoxTaskSnapshot> RunAsync(IProgress<FoxTaskSnapshot>? between, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var told = new WaitTelemetry(_context.Telemetry, Token);
        if (_end is not null)
        {
            told.Replied(_end);
            yield return _end;
            yield break;
        }

        var budget = new WaitDeadline(_context.Time, _context.WaitDeadline(Timing));
        var retries = new PollRetryPolicy();
        var schedule = new PollDelayStrategy(Timing, Token.TaskId, _pollsBefore);
        var turn = new PollWaiter(_context.Polls);
        using var cancelling = cancellationToken.UnsafeRegister(static turn => ((PollWaiter)turn!).Cancel(), turn);
        var last = _submitted;
        var shown = between is null ? null : _unasked;
        FoxException? failure = null;
        for (var delay = FirstDelay(schedule); ;)
        {
            if (!_context.Gateway.Pauses && delay > s_unpaused)
            {
                delay = s_unpaused;
            }

            // The last query falls on the end of the budget, so that nothing of it is wasted.
            var isLast = budget.Cut(ref delay);
            if (between is not null && shown is not null)
            {
                (delay, shown) = await TickAsync(shown, delay, between, told, cancellationToken).ConfigureAwait(false);
            }

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
                shown = between is null ? null : snapshot;
                told.Replied(snapshot);
                yield return snapshot;
                if (snapshot.IsFinal)
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

            delay = retries.Delay ?? schedule.Next(Elapsed(last), Estimate, snapshot?.RetryAfter ?? RetryAfter.Of(failure), snapshot?.Progress);
        }
    }

    /// <summary>Returns the delay until the first query: zero if the task has ended, and for a resumed task without a known time of submit, because it may have ended.</summary>
    private TimeSpan FirstDelay(PollDelayStrategy schedule)
    {
        if ((_submitted is null && _hint?.SubmittedAt is null) || _hasEnded)
        {
            return TimeSpan.Zero;
        }

        var elapsed = Elapsed(null);
        var left = schedule.First(Estimate, _firstAsked) - elapsed;
        return left > TimeSpan.Zero ? left
            : _pollsBefore > 0 ? schedule.NextAfterGap(elapsed, Estimate, null)
            : TimeSpan.Zero;
    }

    /// <summary>Reports the expected progress until shortly before the next query. Does not report during a query, so that the query is not delayed.</summary>
    /// <returns>The rest of the delay, and the snapshot that was reported last.</returns>
    private async Task<(TimeSpan Delay, FoxTaskSnapshot Shown)> TickAsync(
        FoxTaskSnapshot shown, TimeSpan delay, IProgress<FoxTaskSnapshot> between, WaitTelemetry told, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _context.Polls.Closing);

        // Once the estimate is over, the expected progress stands still.
        var begin = _context.Time.GetTimestamp();
        while (Estimate is { } run && Elapsed(new LastSnapshot(shown)) < run)
        {
            var tick = run / 100 > s_shortestTick ? run / 100 : s_shortestTick;
            if (delay - _context.Time.GetElapsedTime(begin) <= tick)
            {
                break;
            }

            try
            {
                await Task.Delay(tick, _context.Time, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The client was disposed, which the queue says.
                break;
            }
            catch (OperationCanceledException canceled)
            {
                throw told.Failed(new FoxWaitCanceledException(Token, cancellationToken, canceled));
            }

            var expected = ExpectedOf(shown);
            if (expected != shown.ExpectedProgress)
            {
                shown = shown.Later(expected);
                between.Report(shown);
            }
        }

        var left = delay - _context.Time.GetElapsedTime(begin);
        return (left > TimeSpan.Zero ? left : TimeSpan.Zero, shown);
    }

    private FoxTaskSnapshot Expect(FoxTaskSnapshot snapshot)
    {
        Estimate = snapshot.EstimatedTime ?? Estimate;
        return snapshot.Expect(Estimate, ExpectedOf(snapshot));
    }

    private int? ExpectedOf(FoxTaskSnapshot snapshot) =>
        _expectation.At(Elapsed(new LastSnapshot(snapshot)), Estimate, snapshot.Progress, snapshot.Status is FoxTaskStatus.Completed);

    /// <summary>
    /// Since the submit. For a resumed task only the service knows, by a clock that may be wrong; a schedule bears that.
    /// </summary>
    private TimeSpan Elapsed(LastSnapshot? last)
    {
        var here = _context.Time.GetElapsedTime(_start) + _before;
        if (_submitted is not null || _before > TimeSpan.Zero || last?.CreatedAt is not { } created)
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
