using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FoxApi;
using FoxGen;
using FoxGen.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using WebStudio.Tasks;

namespace WebStudio.Endpoints;

/// <summary>Submitting, looking on, playing.</summary>
internal static class TaskEndpoints
{
    private const string ConfirmationHeader = "Studio-Confirmation";
    private static readonly FileExtensionContentTypeProvider s_types = new();

    /// <summary>Adds the endpoints.</summary>
    public static void MapTasks(this WebApplication app)
    {
        app.MapPost("/api/tasks", SubmitAsync);
        app.MapGet("/api/tasks", (TaskBoard board) => board.List());
        app.MapGet("/api/tasks/{id}/events", Events);
        app.MapGet("/api/tasks/{id}/file", File);
    }

    private static async Task<IResult> SubmitAsync(
        JsonElement body, [FromHeader(Name = ConfirmationHeader)] string? confirmation, StudioMode mode, SpendingGuard guard, FoxApiClient fox, TaskBoard board, TaskRunner runner, IHostApplicationLifetime lifetime)
    {
        var id = body.ValueKind is JsonValueKind.Object && body.TryGetProperty("model", out var name) && name.ValueKind is JsonValueKind.String ? name.GetString() : null;
        if (id is null || fox.FindModel(id) is not { } model)
        {
            return Refuse([new FoxProblem("model", "enum", FoxSeverity.Error, "model must be one of the models of this studio.")]);
        }

        var problems = model.ValidateJson(body);
        if (problems.Any(problem => problem.Severity is FoxSeverity.Error))
        {
            return Refuse(problems);
        }

        var view = new TaskView { Id = Guid.NewGuid().ToString("N"), Model = model.Id, BodyHash = BodyHash.Of(body), CreatedAt = DateTimeOffset.UtcNow, State = TaskState.Running };
        if (!mode.IsSimulated && !guard.TryEnter(view, confirmation, out var question))
        {
            return Ask(question, view, mode, problems);
        }

        try
        {
            // A page that goes away meanwhile does not stop what is about to be paid.
            var running = await model.SubmitJsonAsync(body, new FoxSubmitOptions { Reference = JournalNotes.Reference(view) }, lifetime.ApplicationStopping);
            runner.Run(board.Add(view), running);
            return Results.Created($"/api/tasks/{view.Id}", new { view.Id, Warnings = running.Warnings.Select(Told) });
        }
        catch (FoxException late) when (late.Token is not null)
        {
            // The task is running, although something failed after its submit, such as the journal.
            runner.Run(board.Add(view), fox.Resume(late.Token));
            throw;
        }
        catch (FoxSubmitOutcomeUnknownException unknown)
        {
            board.Add(view with { State = TaskState.Unknown, Code = unknown.Code });
            throw;
        }
        finally
        {
            guard.Leave(view);
        }
    }

    // A program that does not know of confirmations spends nothing.
    private static IResult Ask(SpendingQuestion question, TaskView view, StudioMode mode, IReadOnlyList<FoxProblem> warnings) => Results.Problem(
        statusCode: StatusCodes.Status428PreconditionRequired,
        title: question.EqualAt is null ? "The submit costs credits and is not confirmed." : "The same request was submitted before. Submitting it again costs credits again.",
        extensions: new Dictionary<string, object?>
        {
            [FoxProblemDetails.CodeKey] = "confirmation-required",
            [FoxProblemDetails.AdviceKey] = $"Nothing was sent. To spend the credits, send the request again with the header {ConfirmationHeader} set to the value of 'confirmation'.",
            ["confirmation"] = question.Confirmation,
            ["model"] = view.Model,
            ["service"] = mode.Service,
            ["equalAt"] = question.EqualAt,
            ["warnings"] = warnings.Select(Told).ToArray(),
        });

    private static IResult Refuse(IReadOnlyList<FoxProblem> problems)
    {
        var details = FoxProblemDetails.Of(problems);
        details.Extensions["problems"] = problems.Select(Told).ToArray();
        return Results.Problem(details);
    }

    private static object Told(FoxProblem problem) =>
        new { path = problem.Path, ruleId = problem.RuleId, severity = problem.Severity.ToString().ToLowerInvariant(), message = problem.WireMessage };

    private static IResult Events(string id, TaskBoard board, IHostApplicationLifetime lifetime, CancellationToken cancellationToken) =>
        board.Find(id) is { } task ? TypedResults.ServerSentEvents(Told(task, lifetime.ApplicationStopping, cancellationToken)) : Results.NotFound();

    // Ends with the server, too: a stream that nobody ends would keep it from stopping.
    private static async IAsyncEnumerable<SseItem<TaskView>> Told(StudioTask task, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await using var views = task.WatchAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(views))
        {
            yield return new SseItem<TaskView>(views.Current) { ReconnectionInterval = TimeSpan.FromSeconds(1) };
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<TaskView> views)
    {
        try
        {
            return await views.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static IResult File(string id, TaskBoard board, StudioFolder folder)
    {
        if (board.Find(id)?.View is not { State: TaskState.Finished, File: { } name })
        {
            return Results.NotFound();
        }

        // Only what plays or shows is told to be what it is; anything else stays bytes.
        var path = Path.Combine(folder.ResultsOf(id), name);
        var type = s_types.TryGetContentType(name, out var found) && found.Split('/')[0] is "video" or "audio" or "image" ? found : "application/octet-stream";
        return System.IO.File.Exists(path) ? Results.File(path, type, enableRangeProcessing: true) : Results.NotFound();
    }
}
