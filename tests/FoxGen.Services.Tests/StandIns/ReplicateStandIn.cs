using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The predictions of Replicate.</summary>
/// <remarks>
/// https://replicate.com/docs/topics/predictions/create-a-prediction, …/lifecycle, …/rate-limits and github.com/replicate/replicate-python.
/// 429 replies have only <c>detail</c>, other errors are problem details (RFC 7807).
/// Not documented, so chosen: a cancel of an ended prediction is 200 and changes nothing; unknown members of <c>input</c> are ignored;
/// a <c>Prefer: wait</c> whose time passes answers 202.
/// From memory, not looked up: the status and text of an account without credit (402).
/// </remarks>
internal sealed class ReplicateStandIn : VendorStandIn
{
    /// <summary>A version that <c>POST /v1/predictions</c> accepts. Its model has a list of URLs as output.</summary>
    public const string Version = "5599ed30703defd1d160a25a63321b4dec97101d98b4674bcc56e41f62f35637";

    private const string ListModel = "black-forest-labs/flux-schnell";
    private const string TextModel = "black-forest-labs/flux-1.1-pro";

    private static readonly string[] s_filters = ["start", "output", "logs", "completed"];

    private readonly Dictionary<string, JsonNode> _inputs = [];

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/v1/models/([^/]+/[^/]+)/predictions", Stage.Submit, Submit),
        new("POST", "/v1/predictions", Stage.Submit, Submit),
        new("POST", "/v1/files", Stage.Upload, Upload),
        new("GET", "/v1/predictions/([^/]+)", Stage.Status, Status),
        new("POST", "/v1/predictions/([^/]+)/cancel", Stage.Cancel, CancelTask),
    ];

    protected override string NewId(int number) => $"gm3qorzdhgbfurvjtvhg6d{number:x4}";

    protected override Reply? Unauthorized(VendorCall call) => call.Header("Authorization") == $"Bearer {Key}"
        ? null
        : Problem(401, "Unauthenticated", "You did not pass a valid authentication token");

    protected override Reply Error(int status, string message) => Problem(status, status < 500 ? "Request failed" : "Server error", message);

    protected override Reply TooManyRequests() =>
        Reply.Json(429, new { detail = "Request was throttled. Your rate limit resets in ~30s." });

    protected override Reply UnknownTask(Stage stage) => Problem(404, "Not found", "The requested resource could not be found.");

    protected override Reply Refusal(Stage stage) => stage is Stage.Submit
        ? Problem(402, "Insufficient credit", "You have insufficient credit to run this model.")
        : Problem(403, "Forbidden", "You do not have permission to access this prediction.");

    private static Reply Problem(int status, string title, string detail) => Reply.Json(status, new { title, detail, status });

    private static Reply Invalid(string detail) => Problem(422, "Input validation failed", detail);

    private Reply Submit(VendorCall call, Match path)
    {
        var isByVersion = !path.Groups[1].Success;
        var model = isByVersion ? ListModel : path.Groups[1].Value;
        if (model is not (ListModel or TextModel))
        {
            return UnknownTask(Stage.Submit);
        }

        if (call.Json is not { } body)
        {
            return Problem(400, "Malformed request", "The body is not a JSON object.");
        }

        string[] known = isByVersion ? ["version", "input", "webhook", "webhook_events_filter"] : ["input", "webhook", "webhook_events_filter"];
        var problem = body.Unknown(known) is { } unknown ? $"Additional property {unknown} is not allowed"
            : isByVersion && body.Text("version") != Version ? "version does not exist"
            : body["input"] is not JsonObject input ? "input is required"
            : input.Text("prompt") is null ? "prompt is required"
            : input["image_prompt"] is not null && !IsFile(input.Text("image_prompt")) ? "image_prompt: Does not match format 'uri'"
            : input["num_outputs"] is { } count && !count.IsNumber() ? "num_outputs: Invalid type. Expected: integer"
            : body["webhook"] is not null && !Inputs.IsHttps(body.Text("webhook")) ? "webhook: must be an HTTPS URL"
            : body["webhook_events_filter"] is JsonNode filter && !IsFilter(filter) ? "webhook_events_filter: unknown event"
            : null;
        if (problem is not null)
        {
            return Invalid(problem);
        }

        var task = Accept(model);
        _inputs.Add(task.Id, body["input"]!);
        if (call.Header("Prefer")?.StartsWith("wait", StringComparison.Ordinal) is not true)
        {
            return Reply.Json(201, Prediction(task, "starting"));
        }

        return task.TryEnd() ? Reply.Json(201, Final(task)) : Reply.Json(202, Prediction(task, "processing"));
    }

    private static Reply Invalid(string field, string message) => Invalid($"{field}: {message}");

    private Reply Upload(VendorCall call, Match path) => call.Form?.FirstOrDefault(part => part.Name is "content") is { FileName: not null } file
        ? Reply.Json(201, new { id = "f1", name = file.FileName, content_type = file.ContentType, size = file.Bytes.Length, urls = new { get = $"{BaseUrl}/v1/files/f1" } })
        : Invalid("content", "is required");

    private static bool IsFile(string? text) => Inputs.IsUrl(text) || Inputs.IsImageData(text);

    private static bool IsFilter(JsonNode filter) =>
        filter is JsonArray items && items.All(item => item is JsonValue value && value.TryGetValue<string>(out var name) && s_filters.Contains(name));

    private JsonObject Prediction(VendorTask task, string status, JsonNode? output = null, string? error = null) => new()
    {
        ["id"] = task.Id,
        ["model"] = task.Kind,
        ["version"] = "hidden",
        ["input"] = _inputs[task.Id].DeepClone(),
        ["logs"] = "",
        ["output"] = output,
        ["error"] = error,
        ["status"] = status,
        ["created_at"] = task.Created.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
        ["urls"] = new JsonObject
        {
            ["get"] = $"{BaseUrl}/v1/predictions/{task.Id}",
            ["cancel"] = $"{BaseUrl}/v1/predictions/{task.Id}/cancel",
        },
    };

    private JsonObject Final(VendorTask task)
    {
        if (task.Fails)
        {
            return Prediction(task, "failed", error: "out of memory");
        }

        if (Take(Stage.Status, Fault.WrongShape))
        {
            return Prediction(task, "succeeded", 7);
        }

        var isList = task.Kind is ListModel;
        var urls = ResultUrls(task, Stage.Status, "image/png", isList ? null : 1);
        return Prediction(task, "succeeded", isList ? new JsonArray([.. urls.Select(url => (JsonNode)url)]) : urls[0]);
    }

    private JsonObject Now(VendorTask task) => task.Cancelled ? Prediction(task, "canceled")
        : task.Poll("starting", "processing") is { } word ? Prediction(task, word)
        : Final(task);

    private Reply Status(VendorCall call, Match path) =>
        Find(path.Groups[1].Value) is { } task ? Reply.Json(200, Now(task)) : UnknownTask(Stage.Status);

    private Reply CancelTask(VendorCall call, Match path)
    {
        if (Find(path.Groups[1].Value) is not { } task)
        {
            return UnknownTask(Stage.Cancel);
        }

        if (!task.Ended && !task.Cancelled)
        {
            Cancel(task);
        }

        return Reply.Json(200, Now(task));
    }
}
