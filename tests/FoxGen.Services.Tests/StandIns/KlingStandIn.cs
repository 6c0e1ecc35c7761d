using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The videos of Kling.</summary>
/// <remarks>
/// The error codes and their HTTP statuses: "General Information" of https://app.klingai.com/global/dev/document-api. Operations:
/// github.com/tryAGI/KlingAI (openapi.yaml). 429 is also the status of an empty account (1102), not only of the rate limit (1302).
/// Images are a URL or base64 without the data URI prefix. <c>duration</c> is a string.
/// Not documented, so chosen: unknown body keys are ignored, so <c>model</c> in place of <c>model_name</c> means the default kling-v1;
/// an unknown task is 404 with code 1203, as is a task of the other operation; the data of a failed task has no <c>task_result</c>.
/// </remarks>
internal sealed class KlingStandIn : VendorStandIn
{
    private static readonly string[] s_models = ["kling-v1", "kling-v1-6", "kling-v2-1", "kling-v2-1-master", "kling-v2-5-turbo"];

    private readonly Dictionary<string, string?> _externalIds = [];

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/v1/videos/(text2video|image2video)", Stage.Submit, Submit),
        new("GET", "/v1/videos/(text2video|image2video)/([^/]+)", Stage.Status, Status),
    ];

    protected override string NewId(int number) => $"86616821600223{number:d4}";

    protected override Reply? Unauthorized(VendorCall call) => call.Header("Authorization") switch
    {
        null or "" => Refuse(401, 1001, "Authorization is empty"),
        var header when header == $"Bearer {Key}" => null,
        _ => Refuse(401, 1002, "Authorization is invalid"),
    };

    protected override Reply Error(int status, string message) => status switch
    {
        404 => Refuse(404, 1203, message),
        405 => Refuse(405, 1202, message),
        429 => Refuse(429, 1302, "The API request is too fast"),
        < 500 => Refuse(status, 1200, message),
        _ => Refuse(status, 5000, message),
    };

    protected override Reply Refusal(Stage stage) =>
        stage is Stage.Submit ? Refuse(429, 1102, "Resource pack depleted") : Refuse(403, 1103, "Unauthorized access to requested resource");

    private static Reply Refuse(int status, int code, string message) =>
        Reply.Json(status, new { code, message, request_id = "CjMkWmdJhuIAAAAAB4XsXQ" });

    private static Reply Succeed(JsonObject data) => Reply.Json(
        200, new JsonObject { ["code"] = 0, ["message"] = "SUCCEED", ["request_id"] = "CjMkWmdJhuIAAAAAB4XsXQ", ["data"] = data });

    private static bool IsImage(string? text) => Inputs.IsUrl(text) || Inputs.IsBase64(text);

    private Reply Submit(VendorCall call, Match path)
    {
        var body = call.Json;
        var operation = path.Groups[1].Value;
        if (body?["model_name"] is not null && !s_models.Contains(body.Text("model_name")))
        {
            return Refuse(404, 1203, "model is not supported");
        }

        var problem = body is null ? "body is not a JSON object"
            : operation is "text2video" && body.Text("prompt") is null ? "prompt cannot be empty"
            : operation is "image2video" && !IsImage(body.Text("image")) ? "File is not in a valid base64 format"
            : body["image_tail"] is not null && !IsImage(body.Text("image_tail")) ? "File is not in a valid base64 format"
            : body["duration"] is not null && body.Text("duration") is not ("5" or "10") ? "duration value is invalid"
            : body["mode"] is not null && body.Text("mode") is not ("std" or "pro") ? "mode value is invalid"
            : body.Text("external_task_id") is { } external && _externalIds.ContainsValue(external) ? "external_task_id already exists"
            : null;
        if (problem is not null)
        {
            return Refuse(400, 1201, problem);
        }

        var task = Accept(operation);
        _externalIds[task.Id] = body.Text("external_task_id");
        return Succeed(Data(task, "submitted"));
    }

    private JsonObject Data(VendorTask task, string status)
    {
        var data = new JsonObject
        {
            ["task_id"] = task.Id,
            ["task_status"] = status,
            ["created_at"] = task.Created.ToUnixTimeMilliseconds(),
            ["updated_at"] = task.Created.ToUnixTimeMilliseconds(),
        };
        if (_externalIds[task.Id] is { } external)
        {
            data["task_info"] = new JsonObject { ["external_task_id"] = external };
        }

        return data;
    }

    private Reply Status(VendorCall call, Match path)
    {
        if (Find(path.Groups[2].Value) is not { } task || task.Kind != path.Groups[1].Value)
        {
            return UnknownTask(Stage.Status);
        }

        if (task.Poll("submitted", "processing") is { } word)
        {
            return Succeed(Data(task, word));
        }

        var data = Data(task, task.Fails ? "failed" : "succeed");
        if (task.Fails)
        {
            data["task_status_msg"] = "Failure to pass the risk control system";
        }
        else
        {
            data["task_result"] = new JsonObject { ["videos"] = Take(Stage.Status, Fault.WrongShape) ? 7 : Videos(task) };
        }

        return Succeed(data);
    }

    private JsonArray Videos(VendorTask task) =>
    [
        .. ResultUrls(task, Stage.Status, "video/mp4").Select((url, index) =>
            new JsonObject { ["id"] = $"{task.Id}{index}", ["url"] = url, ["duration"] = "5.1" }),
    ];
}
