using System.Diagnostics;

namespace FoxGen.Import.Tests.Services;

/// <summary>Service files from real OpenAPI documents. The facts here were read from the documents by hand.</summary>
public sealed class ServiceDocumentTests
{
    [Fact]
    public void Runway_has_tasks_a_version_header_and_a_cancellation()
    {
        var (start, file) = Start("runway.json");

        Assert.Equal(
            ("runwayml", "https://api.dev.runwayml.com", "2024-11-06", null, null),
            (file["service"], file["baseUrl"], file["headers.X-Runway-Version"], file["auth"], file["modelField"]));
        Assert.Equal(("/v1/tasks/{task_id}", "DELETE", "/v1/tasks/{task_id}"), (file["tasks.path"], file["tasks.cancel.method"], file["tasks.cancel.path"]));
        Assert.Equal(
            ("id", "status", "output", "progress", "1", "createdAt", "iso8601"),
            (file["tasks.fields.id"], file["tasks.fields.status"], file["tasks.fields.results"], file["tasks.fields.progress"], file["tasks.fields.progressMaximum"], file["tasks.fields.created"], file["tasks.fields.createdUnit"]));
        Assert.Equal(("failure", "failureCode", "error"), (file["tasks.error.message"], file["tasks.error.code"], file["refusal.message"]));
        Assert.Equal(
            "CANCELLED=cancelled FAILED=failed PENDING=pending RUNNING=running SUCCEEDED=completed THROTTLED=pending",
            string.Join(' ', file.Places().Where(place => place.Key.StartsWith("tasks.statuses.", StringComparison.Ordinal)).Select(place => $"{place.Key[15..]}={place.Value}").Order()));
        Assert.Equal("/v1/image_to_video", file["families.imageToVideo.path"]);
        Assert.Equal("/v1/recipes/product_ad", file["families.productAd.path"]);

        // Its reply is that of GET /v1/workflow_invocations/{id}.
        Assert.Null(file["families.workflows"]);
        Assert.Equal(["completed", "failed", "running"], file.Examples().Select(example => example.FileName.Split('.', '-')[0]).Distinct().Order());
        Decisions(
            start,
            "Confirm modelField: POST /v1/generate/video",
            "Confirm tasks.path: 5 status requests",
            "Add replies: submitted, refused",
            "Add tasks: resultLifetimeSeconds",
            "Add uploads: POST /v1/uploads answers with a URL for a second request",
            "LeftOut tasks: POST /v1/voices starts",
            "LeftOut tasks: POST /v1/workflows/{id} starts",
            "LeftOut tasks: POST /v1/avatars starts",
            "LeftOut tasks: POST /v1/realtime_sessions starts",
            "LeftOut families: POST /v1/voices/preview answers at once with the result",
            // POST /v1/documents, /v1/organization/usage, /v1/uploads and /v1/routers.
            "LeftOut families: 4 other POST requests");
    }

    [Fact]
    public void Replicate_has_predictions_and_an_upload()
    {
        var (start, file) = Start("replicate.json");

        Assert.Equal(("replicate", "https://api.replicate.com", "none", null), (file["service"], file["baseUrl"], file["modelField"], file["auth"]));
        Assert.Equal(("/v1/predictions/{task_id}", null, "/v1/predictions/{task_id}/cancel"), (file["tasks.path"], file["tasks.cancel.method"], file["tasks.cancel.path"]));
        Assert.Equal(("id", "status", "output", "created_at", "iso8601", "error"), (file["tasks.fields.id"], file["tasks.fields.status"], file["tasks.fields.results"], file["tasks.fields.created"], file["tasks.fields.createdUnit"], file["tasks.error.message"]));
        Assert.Equal(
            ["/v1/deployments/{deployment_owner}/{deployment_name}/predictions", "/v1/models/{+model}/predictions", "/v1/predictions"],
            [file["families.deploymentsPredictions.path"], file["families.modelsPredictions.path"], file["families.predictions.path"]]);
        Assert.Equal(("/v1/files", "content", "filename", "urls.get", "id"), (file["uploads.stream.path"], file["uploads.stream.field"], file["uploads.fields.name"], file["uploads.reply.url"], file["uploads.reply.id"]));
        Assert.Equal(("cancelled", "cancelled", "pending"), (file["tasks.statuses.canceled"], file["tasks.statuses.aborted"], file["tasks.statuses.starting"]));
        Decisions(
            start,
            "Replace results.ReplicateResult: `output`",
            "Confirm families.modelsPredictions.path: {+model}",
            "Confirm modelField: POST /predictions",
            "Confirm tasks.statuses: `aborted`",
            "Confirm tasks.path: /trainings/{training_id}",
            "Add families.deploymentsPredictions.path: `{deployment_owner}` and `{deployment_name}`",
            "Add tasks.error: does not describe the responses to rejected requests",
            "Add replies: submitted, running, completed, failed, refused",
            "Add tasks: resultLifetimeSeconds",
            "LeftOut tasks: POST /models/{model_owner}/{model_name}/versions/{version_id}/trainings starts",
            // POST /deployments, /models and the cancellation of trainings.
            "LeftOut families: 3 other POST requests");
    }

    [Fact]
    public void Luma_has_generations_of_videos_and_images()
    {
        var (start, file) = Start("luma.yaml");

        Assert.Equal(("lumalabs", "https://api.lumalabs.ai", null), (file["service"], file["baseUrl"], file["auth"]));
        Assert.Equal(("/dream-machine/v1/generations/{task_id}", null), (file["tasks.path"], file["tasks.cancel"]));
        Assert.Equal(("id", "state", "created_at", "iso8601", "model"), (file["tasks.fields.id"], file["tasks.fields.status"], file["tasks.fields.created"], file["tasks.fields.createdUnit"], file["tasks.fields.model"]));
        Assert.Equal(("failure_reason", "detail"), (file["tasks.error.message"], file["refusal.message"]));
        Assert.Equal(("pending", "running", "completed", "failed"), (file["tasks.statuses.queued"], file["tasks.statuses.dreaming"], file["tasks.statuses.completed"], file["tasks.statuses.failed"]));
        Assert.Equal(("assets.video", "assets.image"), (file["results.LumalabsVideo.at"], file["results.LumalabsImage.at"]));
        Assert.Equal("/dream-machine/v1/generations/video", file["families.video.path"]);
        Assert.Equal(["completed.json", "refused.json"], file.Examples().Select(example => example.FileName));
        Decisions(
            start,
            "Confirm modelField: POST /generations/{id}/upscale, POST /generations/{id}/audio do not have it",
            "Confirm tasks.statuses: `dreaming`",
            "Confirm results: `assets.video`, `assets.image`",
            "Add families.upscale.path: `{id}`",
            "Add families.audio.path: `{id}`",
            "Add tasks: DELETE /generations/{id} deletes a task",
            "Add replies: submitted, running, failed",
            "Add tasks: resultLifetimeSeconds",
            "Add uploads: no request that stores a file",
            "LeftOut results: `assets.progress_video`");
    }

    [Fact]
    public void OpenAI_answers_mostly_at_once()
    {
        var watch = Stopwatch.StartNew();
        var (start, file) = Start("openai.yaml");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed.TotalSeconds:0.0} s");

        Assert.Equal(("openai", "https://api.openai.com", null), (file["service"], file["baseUrl"], file["auth"]));
        Assert.Equal(("/v1/responses", "/v1/responses/{task_id}", "/v1/responses/{task_id}/cancel"), (file["families.responses.path"], file["tasks.path"], file["tasks.cancel.path"]));
        Assert.Equal(("id", "status", "output", "created_at", "usage"), (file["tasks.fields.id"], file["tasks.fields.status"], file["tasks.fields.results"], file["tasks.fields.created"], file["tasks.fields.usage"]));
        Assert.Equal(("error.message", "error.code"), (file["tasks.error.message"], file["tasks.error.code"]));
        Assert.Equal(
            [
                "/audio/speech a file", "/audio/transcriptions the result", "/audio/translations the result", "/chat/completions the result", "/completions the result", "/embeddings the result",
                "/images/edits the result", "/images/generations the result", "/images/variations the result", "/moderations the result",
            ],
            start.Decisions.Where(decision => decision.Message.Contains(" answers at once ", StringComparison.Ordinal)).Select(decision => decision.Message[5..decision.Message.IndexOf(" (", StringComparison.Ordinal)].Replace(" answers at once with", "")).Order(StringComparer.Ordinal));
        Assert.Contains(start.Decisions, decision => decision is { Kind: ServiceDecisionKind.Confirm, Key: "tasks.statuses" } && decision.Message.Contains("`incomplete`", StringComparison.Ordinal));
        Assert.Contains(start.Decisions, decision => decision is { Kind: ServiceDecisionKind.LeftOut } && decision.Message.Contains("`--task /videos/{video_id}`", StringComparison.Ordinal));

        // POST /files stores a file for a vector store; it starts nothing there.
        Assert.DoesNotContain(start.Decisions, decision => decision.Message.Contains("which POST /files", StringComparison.Ordinal));
    }

    [Fact]
    public void A_task_can_be_chosen()
    {
        var (_, file) = Start("replicate.json", new ServiceStartOptions { TaskPath = "/trainings/{training_id}" });

        Assert.Equal(("/v1/trainings/{task_id}", "/v1/trainings/{task_id}/cancel"), (file["tasks.path"], file["tasks.cancel.path"]));
        Assert.Equal("/v1/models/{+model}/versions/{version_id}/trainings", file["families.trainings.path"]);
        var wrong = ServiceStarter.FromOpenApi(Text("replicate.json"), new ServiceStartOptions { TaskPath = "/jobs/{id}" }, TestContext.Current.CancellationToken);
        Assert.Equal("The document has no status request '/jobs/{id}'. It has: /predictions/{prediction_id}, /trainings/{training_id}.", wrong.Problem);
    }

    private static string Text(string name)
    {
        var path = Repository.Path("../shared/openapi/" + name);
        Assert.SkipUnless(File.Exists(path), $"../shared/openapi/{name} is not on this machine.");
        return File.ReadAllText(path);
    }

    private static (ServiceStart Start, ServiceYaml File) Start(string name, ServiceStartOptions? options = null)
    {
        var result = ServiceStarter.FromOpenApi(Text(name), options ?? new ServiceStartOptions(), TestContext.Current.CancellationToken);
        Assert.Null(result.Problem);
        Assert.Empty(SpecCompiler.CompileService(new SpecText(result.Start!.FileName, result.Start.Yaml), TestContext.Current.CancellationToken).Diagnostics);
        Assert.All(result.Start.Decisions, decision => Assert.Contains("# decide: " + decision.Message, result.Start.Yaml, StringComparison.Ordinal));
        return (result.Start, ServiceYaml.Parse(result.Start.Yaml));
    }

    // Each decision is expected, and no other one is there.
    private static void Decisions(ServiceStart start, params string[] expected)
    {
        var left = start.Decisions.ToList();
        foreach (var one in expected)
        {
            var (head, part) = (one[..one.IndexOf(": ", StringComparison.Ordinal)].Split(' '), one[(one.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            var found = left.FindIndex(decision => decision.Kind.ToString() == head[0] && decision.Key == head[1] && decision.Message.Contains(part, StringComparison.Ordinal));
            Assert.True(found >= 0, $"no decision '{one}' in:\n{string.Join('\n', left)}");
            left.RemoveAt(found);
        }

        Assert.Empty(left);
        Assert.Equal(start.Decisions.Select(decision => decision.Kind).Order(), start.Decisions.Select(decision => decision.Kind));
    }
}
