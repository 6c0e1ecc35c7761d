using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>Veo in the Gemini API.</summary>
/// <remarks>
/// https://ai.google.dev/gemini-api/docs/video and github.com/googleapis/python-genai (models.py, _operations_converters.py).
/// The URI of a video answers with a redirect on the same host, and both need the key: github.com/crmne/ruby_llm (Gemini::Videos).
/// A filtered video is a success without samples (raiMediaFilteredCount). A running operation has no <c>done</c>.
/// Not documented where it was looked for, so chosen: unknown keys are 400, as in other Google APIs; a Bearer API key is 401; a missing
/// key is 403 and a wrong one 400 API_KEY_INVALID, as in other Google APIs; a key in the query is not accepted; <c>%3A</c> in place of
/// <c>:</c> in paths is 404; the URI of a file does not change.
/// </remarks>
internal sealed class VeoStandIn : VendorStandIn
{
    private const string Model = "veo-3.0-generate-preview";

    private static readonly string[] s_parameters =
        ["aspectRatio", "durationSeconds", "enhancePrompt", "negativePrompt", "personGeneration", "resolution", "sampleCount", "seed"];

    /// <summary>Whether operations end as done without a video, because it was filtered.</summary>
    public bool Filters { get; set; }

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/v1beta/models/([a-z0-9.-]+):predictLongRunning", Stage.Submit, Submit),
        new("GET", "/v1beta/(models/[a-z0-9.-]+/operations/[^/:]+)", Stage.Status, Status),
        new("GET", "/v1beta/files/([^/]+):download", Stage.Download, Redirect),
        new("GET", "/download/v1beta/files/([^/]+):download", Stage.Download, (_, path) => File(path.Groups[1].Value)),
    ];

    protected override string NewId(int number) => $"models/{Model}/operations/q4x9z{number}";

    protected override string FilePath(string name) => $"/v1beta/files/{name}:download?alt=media";

    protected override Reply? Unauthorized(VendorCall call) => (call.Header("x-goog-api-key"), call.Header("Authorization")) switch
    {
        (_, { Length: > 0 }) => Refuse(401, "UNAUTHENTICATED", "Request had invalid authentication credentials. Expected OAuth 2 access token."),
        (null or "", _) => Refuse(403, "PERMISSION_DENIED", "Method doesn't allow unregistered callers."),
        var (key, _) when key == Key => null,
        _ => Refuse(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key."),
    };

    protected override Reply Error(int status, string message) => Refuse(
        status, status switch { 404 => "NOT_FOUND", 429 => "RESOURCE_EXHAUSTED", < 500 => "INVALID_ARGUMENT", _ => "INTERNAL" }, message);

    protected override Reply ServerError(Stage stage) => Refuse(503, "UNAVAILABLE", "The model is overloaded. Please try again later.");

    protected override Reply Refusal(Stage stage) => stage is Stage.Submit
        ? Refuse(400, "FAILED_PRECONDITION", "Veo requires billing to be enabled.")
        : Refuse(403, "PERMISSION_DENIED", "You do not have permission to access the operation.");

    private static Reply Refuse(int status, string name, string message) =>
        Reply.Json(status, new { error = new { code = status, message, status = name } });

    private static string? ProblemOf(JsonObject body)
    {
        if (body.Unknown("instances", "parameters") is { } unknown)
        {
            return $"Invalid JSON payload received. Unknown name \"{unknown}\": Cannot find field.";
        }

        if (body["instances"] is not JsonArray { Count: 1 } instances || instances[0] is not JsonObject instance)
        {
            return "Exactly one instance is required.";
        }

        if (instance.Unknown("prompt", "image", "lastFrame") is { } member)
        {
            return $"`{member}` isn't supported by this model.";
        }

        if (instance.Text("prompt") is null)
        {
            return "Text prompt is required.";
        }

        var image = new[] { instance["image"], instance["lastFrame"] }.FirstOrDefault(one => one is not null && !IsImage(one));
        return image is not null ? "Unsupported image: bytesBase64Encoded and mimeType are required."
            : body["parameters"] is not (null or JsonObject) ? "`parameters` must be an object."
            : (body["parameters"] as JsonObject)?.Unknown(s_parameters) is { } parameter ? $"`{parameter}` isn't supported by this model."
            : null;
    }

    private static bool IsImage(JsonNode image) =>
        image is JsonObject members && members.Unknown("bytesBase64Encoded", "mimeType") is null
        && Inputs.IsBase64(image.Text("bytesBase64Encoded")) && image.Text("mimeType") is "image/png" or "image/jpeg" or "image/webp";

    private Reply Submit(VendorCall call, Match path)
    {
        if (path.Groups[1].Value is not Model)
        {
            return Error(404, $"models/{path.Groups[1].Value} is not found for API version v1beta.");
        }

        var problem = call.Json is { } body ? ProblemOf(body) : "Invalid JSON payload received.";
        return problem is not null ? Error(400, problem) : Reply.Json(200, new { name = Accept(Filters ? "filtered" : Model).Id });
    }

    private Reply Status(VendorCall call, Match path)
    {
        if (Find(path.Groups[1].Value) is not { } task)
        {
            return UnknownTask(Stage.Status);
        }

        var reply = new JsonObject { ["name"] = task.Id };
        if (task.Poll("running") is not null)
        {
            return Reply.Json(200, reply);
        }

        reply["done"] = true;
        if (task.Fails)
        {
            reply["error"] = new JsonObject { ["code"] = 3, ["message"] = "The prompt could not be submitted." };
            return Reply.Json(200, reply);
        }

        reply["response"] = new JsonObject
        {
            ["@type"] = "type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningResponse",
            ["generateVideoResponse"] = task.Kind is "filtered"
                ? new JsonObject { ["raiMediaFilteredCount"] = 1, ["raiMediaFilteredReasons"] = new JsonArray("The video was filtered.") }
                : new JsonObject { ["generatedSamples"] = Take(Stage.Status, Fault.WrongShape) ? 7 : Samples(task) },
        };
        return Reply.Json(200, reply);
    }

    private JsonArray Samples(VendorTask task) =>
    [
        .. ResultUrls(task, Stage.Status, "video/mp4").Select(url => new JsonObject { ["video"] = new JsonObject { ["uri"] = url } }),
    ];

    private Reply Redirect(VendorCall call, Match path) =>
        call.Parameter("alt") is not "media" ? Error(400, "alt=media is required.")
        : new Reply(302, "text/html", []).With("Location", $"{BaseUrl}/download{call.PathAndQuery}");
}
