using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The asynchronous tasks of DashScope (Alibaba Cloud Model Studio).</summary>
/// <remarks>
/// https://help.aliyun.com/model-studio/developer-reference/manage-asynchronous-tasks,
/// https://www.alibabacloud.com/help/en/model-studio/text-to-image-v2-api-reference and github.com/dashscope/dashscope-sdk-python.
/// A task that does not exist has the status UNKNOWN in a 200.
/// A task with several results succeeds if one of them does; the others have <c>code</c> and <c>message</c>.
/// Not documented where it was looked for, so chosen: the status of a call without X-DashScope-Async (403 AccessDenied); the refusal of
/// a cancel (400 UnsupportedOperation); unknown body keys are ignored.
/// </remarks>
internal sealed class DashScopeStandIn : VendorStandIn
{
    private const string ImageModel = "wan2.2-t2i-flash";
    private const string VideoModel = "wan2.2-i2v-plus";

    private readonly Dictionary<string, int> _failures = [];

    /// <summary>How many of the results of a task fail while the task succeeds, for tasks submitted from now on.</summary>
    public int FailedResults { get; set; }

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/api/v1/services/aigc/text2image/image-synthesis", Stage.Submit, TextToImage),
        new("POST", "/api/v1/services/aigc/video-generation/video-synthesis", Stage.Submit, ImageToVideo),
        new("GET", "/api/v1/tasks/([^/]+)", Stage.Status, Status),
        new("POST", "/api/v1/tasks/([^/]+)/cancel", Stage.Cancel, CancelTask),
    ];

    protected override string NewId(int number) => $"a8532587-fa8c-4ef8-82be-0c46b17950{number:x2}";

    protected override Reply? Unauthorized(VendorCall call) =>
        call.Header("Authorization") == $"Bearer {Key}" ? null : Refuse(401, "InvalidApiKey", "Invalid API-key provided.");

    protected override Reply Error(int status, string message) =>
        Refuse(status, status switch { 404 => "NotFound", < 500 => "InvalidParameter", _ => "InternalError" }, message);

    protected override Reply TooManyRequests() =>
        Refuse(429, "Throttling.RateQuota", "Requests rate limit exceeded, please try again later.");

    protected override Reply UnknownTask(Stage stage) => stage is Stage.Status
        ? Output(new() { ["task_id"] = "unknown", ["task_status"] = "UNKNOWN" })
        : Refuse(404, "NotFound", "The resource does not exist.");

    protected override Reply Refusal(Stage stage) => Refuse(400, "Arrearage", "Access denied, please make sure your account is in good standing.");

    private static Reply Refuse(int status, string code, string message) =>
        Reply.Json(status, new { code, message, request_id = "7574ee8f-38a3-4b1e-9280-11c33ab46e51" });

    private static Reply Output(JsonObject output, JsonObject? usage = null)
    {
        var reply = new JsonObject { ["request_id"] = "7574ee8f-38a3-4b1e-9280-11c33ab46e51", ["output"] = output };
        if (usage is not null)
        {
            reply["usage"] = usage;
        }

        return Reply.Json(200, reply);
    }

    private Reply TextToImage(VendorCall call, Match path) =>
        Submit(call, ImageModel, input => input.Text("prompt") is null ? "prompt must be set" : null);

    private Reply ImageToVideo(VendorCall call, Match path) => Submit(
        call, VideoModel, input => Inputs.IsUrl(input.Text("img_url")) || Inputs.IsImageData(input.Text("img_url")) ? null : "img_url must be set");

    private Reply Submit(VendorCall call, string model, Func<JsonObject, string?> problemOf)
    {
        if (call.Header("X-DashScope-Async") is not "enable")
        {
            return Refuse(403, "AccessDenied", "current user api does not support synchronous calls.");
        }

        if (call.Json is not { } body)
        {
            return Refuse(400, "InvalidParameter", "Request body format invalid");
        }

        if (body.Text("model") is { } named && named != model)
        {
            return Refuse(404, "ModelNotFound", "The model does not exist.");
        }

        var problem = body.Text("model") is null ? "model must be set"
            : body["input"] is not JsonObject input ? "input must be set"
            : body["parameters"] is not (null or JsonObject) ? "parameters must be an object"
            : problemOf(input);
        if (problem is not null)
        {
            return Refuse(400, "InvalidParameter", problem);
        }

        var task = Accept(model);
        _failures[task.Id] = FailedResults;
        return Output(new() { ["task_status"] = "PENDING", ["task_id"] = task.Id });
    }

    private Reply Status(VendorCall call, Match path)
    {
        if (Find(path.Groups[1].Value) is not { } task)
        {
            return Output(new() { ["task_id"] = path.Groups[1].Value, ["task_status"] = "UNKNOWN" });
        }

        var word = task.Cancelled ? "CANCELED" : task.Poll("PENDING", "RUNNING");
        var output = new JsonObject { ["task_id"] = task.Id, ["task_status"] = word ?? (task.Fails ? "FAILED" : "SUCCEEDED") };
        if (word is not null)
        {
            return Output(output);
        }

        if (task.Fails)
        {
            output["code"] = "DataInspectionFailed";
            output["message"] = "Output data may contain inappropriate content.";
            return Output(output);
        }

        var isWrong = Take(Stage.Status, Fault.WrongShape);
        if (task.Kind is VideoModel)
        {
            output["video_url"] = isWrong ? 7 : ResultUrls(task, Stage.Status, "video/mp4", 1)[0];
            return Output(output, new() { ["video_count"] = 1, ["video_duration"] = 5 });
        }

        output["results"] = isWrong ? 7 : Images(task);
        return Output(output, new() { ["image_count"] = task.ResultCount - _failures[task.Id] });
    }

    private JsonArray Images(VendorTask task) =>
    [
        .. ResultUrls(task, Stage.Status, "image/png").Select((url, index) => index < task.ResultCount - _failures[task.Id]
            ? new JsonObject { ["url"] = url }
            : new JsonObject { ["code"] = "InternalError.Timeout", ["message"] = "An internal timeout error has occurred." }),
    ];

    private Reply CancelTask(VendorCall call, Match path)
    {
        if (Find(path.Groups[1].Value) is not { } task)
        {
            return UnknownTask(Stage.Cancel);
        }

        if (!task.Waits)
        {
            return Refuse(400, "UnsupportedOperation", "Failed to cancel the task, please confirm if the task is in PENDING status.");
        }

        Cancel(task);
        return Reply.Json(200, new { request_id = "7574ee8f-38a3-4b1e-9280-11c33ab46e51" });
    }
}
