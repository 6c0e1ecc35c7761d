using System.Diagnostics;
using System.Text;
using FoxGen.Answers;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Hosting;
using FoxGen.Http;
using FoxGen.Media;
using FoxGen.Rules.Primitives;
using FoxGen.Telemetry;
using FoxGen.Uploading;

namespace FoxGen.Submitting;

/// <summary>
/// Submits a paid request. It is sent again only when it certainly did not arrive or was refused with 429; whatever leaves
/// open whether it arrived ends the submit, unless the service promises to know the request again.
/// </summary>
internal sealed class Submitter(
    FoxServiceDefinition service,
    FoxEndpoint endpoint,
    RequestFactory requests,
    HttpClient http,
    FoxClientOptions options,
    ErrorMapper errors,
    RequestMedia media,
    ReplyStore replies,
    ClientTelemetry telemetry)
{
    private static readonly RetryDelay s_delay = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(20));

    private static readonly TimeSpan s_longestResult = TimeSpan.FromDays(1);

    // The warning about a missing guard is written once for each client.
    private int _hasWarned;

    /// <exception cref="ArgumentException">An option of the submit cannot be used.</exception>
    /// <exception cref="FoxValidationException">The body, or a local file, is not what the model takes; nothing was sent.</exception>
    /// <exception cref="FoxException">The task was not started, or it is not known whether it was.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? with, bool isStream, CancellationToken cancellationToken)
    {
        var identity = SubmitIdentity.Of(service, with, options.Journal is not null);
        var warnings = new List<FoxProblem>();
        var files = new Dictionary<string, MediaContent>();
        var placed = PlacedRequest.Of(model, await SerializeAsync(model, request, files, warnings, cancellationToken).ConfigureAwait(false), identity, isStream ? model.Stream : null);
        PaidBody body = model.BodyFormat is FoxBodyFormat.Multipart ? MultipartBody.Of(placed.Body, model.ArrayParts, files) : new PaidJson(placed.Body);
        CheckSize(model, body.Length);
        TellBody(model, placed.Body);
        await EnterAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var kept = Keep(model, identity, isStream);
        var time = kept is null ? options.SubmitTimeout : ResultTimeout(model);
        var deadline = new SubmitDeadline(options.TimeProvider, body.HasFiles ? time + options.UploadTimeout : time);
        var paid = new PaidRequest(model, placed, body, identity, deadline, kept);
        var log = new SubmissionLog(options.Journal, options.TimeProvider, identity, deadline);
        FoxTaskSnapshot snapshot;
        var isSending = false;
        try
        {
            await log.SendingAsync(service.Name, model.Id, with?.Reference, cancellationToken).ConfigureAwait(false);
            isSending = true;
            snapshot = await SendUntilKnownAsync(paid, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (isSending)
        {
            var failure = e as FoxException ?? (e as FoxSubmitCanceledException)?.InnerException as FoxException;
            if (failure is FoxIncompleteReplyException { Token: { } billed })
            {
                await log.SubmittedAsync(billed).ConfigureAwait(false);
                await (with?.TellAsync(billed) ?? Task.CompletedTask).ConfigureAwait(false);
            }
            else
            {
                // Without a failure, it was cancelled or disposed before anything left.
                await log.EndedAsync(failure).ConfigureAwait(false);
            }

            throw;
        }
        finally
        {
            kept?.File.Discard();
        }

        await log.SubmittedAsync(snapshot.Token).ConfigureAwait(false);
        await (with?.TellAsync(snapshot.Token) ?? Task.CompletedTask).ConfigureAwait(false);
        return cancellationToken.IsCancellationRequested
            ? throw new FoxSubmitCanceledException(snapshot.Token, cancellationToken)
            : new SubmittedTask(snapshot, identity.Submission) { Warnings = warnings, Events = kept?.Events?.ReadAsync(CancellationToken.None) };
    }

    /// <exception cref="FoxConnectionException">There is no place for the reply; nothing may be sent.</exception>
    private KeptReply? Keep(FoxModelDefinition model, SubmitIdentity identity, bool isStream)
    {
        if (model.Answers is not FoxAnswer.Result && !isStream)
        {
            return null;
        }

        var id = (identity.Submission ?? Guid.NewGuid()).ToString("N");
        return new KeptReply(service, model, replies.Create(id), id, isStream, options.MaxDownloadBytes);
    }

    // The service works before it responds, so the time is that of a whole wait.
    private TimeSpan ResultTimeout(FoxModelDefinition model)
    {
        var wait = options.WaitTimeout ?? model.Timing.Timeout;
        return wait == Timeout.InfiniteTimeSpan || wait > s_longestResult ? s_longestResult : wait > options.SubmitTimeout ? wait : options.SubmitTimeout;
    }

    private void TellBody(FoxModelDefinition model, ReadOnlyMemory<byte> body)
    {
        if (telemetry.CapturesPrompts)
        {
            var text = Encoding.UTF8.GetString(body.Span);
            Activity.Current?.SetTag(TelemetryNames.Prompt, text);
            telemetry.Log.RequestBody(model.Id, text);
        }
    }

    private async Task<FoxTaskSnapshot> SendUntilKnownAsync(PaidRequest paid, CancellationToken cancellationToken)
    {
        // Once an attempt may have been received, only a task settles it; what later attempts meet says nothing about the first.
        FoxException? open = null;
        var key = await requests.Credential.GetAsync(cancellationToken).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            SubmitOutcome outcome;
            try
            {
                outcome = await SendAsync(paid, key, cancellationToken).ConfigureAwait(false);
            }
            catch (ObjectDisposedException) when (open is not null)
            {
                // The client was disposed between two attempts, of which the first may be billed.
                throw open;
            }

            if (outcome.Started is { } snapshot)
            {
                return snapshot;
            }

            open = outcome.Failure is FoxSubmitOutcomeUnknownException or FoxIncompleteReplyException ? outcome.Failure : open;
            var failure = open ?? outcome.Failure!;
            if (cancellationToken.IsCancellationRequested)
            {
                throw outcome.MayHaveLeft || open is not null
                    ? new FoxSubmitCanceledException(failure, cancellationToken)
                    : new OperationCanceledException(cancellationToken);
            }

            try
            {
                var limit = outcome.Failure as FoxRateLimitException;
                if (limit is not null)
                {
                    options.Gate?.Rejected(FoxRequestKind.Submit, limit.RetryAfter);
                }

                var delay = s_delay.After(attempt, limit?.RetryAfter);
                if (!outcome.MayRepeat || attempt >= options.MaxSubmitAttempts || delay >= paid.Deadline.Remaining)
                {
                    throw failure;
                }

                telemetry.Retried(paid.Model.Id, attempt, outcome.Failure!, delay);
                await Task.Delay(delay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
                await EnterAsync(cancellationToken, open is null ? paid.Deadline : null).ConfigureAwait(false);
                key = await requests.Credential.GetAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (open is not null && cancellationToken.IsCancellationRequested)
            {
                throw new FoxSubmitCanceledException(open, cancellationToken);
            }
            catch (Exception) when (open is not null)
            {
                // The gate, a logger or the source of keys failed. That an earlier attempt may be billed counts more.
                throw open;
            }
        }
    }

    /// <param name="cancellationToken">Stops standing at the gate.</param>
    /// <param name="deadline">
    /// Does not count the time; <c>null</c> when it counts: a service knows a request again for a limited time only, so what may be billed is not repeated late.
    /// </param>
    private async ValueTask EnterAsync(CancellationToken cancellationToken, SubmitDeadline? deadline = null)
    {
        if (options.Gate is { } gate)
        {
            var begin = options.TimeProvider.GetTimestamp();
            await gate.EnterAsync(FoxRequestKind.Submit, cancellationToken).ConfigureAwait(false);
            deadline?.Exclude(options.TimeProvider.GetElapsedTime(begin));
        }
    }

    /// <summary>
    /// The bytes of the body, with local media uploaded. The request is read once and before anything is awaited, so that what was validated is what
    /// is sent. Not from a pool: a write that was given up on may still read them.
    /// </summary>
    private async Task<byte[]> SerializeAsync(FoxModelDefinition model, IFoxRequest request, Dictionary<string, MediaContent> files, List<FoxProblem> warnings, CancellationToken cancellationToken)
    {
        var local = new LocalMedia { Owner = request };
        var body = FoxBodyWriter.WriteBody(service.ModelField, model.Id, request, local);
        CheckJson(model, body);
        if (local.Slots.Count > 0)
        {
            body = local.Insert(await media.PlaceAsync(model, local.Slots, files, warnings, cancellationToken).ConfigureAwait(false), body);
            CheckJson(model, body);
            telemetry.Warn(model.Id, warnings);
        }

        return body;
    }

    // Of a form, only the whole has the length that counts.
    private static void CheckJson(FoxModelDefinition model, byte[] body)
    {
        if (model.BodyFormat is FoxBodyFormat.Json)
        {
            CheckSize(model, body.Length);
        }
    }

    private static void CheckSize(FoxModelDefinition model, long bytes)
    {
        if (model.MaxBodyBytes is { } most && bytes > most)
        {
            throw new FoxValidationException((FoxProblem[])[TooLarge(bytes, most)]);
        }
    }

    private static FoxProblem TooLarge(long bytes, long most) => new(
        "",
        ProblemText.BodySizeId,
        FoxSeverity.Error,
        ProblemText.MustBe($"The body, which has {ProblemText.Bytes(bytes)},", ProblemText.BodySize(most)),
        ProblemText.BodySize(most));

    private async Task<SubmitOutcome> SendAsync(PaidRequest paid, string key, CancellationToken cancellationToken)
    {
        var (model, kept) = (paid.Model, paid.Kept);
        var uri = endpoint.Submit(model, paid.Placed.Path, paid.Placed.Query);
        var abort = paid.Deadline.Start(mayRepeat: service.Idempotency is not null);
        var sink = kept?.NewSink();
        var content = new SingleSendContent(paid.Body, options.TimeProvider, options.PrimaryHandler, service.MaxReplyBytes, sink, abort.Token);
        var request = requests.Create(HttpMethod.Post, uri, content, key);
        try
        {
            var outcome = await SendAsync(paid, uri, request, content, sink, abort, cancellationToken).ConfigureAwait(false);
            if (outcome.Started is not null && sink is { Form: ReplyForm.Events })
            {
                // From now on, the events are what takes time, and they own the connection.
                abort.CancelAfter(ResultTimeout(model));
                kept!.Events = new ReplyEvents(kept, sink, model.Stream!, outcome.Reply!, errors, abort);
            }

            return outcome;
        }
        finally
        {
            if (kept?.Events is null)
            {
                request.Dispose();
                content.Dispose();
                abort.Dispose();
            }
        }
    }

    private async Task<SubmitOutcome> SendAsync(
        PaidRequest paid, Uri uri, HttpRequestMessage request, SingleSendContent content, ReplySink? sink, CancellationTokenSource abort, CancellationToken cancellationToken)
    {
        var (model, placed, identity) = (paid.Model, paid.Placed, paid.Identity);
        request.Headers.ExpectContinue = false;
        foreach (var (name, value) in model.SubmitHeaders.Concat(placed.Headers))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (identity is { Header: { } header, Key: { } idempotencyKey })
        {
            request.Headers.TryAddWithoutValidation(header, idempotencyKey);
        }

        var reader = new SubmitResponseClassifier(service, endpoint, model, uri, placed.Body, content, errors, identity, paid.Kept);
        using var registration = cancellationToken.UnsafeRegister(
            static state =>
            {
                var (content, abort) = ((SingleSendContent, CancellationTokenSource))state!;

                // From the first byte on the caller no longer stops the request, only the deadline does.
                if (content.TryAbandon())
                {
                    abort.Cancel();
                }
            },
            (content, abort));
        var arriving = requests.Reader(HttpMethod.Post, uri, sink);
        var receiving = ReceiveAsync(request, content, arriving, sink, abort.Token);
        Exception? failure = null;
        try
        {
            // Waited for from outside too: a foreign handler may not heed the token.
            await receiving.WaitAsync(abort.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            AbandonedTask.Observe(receiving);
            failure = e;
        }

        if (!content.TryAbandon())
        {
            // Handlers have a reply or have given up. The request itself has not, before the deadline: what has not left by now never will.
            await content.Wire.SettleAsync(abort.Token).ConfigureAwait(false);
        }

        // The deadline may come between the id and the end of the reply.
        var reply = receiving.IsCompletedSuccessfully ? await receiving.ConfigureAwait(false) : arriving.Arrived(failure);
        var outcome = reply is not null
            ? reader.OfReply(reply)
            : reader.OfFailure(failure!, abort.IsCancellationRequested && !cancellationToken.IsCancellationRequested, isLast: paid.Deadline.Remaining <= TimeSpan.Zero);
        outcome.Reply = reply ?? content.Wire.Reply(failure);
        return outcome;
    }

    private async Task<HttpReply> ReceiveAsync(HttpRequestMessage request, SingleSendContent content, ReplyReader arriving, ReplySink? sink, CancellationToken abort)
    {
        var response = await FoxHttp.SendAsync(http, request, abort).ConfigureAwait(false);
        try
        {
            WarnOfHandlers(content);
            return content.IsAbandoned
                ? throw new OperationCanceledException(abort)
                : await arriving.ReadAsync(response, abort).ConfigureAwait(false);
        }
        finally
        {
            // A stream of events goes on, and disposes the response at its end.
            if (sink is not { IsTaken: true })
            {
                response.Dispose();
            }
        }
    }

    private void WarnOfHandlers(SingleSendContent content)
    {
        if (content is { Wire.IsGuarded: false, MayHaveLeft: true } && options.PrimaryHandler is FoxPrimaryHandler.Sockets && Interlocked.Exchange(ref _hasWarned, 1) == 0)
        {
            telemetry.Log.NoSubmitGuard(service.Name);
        }
    }
}
