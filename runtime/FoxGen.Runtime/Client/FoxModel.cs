using FoxGen.Client;
using FoxGen.CompilerServices;
using FoxGen.Submitting;
using FoxGen.Telemetry;

namespace FoxGen;

/// <summary>A model of a client: validates, submits and resumes.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The result type.</typeparam>
public sealed class FoxModel<TRequest, TResult>
    where TRequest : class, IFoxRequest
{
    private readonly FoxContext _context;
    private readonly FoxSubmitOptions? _options;

    internal FoxModel(FoxContext context, FoxModelDefinition<TRequest, TResult> definition, FoxSubmitOptions? options = null)
    {
        _context = context;
        _options = options;
        Definition = definition;
    }

    /// <summary>The definition of the model.</summary>
    public FoxModelDefinition<TRequest, TResult> Definition { get; }

    /// <summary>Returns the same model with options for its submits: an idempotency key, a reference, a callback.</summary>
    /// <param name="options">The options. A key belongs to one submit, so use the returned model only once if it has a key.</param>
    public FoxModel<TRequest, TResult> With(FoxSubmitOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new FoxModel<TRequest, TResult>(_context, Definition, options);
    }

    /// <summary>Validates a request without sending it.</summary>
    /// <returns>All errors and warnings; empty if there are none.</returns>
    public IReadOnlyList<FoxProblem> Validate(TRequest request) => FoxProblems.Of(request);

    /// <summary>Submits a request, which the service bills, and returns the task without waiting for it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">
    /// Stops the submit before the first byte is sent. After that, the method waits for the response, see
    /// <see cref="FoxSubmitCanceledException"/>.
    /// </param>
    /// <returns>The task; store its <see cref="FoxTask.Token"/> first.</returns>
    /// <exception cref="FoxValidationException">The request is not valid; nothing was sent.</exception>
    /// <exception cref="FoxSubmitOutcomeUnknownException">The request may have been received and billed; it was not repeated.</exception>
    /// <exception cref="FoxException">The request was rejected or did not arrive; see the type of the exception.</exception>
    /// <exception cref="OperationCanceledException">The submit was cancelled before anything was sent.</exception>
    public async Task<FoxTask<TResult>> SubmitAsync(TRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Submitted(await StartAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Submits a request as <see cref="SubmitAsync"/> does, and returns the outcome instead of throwing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the submit before the first byte is sent.</param>
    /// <exception cref="OperationCanceledException">
    /// The submit was cancelled before anything was sent. After that, the result contains the outcome.
    /// </exception>
    /// <exception cref="ArgumentException">The options of <see cref="With"/> are not valid.</exception>
    /// <remarks>An exception from <see cref="FoxSubmitOptions.OnSubmitted"/> is thrown; its <c>Data["FoxTaskToken"]</c> contains the token.</remarks>
    public async Task<FoxSubmitResult<TResult>> TrySubmitAsync(TRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            return new FoxSubmitResult<TResult>(await SubmitAsync(request, cancellationToken).ConfigureAwait(false), null);
        }
        catch (FoxException failure) when (!failure.Data.Contains(FoxTaskToken.DataKey))
        {
            return new FoxSubmitResult<TResult>(failure.Token is { } token ? Resume(token) : null, failure);
        }
        catch (FoxSubmitCanceledException canceled) when (!canceled.Data.Contains(FoxTaskToken.DataKey) && (canceled.Token is not null || canceled.InnerException is FoxException))
        {
            return new FoxSubmitResult<TResult>(canceled.Token is { } token ? Resume(token) : null, canceled.InnerException as FoxException);
        }
    }

    /// <summary>Submits a request, which the service bills, waits for the task, and returns its first result.</summary>
    /// <param name="request">The request.</param>
    /// <param name="progress">Receives the snapshots of the task: first the response to the submit, then that of each poll.</param>
    /// <param name="cancellationToken">Stops the wait, not the task: <see cref="FoxWaitCanceledException"/> contains its token.</param>
    /// <exception cref="FoxException">See <see cref="SubmitAsync"/> and <see cref="FoxTask{TResult}.WaitAsync"/>.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled; the exception contains the token if there is a task.</exception>
    /// <remarks>An exception from <paramref name="progress"/> ends the wait; its <c>Data["FoxTaskToken"]</c> contains the token.</remarks>
    public async Task<TResult> GenerateAsync(TRequest request, IProgress<FoxTaskSnapshot>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var span = _context.Telemetry.Generate(Definition.Id);
        try
        {
            var started = await StartAsync(request, cancellationToken).ConfigureAwait(false);
            span.Belongs(started.Snapshot.Token);
            return (await Submitted(started).FinishAsync(1, started.Snapshot, progress, cancellationToken).ConfigureAwait(false))[0];
        }
        catch (Exception failure)
        {
            span.Fail(failure);
            throw;
        }
    }

    /// <summary>Resumes a task of this model, in any process.</summary>
    /// <param name="token">The task.</param>
    /// <exception cref="ArgumentException">The token belongs to another service or model.</exception>
    public FoxTask<TResult> Resume(FoxTaskToken token)
    {
        _context.CheckService(token);
        return token.Model == Definition.Id
            ? FoxTask<TResult>.Resumed(_context, token, Definition.Timing, Definition.ReadResult)
            : throw new ArgumentException($"The token belongs to the model '{token.Model}', not to '{Definition.Id}'.", nameof(token));
    }

    /// <summary>Returns the service and the model.</summary>
    public override string ToString() => Definition.ToString();

    private async Task<SubmittedTask> StartAsync(TRequest request, CancellationToken cancellationToken)
    {
        var telemetry = _context.Telemetry;
        using var span = telemetry.Submit(Definition.Id);
        try
        {
            var problems = FoxProblems.Of(request);
            if (problems.Any(static problem => problem.Severity == FoxSeverity.Error))
            {
                throw new FoxValidationException(problems);
            }

            foreach (var warning in problems)
            {
                telemetry.Log.RequestWarning(Definition.Id, warning.RuleId, warning.Path);
            }

            var started = await _context.Gateway.SubmitAsync(Definition, request, _options, cancellationToken).ConfigureAwait(false);
            span.Belongs(started.Snapshot.Token);
            telemetry.Log.Submitted(started.Snapshot.Token.TaskId, Definition.Id);
            started.Warnings = problems;
            return started;
        }
        catch (Exception failure)
        {
            span.Fail(failure);
            Tell(telemetry, span, failure);
            throw;
        }
    }

    private void Tell(ClientTelemetry telemetry, TelemetrySpan span, Exception failure)
    {
        if (TaskOf(failure) is { } token)
        {
            // Cancelled late, or the journal or the caller's own code failed: the task is billed all the same.
            span.Belongs(token);
            telemetry.Log.Submitted(token.TaskId, Definition.Id);
            return;
        }

        var known = failure as FoxException ?? (failure as FoxSubmitCanceledException)?.InnerException as FoxException;
        if (known is FoxSubmitOutcomeUnknownException unknown)
        {
            telemetry.OutcomeUnknown(unknown);
        }
        else
        {
            telemetry.Log.SubmitFailed(Definition.Id, TelemetrySpan.ErrorType(failure), known?.Status, known?.RequestId);
        }
    }

    /// <summary>The task that was submitted before the failure. What is in the data comes first: an exception of the caller's code may have the token of another task.</summary>
    private static FoxTaskToken? TaskOf(Exception failure) =>
        FoxTaskToken.TryParse(failure.Data[FoxTaskToken.DataKey] as string, out var token) ? token
        : (failure as FoxException)?.Token ?? (failure as FoxSubmitCanceledException)?.Token;

    private FoxTask<TResult> Submitted(SubmittedTask started) =>
        FoxTask<TResult>.Submitted(_context, started, Definition.Timing, Definition.ReadResult);
}
