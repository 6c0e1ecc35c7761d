using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FoxGen.Telemetry;
using Microsoft.Extensions.Logging;

namespace FoxGen.Many;

/// <summary>Submits one request, waits for its task and returns the results.</summary>
/// <param name="request">The request.</param>
/// <param name="options">The options of its submit.</param>
/// <param name="submitted">Receives the token as soon as it is known.</param>
/// <param name="progress">Receives the snapshots.</param>
/// <param name="cancellationToken">Stops the wait.</param>
internal delegate Task<TResult[]> RequestRunner<TRequest, TResult>(
    TRequest request, FoxSubmitOptions? options, Action<FoxTaskToken> submitted, IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken);

/// <summary>Runs many requests concurrently. A failure of one request never affects another, and no token is lost.</summary>
internal sealed class ManyRequests<TRequest, TResult>
    where TRequest : class
{
    private readonly RequestRunner<TRequest, TResult> _run;
    private readonly IEnumerable<TRequest> _requests;
    private readonly FoxManyOptions<TRequest> _options;
    private readonly ILogger _log;
    private readonly bool _isFinite;
    private readonly ManyReports? _reports;
    private readonly Channel<FoxOutcome<TRequest, TResult>> _ended;
    private int _isTaken;

    public ManyRequests(RequestRunner<TRequest, TResult> run, IEnumerable<TRequest> requests, FoxManyOptions<TRequest> options, ILogger log)
    {
        (_run, _requests, _options, _log) = (run, requests, options, log);

        // Bounded: a caller that takes no more outcomes does not pay for more requests.
        _ended = Channel.CreateBounded<FoxOutcome<TRequest, TResult>>(new BoundedChannelOptions(options.MaxConcurrentTasks) { SingleReader = true });
        _isFinite = requests.TryGetNonEnumeratedCount(out var count);
        _reports = options.OnProgress is { } report ? new ManyReports(report, _isFinite ? count : null) : null;
    }

    /// <exception cref="InvalidOperationException">It is not the first enumeration: every request would be billed again.</exception>
    public async IAsyncEnumerable<FoxOutcome<TRequest, TResult>> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0)
        {
            throw new InvalidOperationException(
                "The outcomes can be enumerated only once, because each enumeration would submit and bill all requests. Keep them in a list, for example with ToListAsync(). Call GenerateManyAsync again to submit the requests again.");
        }

        using var leave = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(leave.Token, cancellationToken);

        // A collection is read to its end for the outcomes of the rest, unless nobody takes them. The rest of another sequence may never end.
        var feeding = FeedAsync(_isFinite ? leave.Token : stop.Token, stop.Token);
        try
        {
            while (await _ended.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (_ended.Reader.TryRead(out var outcome))
                {
                    yield return outcome;
                }
            }

            await feeding.ConfigureAwait(false);
            _reports?.ThrowIfBroken();
        }
        finally
        {
            // The caller may have left in the middle. What is submitted goes on without it.
            await leave.CancelAsync().ConfigureAwait(false);
            await foreach (var left in _ended.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                if (left.Token is { } token)
                {
                    _log.TaskLeft(token.TaskId, token.ToString());
                }
            }

            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Starts one request after the other, and ends when all have ended.</summary>
    /// <param name="quit">Ends the reading of the sequence.</param>
    /// <param name="cancellationToken">Stops submits and waits.</param>
    private async Task FeedAsync(CancellationToken quit, CancellationToken cancellationToken)
    {
        using var room = new SemaphoreSlim(_options.MaxConcurrentTasks);
        var source = new RequestSource<TRequest>(_requests);
        try
        {
            for (var index = 0; ; index++)
            {
                await room.WaitAsync(CancellationToken.None).ConfigureAwait(false);
                var isRunning = false;
                try
                {
                    if (await source.NextAsync(quit).ConfigureAwait(false) is not (true, var request))
                    {
                        return;
                    }

                    isRunning = true;
                    _ = RunOneAsync(index, request!, room, cancellationToken);
                }
                finally
                {
                    if (!isRunning)
                    {
                        room.Release();
                    }
                }
            }
        }
        finally
        {
            for (var i = 0; i < _options.MaxConcurrentTasks; i++)
            {
                await room.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            }

            _ended.Writer.Complete();
        }
    }

    private async Task RunOneAsync(int index, TRequest request, SemaphoreSlim room, CancellationToken cancellationToken)
    {
        FoxTaskToken? token = null;
        TResult[] results = [];
        Exception? error = null;
        var progress = _reports?.Start(index);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            results = await _run(request, _options.Submit?.Invoke(index, request), submitted => token = submitted, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            error = e;
        }

        _reports?.End(index, error is null);
        await _ended.Writer.WriteAsync(new FoxOutcome<TRequest, TResult>(index, request, token, results, error), CancellationToken.None).ConfigureAwait(false);
        room.Release();
    }
}
