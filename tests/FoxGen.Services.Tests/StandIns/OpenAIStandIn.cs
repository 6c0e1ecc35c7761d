using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The images and the chat of OpenAI.</summary>
/// <remarks>
/// https://developers.openai.com/api/reference/resources/images/methods/generate, …/resources/chat (create, streaming events),
/// https://platform.openai.com/docs/guides/error-codes. GPT image models answer with base64 only and refuse <c>response_format</c>.
/// With <c>stream_options.include_usage</c> the last event before <c>[DONE]</c> has no choices, and all others have a usage of null.
/// From memory, not looked up: the texts and the codes of refusals, and that an error can be among the events.
/// </remarks>
internal sealed class OpenAIStandIn : AnswerStandIn
{
    private static readonly string[] s_images =
        ["model", "prompt", "n", "size", "quality", "background", "output_format", "output_compression", "moderation", "user", "stream", "partial_images"];

    private static readonly string[] s_sizes = ["auto", "1024x1024", "1536x1024", "1024x1536"];
    private static readonly string[] s_roles = ["developer", "system", "user", "assistant", "tool", "function"];

    /// <summary>What the model says, in the parts of the events.</summary>
    public IReadOnlyList<string> Words { get; set; } = ["A ", "fox — ", "狐狸 ", "\"runs\"\n", "🦊."];

    /// <summary>How events are written.</summary>
    public EventStyle Events { get; set; } = new();

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/v1/images/generations", Stage.Submit, Images),
        new("POST", "/v1/chat/completions", Stage.Submit, Chat),
    ];

    public static byte[] Picture(string id, int index) => StandInFiles.Content("image/png", id, index);

    protected override string NewId(int number) => $"chatcmpl-B9MBs8Cj{number:d4}";

    protected override Reply? Unauthorized(VendorCall call) => call.Header("Authorization") switch
    {
        var header when header == $"Bearer {Key}" => null,
        null or "" => Refuse(401, "You didn't provide an API key.", null, null),
        _ => Refuse(401, "Incorrect API key provided: sk-w***ng.", null, "invalid_api_key"),
    };

    protected override Reply Error(int status, string message) =>
        Refuse(status, message, null, null, status >= 500 ? "server_error" : status is 404 or 405 ? "invalid_request_error" : "requests");

    protected override Reply TooManyRequests() =>
        Refuse(429, "Rate limit reached for requests per min. Please try again in 1s.", null, "rate_limit_exceeded", "requests");

    protected override Reply ServerError(Stage stage) =>
        Error(500, "The server had an error while processing your request. Sorry about that!").With("x-request-id", "req_500");

    protected override Reply Refusal(Stage stage) =>
        Refuse(429, "You exceeded your current quota, please check your plan and billing details.", null, "insufficient_quota", "insufficient_quota");

    private static Reply Refuse(int status, string message, string? param, string? code, string type = "invalid_request_error") =>
        Reply.Json(status, new { error = new { message, type, param, code } }).With("x-request-id", "req_1");

    private static Reply Missing(string name) => Refuse(400, $"Missing required parameter: '{name}'.", name, "missing_required_parameter");

    private static Reply Invalid(string name) => Refuse(400, $"Invalid value for '{name}'.", name, "invalid_value");

    private Reply Images(VendorCall call, Match path)
    {
        if (call.Json is not { } body)
        {
            return Refuse(400, "We could not parse the JSON body of your request.", null, null);
        }

        if (body.Unknown(s_images) is { } unknown)
        {
            return Refuse(400, $"Unknown parameter: '{unknown}'.", unknown, "unknown_parameter");
        }

        if (body.Text("model") is not "gpt-image-1")
        {
            return Refuse(404, "The model does not exist or you do not have access to it.", null, "model_not_found");
        }

        if (body.Text("prompt") is not { } prompt)
        {
            return Missing("prompt");
        }

        if (prompt.Contains("forbidden", StringComparison.Ordinal))
        {
            return Refuse(400, "Your request was rejected by the safety system.", null, "moderation_blocked", "image_generation_user_error");
        }

        var count = body["n"] is null ? 1 : body["n"].IsNumber() ? (int)body["n"]! : 0;
        if (count is < 1 or > 10)
        {
            return Invalid("n");
        }

        var size = body.Text("size") ?? "1024x1024";
        return s_sizes.Contains(size) ? Result("images", "application/json", id => Pictures(id, count, size)) : Invalid("size");
    }

    private byte[] Pictures(string id, int count, string size) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        created = 1713833628,
        background = "opaque",
        data = Take(Stage.Submit, Fault.WrongShape) ? (object)7 : Enumerable.Range(0, count).Select(index => new { b64_json = Convert.ToBase64String(Picture(id, index)) }),
        output_format = "png",
        quality = "high",
        size,
        usage = new { input_tokens = 50, input_tokens_details = new { image_tokens = 0, text_tokens = 50 }, output_tokens = 50, total_tokens = 100 },
    });

    private Reply Chat(VendorCall call, Match path)
    {
        if (call.Json is not { } body)
        {
            return Refuse(400, "We could not parse the JSON body of your request.", null, null);
        }

        if (body.Text("model") is not "gpt-4.1-mini")
        {
            return Refuse(404, "The model does not exist or you do not have access to it.", null, "model_not_found");
        }

        if (body["messages"] is not JsonArray { Count: > 0 } messages)
        {
            return Missing("messages");
        }

        if (messages.Any(message => !s_roles.Contains(message.Text("role"))))
        {
            return Invalid("messages[0].role");
        }

        var isStream = body["stream"]?.GetValueKind() is JsonValueKind.True;
        if (!isStream)
        {
            return body["stream_options"] is null
                ? Result("chat", "application/json", Completion)
                : Refuse(400, "The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options", null);
        }

        var hasUsage = body["stream_options"]?["include_usage"]?.GetValueKind() is JsonValueKind.True;
        return Result("chat", "text/event-stream; charset=utf-8", id => Events.Write(OpenAIEvents.Of(id, Words, hasUsage)));
    }

    private byte[] Completion(string id) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id,
        @object = "chat.completion",
        created = 1741569952,
        model = "gpt-4.1-mini-2025-04-14",
        choices = Take(Stage.Submit, Fault.WrongShape) ? (object)7 : new[]
        {
            new
            {
                index = 0,
                message = new { role = "assistant", content = string.Concat(Words), refusal = (string?)null, annotations = Array.Empty<string>() },
                logprobs = (object?)null,
                finish_reason = "stop",
            },
        },
        usage = OpenAIEvents.Usage,
        service_tier = "default",
        system_fingerprint = "fp_44709d6fcb",
    });
}
