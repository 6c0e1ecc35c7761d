using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The tasks of Runway.</summary>
/// <remarks>
/// https://docs.dev.runwayml.com/api, https://docs.dev.runwayml.com/errors/errors, …/assets/inputs and github.com/runwayml/sdk-python
/// (resources/tasks.py, types/*_create_params.py). Each status request of a succeeded task hands out fresh URLs.
/// DELETE stops a task that has not ended, and deletes one that has; neither can be fetched again (the SDK also lists CANCELLED).
/// Not documented, so chosen: unknown body keys are refused; another version than 2024-11-06 is refused; a deleted or unknown task is 404
/// for DELETE too; the 5 MB of a data URI are 5,242,880 characters; the code of server errors is 503, of other refusals 400.
/// From memory, not looked up: the members of <c>issues</c>.
/// </remarks>
internal sealed class RunwayStandIn : VendorStandIn
{
    private const int MaxDataUri = 5 * 1024 * 1024;

    private static readonly string[] s_videoKeys =
        ["model", "promptImage", "promptText", "ratio", "duration", "seed", "contentModeration"];

    private static readonly string[] s_imageKeys = ["model", "promptText", "ratio", "referenceImages", "seed", "contentModeration"];

    private static readonly string[] s_videoRatios = ["1280:720", "720:1280", "1104:832", "832:1104", "960:960", "1584:672"];

    protected override bool HandsOutFreshUrls => true;

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/v1/image_to_video", Stage.Submit, ImageToVideo),
        new("POST", "/v1/text_to_image", Stage.Submit, TextToImage),
        new("POST", "/v1/uploads", Stage.Upload, Upload),
        new("GET", "/v1/tasks/([^/]+)", Stage.Status, Status),
        new("DELETE", "/v1/tasks/([^/]+)", Stage.Cancel, Delete),
    ];

    protected override string NewId(int number) => $"17f20503-6c24-4c16-946b-35dbbce2af{number:x2}";

    protected override Reply? Unauthorized(VendorCall call) =>
        call.Header("Authorization") != $"Bearer {Key}" ? Error(401, "You did not supply a valid API key.")
        : call.Header("X-Runway-Version") is not { Length: > 0 } version ? Error(400, "The version header is required.")
        : version is not "2024-11-06" ? Error(400, "The version header has an unknown value.")
        : null;

    protected override Reply Error(int status, string message) => Reply.Json(status, new { error = message });

    protected override Reply ServerError(Stage stage) => Error(503, "The service is overloaded.");

    protected override Reply UnknownTask(Stage stage) => Error(404, "The resource is not available.");

    protected override Reply Refusal(Stage stage) => Error(400, "You do not have enough credits to run this task.");

    private static Reply Invalid(string field) => Reply.Json(400, new
    {
        error = "Validation of body failed",
        issues = new[] { new { code = "invalid", path = new[] { field }, message = $"Invalid value of {field}" } },
    });

    private Reply Upload(VendorCall call, Match path)
    {
        if (call.Json is not { } body || body.Unknown("filename", "type") is not null || body.Text("filename") is null || body.Text("type") is not "ephemeral")
        {
            return Invalid("filename");
        }

        var (name, url) = Storage.Open(ElsewhereUrl, null);
        return Reply.Json(200, new { uploadUrl = url, fields = StandInStorage.Fields, runwayUri = $"runway://{name}" });
    }

    private bool IsImage(string? text) => text?.StartsWith("data:", StringComparison.Ordinal) is true
        ? text.Length <= MaxDataUri && Inputs.IsImageData(text)
        : Inputs.IsHttps(text) || (text?.StartsWith("runway://", StringComparison.Ordinal) is true && Storage.Find(text["runway://".Length..]) is not null);

    private bool IsFrame(JsonNode? node) => node is JsonArray items
        ? items.Count is 1 && items[0].Text("position") is "first" && IsImage(items[0].Text("uri"))
        : node is JsonValue value && value.TryGetValue<string>(out var text) && IsImage(text);

    private Reply ImageToVideo(VendorCall call, Match path)
    {
        var body = call.Json;
        var problem = body is null ? ""
            : body.Unknown(s_videoKeys)
            ?? (body.Text("model") is not "gen4_turbo" ? "model"
            : !IsFrame(body["promptImage"]) ? "promptImage"
            : !s_videoRatios.Contains(body.Text("ratio")) ? "ratio"
            : body["promptText"] is not null && body.Text("promptText") is not { Length: <= 1000 } ? "promptText"
            : body["duration"] is { } duration && !duration.IsNumber() ? "duration"
            : null);
        return problem is null ? Submitted("gen4_turbo") : Invalid(problem);
    }

    private Reply TextToImage(VendorCall call, Match path)
    {
        var body = call.Json;
        var references = body?["referenceImages"];
        var problem = body is null ? ""
            : body.Unknown(s_imageKeys)
            ?? (body.Text("model") is not "gen4_image" ? "model"
            : body.Text("promptText") is not { Length: <= 1000 } ? "promptText"
            : body.Text("ratio")?.Split(':') is not [_, _] ? "ratio"
            : references is not null && !(references is JsonArray { Count: <= 3 } items && items.All(item => IsImage(item.Text("uri"))))
                ? "referenceImages"
            : null);
        return problem is null ? Submitted("gen4_image") : Invalid(problem);
    }

    private Reply Submitted(string model) => Reply.Json(200, new { id = Accept(model).Id });

    private Reply Status(VendorCall call, Match path)
    {
        if (Find(path.Groups[1].Value) is not { } task)
        {
            return UnknownTask(Stage.Status);
        }

        var created = task.Created.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
        var reply = new JsonObject { ["id"] = task.Id, ["createdAt"] = created };
        string[] words = task.Steps > 2 ? ["PENDING", "THROTTLED", "RUNNING"] : ["PENDING", "RUNNING"];
        if (task.Poll(words) is { } word)
        {
            reply["status"] = word;
            if (word is "RUNNING")
            {
                reply["progress"] = 0.5;
            }
        }
        else if (task.Fails)
        {
            reply["status"] = "FAILED";
            reply["failure"] = "The input was moderated.";
            reply["failureCode"] = "SAFETY.INPUT.TEXT";
        }
        else
        {
            reply["status"] = "SUCCEEDED";
            reply["output"] = Take(Stage.Status, Fault.WrongShape) ? 7 : Output(task);
        }

        return Reply.Json(200, reply);
    }

    private JsonNode Output(VendorTask task)
    {
        var type = task.Kind is "gen4_turbo" ? "video/mp4" : "image/png";
        return new JsonArray([.. ResultUrls(task, Stage.Status, type).Select(url => (JsonNode)url)]);
    }

    private Reply Delete(VendorCall call, Match path)
    {
        if (Find(path.Groups[1].Value) is not { } task)
        {
            return UnknownTask(Stage.Cancel);
        }

        if (!task.Ended)
        {
            Cancel(task);
        }

        Forget(task);
        return new(204, "", []);
    }
}
