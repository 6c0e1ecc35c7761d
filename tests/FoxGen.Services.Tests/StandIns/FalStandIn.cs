using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The queue of fal.</summary>
/// <remarks>
/// https://fal.ai/docs/documentation/model-apis/inference/queue, …/model-apis/request-errors, https://fal.ai/docs/inference-api/queue/cancel
/// and github.com/fal-ai/fal-js (libs/client/src/queue.ts). The queue takes any JSON object; the model reads it later, so its validation
/// errors are at the result, as every failure is. Error types: https://fal.ai/docs/documentation/model-apis/request-errors.
/// Not documented, so chosen: a body that is not a JSON object is 422 at once; a status URL with the sub-path is 405; a task that runs
/// goes on after a cancel; the result of a cancelled task is 499 <c>client_cancelled</c>.
/// From memory, not looked up: the texts of 403, 404 and of a result that is not ready (400).
/// </remarks>
internal sealed class FalStandIn : VendorStandIn
{
    private readonly Dictionary<string, string> _problems = [];

    /// <summary>Whether the status, result and cancel URLs of replies are on another host.</summary>
    public bool ForeignUrls { get; set; }

    /// <summary>Whether the model's validation errors come at the submit already.</summary>
    public bool ValidatesAtSubmit { get; set; }

    protected override IReadOnlyList<Stage> ResultStages => [Stage.Result];

    protected override int ExpiredStatus => 404;

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/(fal-ai/flux)/(schnell)", Stage.Submit, Submit),
        new("POST", "/(fal-ai/kling-video)/(v2.1/standard/image-to-video)", Stage.Submit, Submit),
        new("POST", "/storage/upload/initiate", Stage.Upload, Initiate),
        new("GET", "/(fal-ai/[a-z-]+)/requests/([^/]+)/status", Stage.Status, Status),
        new("GET", "/(fal-ai/[a-z-]+)/requests/([^/]+)", Stage.Result, Result),
        new("PUT", "/(fal-ai/[a-z-]+)/requests/([^/]+)/cancel", Stage.Cancel, CancelTask),
        new("—", "/fal-ai/[a-z-]+/.+/requests/.*", Stage.Status, Status),
    ];

    protected override string NewId(int number) => $"764cabcf-b745-4b3e-ae38-1200304cf4{number:x2}";

    protected override Reply? Unauthorized(VendorCall call) =>
        call.Header("Authorization") == $"Key {Key}" ? null : Reply.Json(401, new { detail = "Authentication is required" });

    protected override Reply Error(int status, string message) => Reply.Json(status, new { detail = message });

    protected override Reply ServerError(Stage stage) =>
        Reply.Json(503, new { detail = "The runner could not be reached.", error_type = "runner_connection_error" })
            .With("X-Fal-Error-Type", "runner_connection_error");

    protected override Reply Refusal(Stage stage) => stage is Stage.Submit
        ? Reply.Json(403, new { detail = "User is locked. Reason: Exhausted balance." })
        : Invalid("prompt", "The content could not be processed.", "content_policy_violation");

    protected override Reply UnknownTask(Stage stage) =>
        stage is Stage.Cancel ? Reply.Json(404, new { status = "NOT_FOUND" }) : Error(404, "Request not found.");

    private static Reply Invalid(string? field, string message, string type)
    {
        string[] place = field is null ? ["body"] : ["body", field];
        return Reply.Json(422, new { detail = new[] { new { loc = place, msg = message, type } } }).With("X-Fal-Retryable", "false");
    }

    private Reply Submit(VendorCall call, Match path)
    {
        if (call.Json is not { } body)
        {
            return Invalid(null, "value is not a valid dict", "type_error.dict");
        }

        var image = body.Text("image_url");
        var missing = body.Text("prompt") is null ? "prompt"
            : path.Groups[1].Value is "fal-ai/kling-video" && !Inputs.IsUrl(image) && !Inputs.IsImageData(image) ? "image_url"
            : null;
        if (missing is not null && ValidatesAtSubmit)
        {
            return Invalid(missing, "field required", "missing");
        }

        var task = Accept(path.Groups[1].Value);
        if (missing is not null)
        {
            _problems.Add(task.Id, missing);
        }

        return Reply.Json(200, new
        {
            status = "IN_QUEUE",
            queue_position = 0,
            request_id = task.Id,
            status_url = Url(task, "/status"),
            response_url = Url(task, ""),
            cancel_url = Url(task, "/cancel"),
        });
    }

    private Reply Initiate(VendorCall call, Match path)
    {
        if (call.Json is not { } body || body.Text("file_name") is not { } name || body.Text("content_type") is not { } type || call.Parameter("storage_type") is not "fal-cdn-v3")
        {
            return Invalid("file_name", "field required", "missing");
        }

        var (id, url) = Storage.Open(ElsewhereUrl, type);
        return Reply.Json(200, new { upload_url = url, file_url = $"{BaseUrl}/files/fal/{id}/{name}" });
    }

    private string Url(VendorTask task, string end) => $"{(ForeignUrls ? ElsewhereUrl : BaseUrl)}/{task.Kind}/requests/{task.Id}{end}";

    private VendorTask? Find(Match path) => Find(path.Groups[2].Value) is { } task && task.Kind == path.Groups[1].Value ? task : null;

    private Reply Status(VendorCall call, Match path)
    {
        if (Find(path) is not { } task)
        {
            return UnknownTask(Stage.Status);
        }

        var word = task.Cancelled ? null : task.Poll("IN_QUEUE", "IN_PROGRESS");
        var reply = new JsonObject
        {
            ["status"] = word ?? "COMPLETED",
            ["request_id"] = task.Id,
            ["status_url"] = Url(task, "/status"),
            ["response_url"] = Url(task, ""),
            ["cancel_url"] = Url(task, "/cancel"),
        };
        if (word is "IN_QUEUE")
        {
            reply["queue_position"] = 0;
            return Reply.Json(202, reply);
        }

        reply["logs"] = new JsonArray();
        if (word is null)
        {
            reply["metrics"] = new JsonObject { ["inference_time"] = 1.2 };
        }

        return Reply.Json(word is null ? 200 : 202, reply);
    }

    private Reply Result(VendorCall call, Match path)
    {
        if (Find(path) is not { } task)
        {
            return UnknownTask(Stage.Result);
        }

        if (task.Cancelled)
        {
            return Reply.Json(499, new { detail = "The request was cancelled.", error_type = "client_cancelled" })
                .With("X-Fal-Error-Type", "client_cancelled");
        }

        if (!task.TryEnd())
        {
            return Error(400, "Request is still in progress");
        }

        if (_problems.TryGetValue(task.Id, out var field))
        {
            return Invalid(field, "field required", "missing");
        }

        if (task.Fails)
        {
            return Refusal(Stage.Result);
        }

        var isWrong = Take(Stage.Result, Fault.WrongShape);
        if (task.Kind is "fal-ai/kling-video")
        {
            return Reply.Json(200, new { video = isWrong ? (object)7 : new { url = ResultUrls(task, Stage.Result, "video/mp4", 1)[0] } });
        }

        object images = isWrong ? 7 : ResultUrls(task, Stage.Result, "image/png")
            .Select(url => new { url, width = 1024, height = 768, content_type = "image/png" });
        return Reply.Json(200, new { images, seed = 42, has_nsfw_concepts = new[] { false } });
    }

    private Reply CancelTask(VendorCall call, Match path)
    {
        if (Find(path) is not { } task)
        {
            return UnknownTask(Stage.Cancel);
        }

        if (task.Ended || task.Cancelled)
        {
            return Reply.Json(400, new { status = "ALREADY_COMPLETED" });
        }

        if (task.Waits)
        {
            Cancel(task);
        }

        return Reply.Json(202, new { status = "CANCELLATION_REQUESTED" });
    }
}
