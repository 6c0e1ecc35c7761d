using System.Text.Json;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <content>Speech to text. The sources of the fields are at <see cref="ElevenLabsTranscriptRequest"/>, those of the reply at <see cref="ElevenLabsTranscript"/>.</content>
/// <remarks>
/// The framework refuses a wrong type or range with 422 and a list. To it, a body of JSON is a form without fields. What the service refuses is 400.
/// Others published these refusals: <c>invalid_parameters</c> without a source, <c>invalid_model_id</c>, <c>empty_file</c>, <c>invalid_keyword</c>,
/// <c>invalid_keyword_length</c> and <c>invalid_additional_format_options</c> (elevenlabs-python issue 819, elevenlabs-js issue 166,
/// github.com/intent-hq/intent issue 3318, a test server of github.com/eugene-plexus). The texts about channels: github.com/elevenlabs/elevenlabs-docs
/// (multichannel.mdx). https://elevenlabs.io/docs/eleven-api/guides/how-to/speech-to-text/batch/keyterm-prompting: keyterms need scribe_v2.
/// Documented without an error, so <c>invalid_parameters</c> is a guess: both a file and a URL, options that exclude or need each other,
/// a URL without HTTPS, a language that is no ISO 639 code, too many keyterms. A keyterm with too many words is a guess too.
/// Not documented: whether a source URL excludes the other sources (here it does), and what an empty keyterm is (here it is refused).
/// Not imitated: the service was seen to refuse an unknown model before it looks at the key, and FastAPI accepts URL-encoded forms too.
/// A file is not decoded, a URL is not requested, and metadata is not parsed. A webhook gets the documented reply, and is never called.
/// </remarks>
internal sealed partial class ElevenLabsStandIn
{
    private static readonly string[] s_models = ["scribe_v1", "scribe_v2"];

    /// <summary>The parts of the last request for a transcript that was a well-formed form, whether it was accepted or not.</summary>
    public IReadOnlyList<VendorPart> LastParts { get; private set; } = [];

    /// <summary>The names among <see cref="LastParts"/> that the service ignores, because it has no such field.</summary>
    public IReadOnlyList<string> UnknownParts => [.. LastParts.Select(part => part.Name).Except(ElevenLabsTranscriptRequest.Names)];

    /// <summary>The number of channels of any audio. Each speaker is heard on the channel of the same number.</summary>
    public int Channels { get; set; } = 1;

    /// <summary>What is heard in any audio.</summary>
    public IReadOnlyList<ElevenLabsWord> Spoken { get; set; } =
    [
        new("The", 0.26, 0.36), new(" ", 0.36, 0.42, "spacing"), new("\"fox\",", 0.42, 0.7), new(" ", 0.7, 0.8, "spacing"),
        new("(laughter)", 0.8, 1.1, "audio_event"), new(" ", 1.1, 1.2, "spacing"), new("狐狸", 1.2, 1.75, Speaker: 1), new(" ", 1.75, 1.8, "spacing", 1), new("🦊.", 1.8, 2.02, Speaker: 1),
    ];

    private Reply Transcribe(VendorCall call, Match path)
    {
        try
        {
            LastParts = VendorForm.Read(call.Header("Content-Type"), call.Bytes) ?? [];
        }
        catch (FormatException error)
        {
            return Reply.Json(400, new { detail = error.Message });
        }

        if (call.Parameter("enable_logging") is { } logs && FormFields.AsFlag(logs) is null)
        {
            return Invalid("query", "enable_logging", "Input should be a valid boolean, unable to interpret input", "bool_parsing");
        }

        var fields = new FormFields(LastParts);
        var request = new ElevenLabsTranscriptRequest(fields);
        return fields.Refusal ?? RefuseSource(request) ?? RefuseOptions(request) ?? RefuseLists(request) ?? Transcript(request);
    }

    private Reply Transcript(ElevenLabsTranscriptRequest request)
    {
        if (request.HasWebhook)
        {
            var accepted = Result("webhook", "application/json", id => JsonSerializer.SerializeToUtf8Bytes(
                new { message = "Request accepted. Transcription result will be sent to the webhook.", request_id = "req_1", transcription_id = id }));
            return accepted.Status is 200 ? accepted with { Status = 202 } : accepted;
        }

        var reply = Result("transcript", "application/json", id => new ElevenLabsTranscript(request, Spoken, Channels, id, Take(Stage.Submit, Fault.WrongShape)).ToBytes());
        return reply.With("request-id", Charges[^1]);
    }

    private Reply Wrong(string message, string? param = null) => Refuse(400, "invalid_parameters", message, param: param);

    private Reply? RefuseSource(ElevenLabsTranscriptRequest request)
    {
        if (!s_models.Contains(request.Model))
        {
            var message = $"'{request.Model}' is not a valid model_id. Available models: {string.Join(", ", s_models.Select(model => $"'{model}'"))}";
            return Refuse(400, "invalid_model_id", message, "unsupported_model", "model_id");
        }

        object?[] sources = [request.File, request.CloudUrl, request.SourceUrl];
        return sources.Count(source => source is not null) switch
        {
            0 => Wrong("Must provide either file or cloud_storage_url parameter."),
            > 1 => Wrong("Must provide exactly one of file, cloud_storage_url and source_url."),
            _ when request.File is { Bytes: [] } => Refuse(400, "empty_file", "The uploaded file is empty or corrupted.", "bad_request", "file", "invalid_request"),
            _ when request.CloudUrl is { } cloud && !Inputs.IsHttps(cloud) => Wrong("The URL must be an HTTPS URL.", "cloud_storage_url"),
            _ when request.SourceUrl is { } source && !Inputs.IsUrl(source) => Wrong("The URL is invalid.", "source_url"),
            _ => null,
        };
    }

    private Reply? RefuseOptions(ElevenLabsTranscriptRequest request)
    {
        var (message, param) = request switch
        {
            { Language: { } code } when !Regex.IsMatch(code, "^[A-Za-z]{2,3}\\z") => ("Invalid language code.", "language_code"),
            { Threshold: not null, Diarizes: false } or { Threshold: not null, Speakers: not null } =>
                ("diarization_threshold can only be set when diarize is true and num_speakers is not set.", "diarization_threshold"),
            { HasChannels: true, Diarizes: true } => ("Multichannel mode does not support diarization and assigns speakers based on the channel they speak on.", "diarize"),
            { HasChannels: true, Speakers: not null } => ("Cannot specify num_speakers when use_multi_channel is enabled.", "num_speakers"),
            { HasChannels: true, HasRoles: true } or { Diarizes: false, HasRoles: true } => ("detect_speaker_roles requires diarize, and excludes use_multi_channel.", "detect_speaker_roles"),
            { HasChannels: true } when Channels > 5 => ($"Multichannel mode supports up to 5 channels, but the audio file contains {Channels} channels.", "file"),
            { HasChannels: true, IsCombined: true, Timestamps: "none" } or { HasChannels: true, IsCombined: true, Entities.Count: > 0 } =>
                ("The combined style requires timestamps, and does not support entities.", "multichannel_output_style"),
            { IsNotVerbatim: true, Model: not "scribe_v2" } => ("no_verbatim is only supported with scribe_v2.", "no_verbatim"),
            { HasWebhook: false, WebhookId: not null } => ("webhook_id is only valid when webhook is true.", "webhook_id"),
            { RedactionMode: { } mode } when mode is not ("redacted" or "entity_type" or "enumerated_entity_type") => ("Invalid entity_redaction_mode.", "entity_redaction_mode"),
            _ => ("", ""),
        };
        return message is "" ? null : Wrong(message, param);
    }

    private Reply? RefuseLists(ElevenLabsTranscriptRequest request)
    {
        if (request.Entities.Concat(request.Redacted).FirstOrDefault(entity => !Regex.IsMatch(entity, "^[a-z_]+\\z")) is { } entity)
        {
            return Wrong($"Unknown entity type '{entity}'.", "entity_detection");
        }

        if (request.Redacted.Except(request.Entities).Any() && !request.Entities.Contains("all"))
        {
            return Wrong("entity_redaction must be a subset of entity_detection.", "entity_redaction");
        }

        if (request.Formats is { } formats && !ElevenLabsTranscript.AreFormats(formats))
        {
            return Refuse(400, "invalid_additional_format_options", "Invalid additional format options.", "invalid_parameters", "additional_formats");
        }

        return request.Keyterms switch
        {
            [] => null,
            _ when request.Model is not "scribe_v2" => Wrong("keyterms are only supported with scribe_v2.", "keyterms"),
            { Count: > 1_000 } => Wrong("The number of keyterms cannot exceed 1000.", "keyterms"),
            _ when request.Keyterms.Any(term => term.Length is 0 or >= 50 || Regex.Count(term, @"\S+") > 5) =>
                Refuse(400, "invalid_keyword_length", "Some keyword is too long", "invalid_parameters", "keywords"),
            _ when request.Keyterms.Any(term => term.AsSpan().ContainsAny("<>{}[]\\")) =>
                Refuse(400, "invalid_keyword", "Some keyword contains invalid characters", "invalid_parameters", "keywords"),
            _ => null,
        };
    }
}
