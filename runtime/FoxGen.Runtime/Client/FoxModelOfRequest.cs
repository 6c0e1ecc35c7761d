using System.Text.Json;
using FoxGen.Client;
using FoxGen.CompilerServices;
using FoxGen.Hosting;
using FoxGen.Http;
using FoxGen.Many;
using FoxGen.Submitting;
using FoxGen.Telemetry;

namespace FoxGen;

/// <summary>A model of a client. Validates and submits requests, and resumes tasks.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The result type.</typeparam>
public class FoxModel<TRequest, TResult> : FoxModel
    where TRequest : class, IFoxRequest
{
    internal FoxModel(FoxContext context, FoxModelDefinition<TRequest, TResult> definition)
        : base(context) => Definition = definition;

    /// <summary>The definition of the model.</summary>
    public FoxModelDefinition<TRequest, TResult> Definition { get; }

    /// <inheritdoc/>
    public override string Id => Definition.Id;

    /// <inheritdoc/>
    public override string Title => Definition.Title ?? Definition.Id;

    /// <summary>
    /// Returns the same model with another id, such as a version that the specs do not have yet. Everything else is the same: the fields, the validation,
    /// the path, the timing and the results. The tokens of its tasks contain the other id, so resume them with a model of that id.
    /// </summary>
    /// <param name="id">The other id on the wire, 1 to 512 characters without control characters.</param>
    /// <exception cref="ArgumentException">
    /// The id cannot be part of a task token, or it does not match the pattern that the spec defines for other ids (<c>idPattern</c>).
    /// </exception>
    public FoxModel<TRequest, TResult> WithId(string id)
    {
        var other = Definition.With(id);
        return id == Id || Definition.IdPattern is not { } pattern || FoxText.IsMatch(id, pattern) ? new(Context, (FoxModelDefinition<TRequest, TResult>)other)
            : throw new ArgumentException($"The model id '{id}' does not match {pattern}.", nameof(id));
    }

    /// <summary>Validates a request without sending it.</summary>
    /// <returns>All errors and warnings; empty if there are none.</returns>
    public IReadOnlyList<FoxProblem> Validate(TRequest request) => FoxProblems.Of(request);

    /// <inheritdoc/>
    public override IReadOnlyList<FoxProblem> ValidateJson(JsonElement body) => Read(body).Problems;

    /// <summary>Submits a request, which the service bills, and returns the task without waiting for it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options; <c>null</c> for the defaults. An idempotency key or a submission id belongs to one submit.</param>
    /// <param name="cancellationToken">
    /// Stops the submit before the first byte is sent. After that, the method waits for the response, see
    /// <see cref="FoxSubmitCanceledException"/>.
    /// </param>
    /// <returns>The task; store its <see cref="FoxTask.Token"/> first.</returns>
    /// <exception cref="FoxValidationException">The request is not valid; nothing was sent.</exception>
    /// <exception cref="FoxSubmitOutcomeUnknownException">The request may have been received and billed; it was not repeated.</exception>
    /// <exception cref="FoxException">The request was rejected or did not arrive; see the type of the exception.</exception>
    /// <exception cref="OperationCanceledException">The submit was cancelled before anything was sent.</exception>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    /// <remarks>An exception from <see cref="FoxSubmitOptions.OnSubmitted"/> is thrown; its <c>Data["FoxTaskToken"]</c> contains the token.</remarks>
    public async Task<FoxTask<TResult>> SubmitAsync(TRequest request, FoxSubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        Submitted(await StartAsync(request, options, isStream: false, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<FoxTask> SubmitJsonAsync(JsonElement body, FoxSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        var (request, problems) = Read(body);

        // A caller with JSON knows the wire names.
        return request is null || problems.Any(static problem => problem.Severity is FoxSeverity.Error)
            ? throw new FoxValidationException(problems)
            : await SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Submits a request as <see cref="SubmitAsync"/> does, and returns the outcome instead of throwing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <param name="cancellationToken">Stops the submit before the first byte is sent.</param>
    /// <exception cref="OperationCanceledException">
    /// The submit was cancelled before anything was sent. After that, the result contains the outcome.
    /// </exception>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    /// <remarks>An exception from <see cref="FoxSubmitOptions.OnSubmitted"/> is thrown; its <c>Data["FoxTaskToken"]</c> contains the token.</remarks>
    public async Task<FoxSubmitResult<TResult>> TrySubmitAsync(TRequest request, FoxSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return new FoxSubmitResult<TResult>(await SubmitAsync(request, options, cancellationToken).ConfigureAwait(false), null);
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

    /// <summary>
    /// Submits a request, which the service bills, waits for the task, and returns its first result. If the task has more results, the client logs event
    /// 2005. <see cref="GenerateAllAsync(TRequest, FoxSubmitOptions, CancellationToken)"/> returns all results.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the submit; <c>null</c> for the defaults.</param>
    /// <param name="cancellationToken">Stops the wait, not the task: <see cref="FoxWaitCanceledException"/> contains its token.</param>
    /// <exception cref="FoxException">See <see cref="SubmitAsync"/> and <see cref="FoxTask{TResult}.WaitAsync"/>.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled; the exception contains the token if there is a task.</exception>
    public Task<TResult> GenerateAsync(TRequest request, FoxSubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(request, options, null, cancellationToken);

    /// <summary>Submits a request, waits for the task with progress, and returns its first result.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the submit; <c>null</c> for the defaults.</param>
    /// <param name="progress">
    /// Receives the snapshots of the task: the response to the submit, the response to each poll, and between polls the last snapshot again when its
    /// <see cref="FoxTaskSnapshot.ExpectedProgress"/> has risen. An exception from this handler ends the wait; its <c>Data["FoxTaskToken"]</c> contains the token.
    /// </param>
    /// <param name="cancellationToken">Stops the wait, not the task: <see cref="FoxWaitCanceledException"/> contains its token.</param>
    /// <inheritdoc cref="GenerateAsync(TRequest, FoxSubmitOptions, CancellationToken)"/>
    public async Task<TResult> GenerateAsync(TRequest request, FoxSubmitOptions? options, IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken) =>
        (await RunAsync(request, options, null, 1, progress, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Submits a request, which the service bills, waits for the task, and returns all of its results, at least one.</summary>
    /// <inheritdoc cref="GenerateAsync(TRequest, FoxSubmitOptions, CancellationToken)"/>
    public Task<IReadOnlyList<TResult>> GenerateAllAsync(TRequest request, FoxSubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateAllAsync(request, options, null, cancellationToken);

    /// <summary>Submits a request, waits for the task with progress, and returns all of its results, at least one.</summary>
    /// <inheritdoc cref="GenerateAsync(TRequest, FoxSubmitOptions, IProgress{FoxTaskSnapshot}, CancellationToken)"/>
    public async Task<IReadOnlyList<TResult>> GenerateAllAsync(
        TRequest request, FoxSubmitOptions? options, IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken) =>
        await RunAsync(request, options, null, int.MaxValue, progress, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Submits many requests, which the service bills, with bounded concurrency, and yields one outcome for each when it ends. A failure of one request
    /// never affects another. After a cancellation, no more requests are submitted, the waits stop, and the outcome of each submitted request contains its
    /// token; the method does not throw an <see cref="OperationCanceledException"/>.
    /// </summary>
    /// <param name="requests">
    /// The requests. They are read one at a time, when fewer than <see cref="FoxManyOptions{TRequest}.MaxConcurrentTasks"/> are running. After a cancellation,
    /// a collection is read to its end, so that requests that were not submitted have outcomes. Other sequences are not read further. The loop does not
    /// wait for a sequence that blocks then; a request that it yields later is dropped.
    /// </param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <param name="cancellationToken">Stops submits and waits, not submitted tasks.</param>
    /// <returns>
    /// The outcomes, in the order in which the requests end. If the caller exits the loop early, no more requests are submitted, and the waits stop. The log
    /// (event 1007), and the journal if there is one, then contain the tokens of submitted tasks. The outcomes can be enumerated only once: another
    /// enumeration throws an <see cref="InvalidOperationException"/>, because it would submit and bill all requests again.
    /// </returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <remarks>An exception from <paramref name="requests"/> is thrown after the outcomes of the requests before it.</remarks>
    public IAsyncEnumerable<FoxOutcome<TRequest, TResult>> GenerateManyAsync(
        IEnumerable<TRequest> requests, FoxManyOptions<TRequest>? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        options ??= new FoxManyOptions<TRequest>();
        options.Check();
        return new ManyRequests<TRequest, TResult>(
            (request, with, submitted, progress, stop) => RunAsync(request, with, task => submitted(task.Token), int.MaxValue, progress, stop),
            requests,
            options,
            Context.Telemetry.Log).RunAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override FoxTask<TResult> Resume(FoxTaskToken token, FoxResumeHint? hint = null)
    {
        Context.CheckService(token);
        return token.Model == Definition.Id
            ? FoxTask<TResult>.Resumed(Context, token, hint, Definition, Definition.ReadResult)
            : throw new FoxTaskTokenException($"The token belongs to the model '{token.Model}', not to '{Definition.Id}'.", nameof(token));
    }

    /// <inheritdoc/>
    public override FoxTask<TResult> Receive(ReadOnlyMemory<byte> body, FoxTaskToken? token = null)
    {
        token ??= new FoxTaskToken(Context.Service.Name, Definition.Id, CallReader.IdOf(Context.Service, body) ?? throw CallReader.NoTask(null));
        return Resume(token, new FoxResumeHint { Snapshot = CallReader.Read(Context.Service, token, Definition.ResultsField, body) });
    }

    /// <summary>Returns the service and the model.</summary>
    public override string ToString() => Definition.ToString();

    /// <summary>Submits a request, waits for its task and returns the results.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the submit.</param>
    /// <param name="submitted">Receives the task as soon as it exists.</param>
    /// <param name="most">The maximum number of results.</param>
    /// <param name="progress">Receives the snapshots.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal async Task<TResult[]> RunAsync(
        TRequest request, FoxSubmitOptions? options, Action<FoxTask<TResult>>? submitted, int most, IProgress<FoxTaskSnapshot>? progress, CancellationToken cancellationToken)
    {
        using var span = Context.Telemetry.Generate(Definition.Id);
        try
        {
            var started = await StartAsync(request, options, isStream: false, cancellationToken).ConfigureAwait(false);
            span.Belongs(started.Snapshot.Token);
            var task = Submitted(started);
            submitted?.Invoke(task);
            return await task.FinishAsync(most, started.Snapshot, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            span.Fail(failure);
            throw;
        }
    }

    /// <summary>Validates a request, and sends it.</summary>
    private protected async Task<SubmittedTask> StartAsync(TRequest request, FoxSubmitOptions? options, bool isStream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var telemetry = Context.Telemetry;
        using var span = telemetry.Submit(Definition.Id);
        try
        {
            var problems = FoxProblems.Of(request);
            if (problems.Any(problem => problem.Severity == FoxSeverity.Error || Context.Options.TreatWarningsAsErrors))
            {
                throw new FoxValidationException(problems);
            }

            telemetry.Warn(Definition.Id, problems);
            var started = await Context.Gateway.SubmitAsync(Definition, request, options, isStream, cancellationToken).ConfigureAwait(false);
            span.Belongs(started.Snapshot.Token);
            telemetry.Log.Submitted(started.Snapshot.Token.TaskId, Definition.Id);
            started.Warnings = problems.Concat(started.Warnings).ToList();
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
        if (SubmittedTask.Of(failure) is { } token)
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

    private FoxReading<TRequest> Read(JsonElement body) => Definition.ReadRequest is { } read
        ? read(body, Definition.Id)
        : throw new NotSupportedException($"The definition of the model '{Definition.Id}' has no reader for JSON. Set ReadRequest.");

    private FoxTask<TResult> Submitted(SubmittedTask started) =>
        FoxTask<TResult>.Submitted(Context, started, Definition, Definition.ReadResult);
}
