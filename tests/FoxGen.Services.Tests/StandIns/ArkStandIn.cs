using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The content generation tasks of Ark (Volcengine), with a Seedance model.</summary>
/// <remarks>
/// https://www.volcengine.com/docs/82379/1520757 and github.com/volcengine/volcengine-python-sdk (types/content_generation,
/// resources/content_generation/tasks.py). DELETE cancels a queued task, is refused for one that runs, and deletes the record of one
/// that has ended.
/// Not documented where it was looked for, so chosen: the refusal of that DELETE (409 InvalidAction); a cancelled task cannot be
/// deleted either; an unknown task is 404 ResourceNotFound; unknown body keys are ignored; roles other than the known ones are refused.
/// </remarks>
internal sealed class ArkStandIn : VendorStandIn
{
    private static readonly string[] s_models = ["doubao-seedance-1-0-pro-250528", "doubao-seedance-1-0-lite-i2v-250428"];
    private static readonly string[] s_roles = ["first_frame", "last_frame", "reference_image"];

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/api/v3/contents/generations/tasks", Stage.Submit, Submit),
        new("GET", "/api/v3/contents/generations/tasks/([^/]+)", Stage.Status, Status),
        new("DELETE", "/api/v3/contents/generations/tasks/([^/]+)", Stage.Cancel, Delete),
    ];

    protected override string NewId(int number) => $"cgt-20261129-{number:x4}";

    protected override Reply? Unauthorized(VendorCall call) => call.Header("Authorization") == $"Bearer {Key}"
        ? null
        : Refuse(401, "AuthenticationError", "The API key in the request is missing or invalid.", "Unauthorized");

    protected override Reply Error(int status, string message) => status switch
    {
        404 => Refuse(404, "ResourceNotFound", message, "NotFound"),
        429 => Refuse(429, "AccountRateLimitExceeded", "The requests per minute of the account exceed the limit.", "TooManyRequests"),
        < 500 => Refuse(status, "InvalidParameter", message, "BadRequest"),
        _ => Refuse(status, "InternalServiceError", message, "InternalServerError"),
    };

    protected override Reply Refusal(Stage stage) => stage is Stage.Submit
        ? Refuse(400, "InputTextSensitiveContentDetected", "The input text may contain sensitive information.", "BadRequest")
        : Refuse(403, "AccessDenied", "The request does not have access to this resource.", "Forbidden");

    private static Reply Refuse(int status, string code, string message, string type) =>
        Reply.Json(status, new { error = new { code, message, param = "", type } });

    private static string? ProblemOf(JsonNode? part) => part.Text("type") switch
    {
        "text" => part.Text("text") is null ? "content.text" : null,
        "image_url" when part!["role"] is not null && !s_roles.Contains(part.Text("role")) => "content.role",
        "image_url" => part!["image_url"].Text("url") is var url && (Inputs.IsUrl(url) || Inputs.IsImageData(url)) ? null : "content.image_url",
        _ => "content.type",
    };

    private Reply Submit(VendorCall call, Match path)
    {
        var body = call.Json;
        if (body.Text("model") is { } named && !s_models.Contains(named))
        {
            return Refuse(404, "InvalidEndpointOrModel.NotFound", "The model or endpoint does not exist or you do not have access to it.", "NotFound");
        }

        var missing = body.Text("model") is null ? "model" : body!["content"] is not JsonArray { Count: > 0 } ? "content" : null;
        if (missing is not null)
        {
            return Refuse(400, "MissingParameter", $"The request failed because it is missing `{missing}` parameter.", "BadRequest");
        }

        if (body!["content"]!.AsArray().Select(ProblemOf).FirstOrDefault(problem => problem is not null) is { } invalid)
        {
            return Refuse(400, "InvalidParameter", $"The parameter `{invalid}` specified in the request is not valid.", "BadRequest");
        }

        return Reply.Json(200, new { id = Accept(body.Text("model")!).Id });
    }

    private Reply Status(VendorCall call, Match path)
    {
        if (Find(path.Groups[1].Value) is not { } task)
        {
            return UnknownTask(Stage.Status);
        }

        var word = task.Cancelled ? "cancelled" : task.Poll("queued", "running");
        var reply = new JsonObject
        {
            ["id"] = task.Id,
            ["model"] = task.Kind,
            ["status"] = word ?? (task.Fails ? "failed" : "succeeded"),
            ["created_at"] = task.Created.ToUnixTimeSeconds(),
            ["updated_at"] = task.Created.ToUnixTimeSeconds(),
        };
        if (word is null && task.Fails)
        {
            reply["error"] = new JsonObject
            {
                ["code"] = "OutputVideoSensitiveContentDetected",
                ["message"] = "The output video may contain sensitive information.",
            };
        }
        else if (word is null)
        {
            reply["content"] = new JsonObject
            {
                ["video_url"] = Take(Stage.Status, Fault.WrongShape) ? 7 : ResultUrls(task, Stage.Status, "video/mp4", 1)[0],
            };
            reply["usage"] = new JsonObject { ["completion_tokens"] = 108900, ["total_tokens"] = 108900 };
        }

        return Reply.Json(200, reply);
    }

    private Reply Delete(VendorCall call, Match path)
    {
        if (Find(path.Groups[1].Value) is not { } task)
        {
            return UnknownTask(Stage.Cancel);
        }

        if (task.Ended)
        {
            Forget(task);
        }
        else if (task.Waits)
        {
            Cancel(task);
        }
        else
        {
            return Refuse(409, "InvalidAction", "The task cannot be cancelled or deleted in its current status.", "Conflict");
        }

        return Reply.Json(200, new { });
    }
}
