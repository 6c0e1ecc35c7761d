using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The speech and the transcripts of ElevenLabs.</summary>
/// <remarks>
/// https://elevenlabs.io/docs/api-reference/text-to-speech/convert, github.com/elevenlabs/elevenlabs-python and
/// https://help.elevenlabs.io/hc/en-us/articles/19572237925521 (an insufficient quota and a wrong key are both 401; an unknown voice is 400).
/// https://elevenlabs.io/docs/eleven-api/resources/errors: an error has a type, a code, a message and a request id; its status is a legacy field
/// that should not be used. 429 has <c>rate_limit_exceeded</c> or <c>concurrent_limit_exceeded</c>. Older pages and SDKs show the status and the message only.
/// Validation errors of the framework are 422 with a list in <c>detail</c>. From memory, not looked up: the texts, and the types of errors.
/// </remarks>
internal sealed partial class ElevenLabsStandIn : AnswerStandIn
{
    public const string Voice = "JBFqnCBsd6RMkjVDRZzb";

    /// <summary>How the detail of an error is written.</summary>
    public ElevenLabsErrors Errors { get; set; } = ElevenLabsErrors.Legacy;

    /// <summary>The number of bytes of the audio.</summary>
    public int AudioBytes { get; set; } = 4_000;

    protected override IReadOnlyList<Route> Routes =>
    [
        new("POST", "/v1/text-to-speech/([^/]+)", Stage.Submit, Speak),
        new("POST", "/v1/speech-to-text", Stage.Submit, Transcribe),
    ];

    /// <summary>An ID3 tag and one frame header of an MPEG layer 3, then bytes of every value.</summary>
    public static byte[] Audio(int length) => [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0, 0xFF, 0xFB, 0x90, 0x64, .. Enumerable.Range(0, length - 14).Select(index => (byte)(index * 7))];

    protected override string NewId(int number) => $"history-{number:d4}";

    protected override Reply? Unauthorized(VendorCall call) => call.Header("xi-api-key") == Key ? null : Refuse(401, "invalid_api_key", "Invalid API key");

    protected override Reply Error(int status, string message) =>
        status is 404 or 405 ? Reply.Json(status, new { detail = message }) : Refuse(status, "internal_error", message);

    protected override Reply TooManyRequests() => Refuse(429, "concurrent_limit_exceeded", "Too many concurrent requests.");

    protected override Reply Refusal(Stage stage) =>
        Refuse(401, "quota_exceeded", "This request exceeds your quota. You have 3 credits remaining, while 40 credits are required for this request.");

    /// <param name="status">The status of HTTP.</param>
    /// <param name="word">The legacy status of the detail.</param>
    /// <param name="message">The text.</param>
    /// <param name="code">The code, where it differs from the legacy status.</param>
    /// <param name="param">The name of the parameter, where one is to blame.</param>
    /// <param name="type">The type, where it does not follow from the status of HTTP.</param>
    private Reply Refuse(int status, string word, string message, string? code = null, string? param = null, string? type = null)
    {
        code ??= word;
        type ??= Type(status);
        object detail = Errors switch
        {
            ElevenLabsErrors.Legacy => new { status = word, message },
            ElevenLabsErrors.Both => new { type, code, message, status = word, request_id = "req_1", param },
            _ when param is not null => new { type, code, message, request_id = "req_1", param },
            _ => new { type, code, message, request_id = "req_1" },
        };
        return Reply.Json(status, new { detail }).With("request-id", "req_1");
    }

    private static string Type(int status) => status switch
    {
        401 => "authentication_error",
        429 => "rate_limit_error",
        >= 500 => "internal_error",
        _ => "validation_error",
    };

    private static Reply Invalid(string place, string field, string message, string type) =>
        Reply.Json(422, new { detail = new[] { new { loc = new[] { place, field }, msg = message, type } } });

    private Reply Speak(VendorCall call, Match path)
    {
        if (call.Json is not { } body)
        {
            return Invalid("body", "text", "Input should be a valid dictionary", "model_attributes_type");
        }

        if (body["text"] is null)
        {
            return Invalid("body", "text", "Field required", "missing");
        }

        if (body.Text("model_id") is { } model && model is not "eleven_multilingual_v2")
        {
            return Refuse(400, "model_not_found", $"A model with model ID {model} does not exist.");
        }

        if (path.Groups[1].Value is not Voice)
        {
            return Refuse(400, "voice_not_found", $"A voice with voice_id {path.Groups[1].Value} was not found.");
        }

        var format = call.Parameter("output_format") ?? "mp3_44100_128";
        var type = Regex.Match(format, "^(mp3|pcm|ulaw|alaw|opus|wav)_[0-9]+(_[0-9]+)?$").Groups[1].Value switch
        {
            "mp3" => "audio/mpeg",
            "pcm" => "audio/pcm",
            "ulaw" or "alaw" => "audio/basic",
            "opus" => "audio/opus",
            "wav" => "audio/wav",
            _ => null,
        };
        if (type is null)
        {
            return Invalid("query", "output_format", "Input should be 'mp3_22050_32', 'mp3_44100_128' or another format", "enum");
        }

        var reply = Result("speech", type, _ => type is "audio/mpeg" ? Audio(AudioBytes) : Audio(AudioBytes)[14..]);
        return reply.With("request-id", Charges[^1]).With("character-cost", "12");
    }
}

/// <summary>The forms of the detail of an error.</summary>
internal enum ElevenLabsErrors
{
    /// <summary>A status and a message, as in the help pages.</summary>
    Legacy,

    /// <summary>As in the example of the documentation: a code, and a status with the same value.</summary>
    Both,

    /// <summary>A code without the legacy status.</summary>
    Current,
}
