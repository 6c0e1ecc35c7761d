namespace FoxGen.Services.Tests.StandIns;

/// <summary>The fields of a request for a transcript.</summary>
/// <remarks>
/// https://elevenlabs.io/docs/api-reference/speech-to-text/convert, github.com/elevenlabs/elevenlabs-docs (fern/apis/api/openapi.json: types, ranges
/// and defaults), github.com/elevenlabs/elevenlabs-python (speech_to_text/raw_client.py: the newer fields).
/// <c>keyterms</c>: each term is a part of its own (elevenlabs-python issue 819, pull request 823; elevenlabs-js Client.ts);
/// so are <c>entity_detection</c> and <c>entity_redaction</c>. <c>additional_formats</c> is one part with the JSON text of the whole array
/// (elevenlabs-js issue 166, pull request 168).
/// </remarks>
internal sealed record ElevenLabsTranscriptRequest
{
    /// <summary>The names of all fields.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "model_id", "file", "language_code", "tag_audio_events", "num_speakers", "timestamps_granularity", "diarize", "diarization_threshold",
        "additional_formats", "file_format", "cloud_storage_url", "source_url", "webhook", "webhook_id", "temperature", "seed", "use_multi_channel",
        "multichannel_output_style", "webhook_metadata", "entity_detection", "no_verbatim", "use_speaker_library", "detect_speaker_roles",
        "entity_redaction", "entity_redaction_mode", "keyterms",
    ];

    public ElevenLabsTranscriptRequest(FormFields fields)
    {
        Model = fields.Text("model_id", isRequired: true);
        File = fields.File("file");
        Language = fields.Text("language_code");
        HasEvents = fields.Flag("tag_audio_events", true);
        Speakers = fields.Whole("num_speakers", 1, 32);
        Timestamps = fields.Choice("timestamps_granularity", "word", "none", "character");
        Diarizes = fields.Flag("diarize", false);
        Threshold = fields.Number("diarization_threshold", 0.1, 0.4);
        Formats = fields.Text("additional_formats");
        fields.Choice("file_format", "other", "pcm_s16le_16");
        CloudUrl = fields.Text("cloud_storage_url");
        SourceUrl = fields.Text("source_url");
        HasWebhook = fields.Flag("webhook", false);
        WebhookId = fields.Text("webhook_id");
        fields.Number("temperature", 0, 2);
        fields.Whole("seed", 0, int.MaxValue);
        HasChannels = fields.Flag("use_multi_channel", false);
        IsCombined = fields.Choice("multichannel_output_style", "separate", "combined") is "combined";
        fields.Text("webhook_metadata");
        Entities = fields.Texts("entity_detection");
        IsNotVerbatim = fields.Flag("no_verbatim", false);
        fields.Flag("use_speaker_library", false);
        HasRoles = fields.Flag("detect_speaker_roles", false);
        Redacted = fields.Texts("entity_redaction");
        RedactionMode = fields.Text("entity_redaction_mode");
        Keyterms = fields.Texts("keyterms");
    }

    public string? Model { get; }

    public VendorPart? File { get; }

    public string? Language { get; }

    public bool HasEvents { get; }

    public double? Speakers { get; }

    public string Timestamps { get; }

    public bool Diarizes { get; }

    public double? Threshold { get; }

    public string? Formats { get; }

    public string? CloudUrl { get; }

    public string? SourceUrl { get; }

    public bool HasWebhook { get; }

    public string? WebhookId { get; }

    public bool HasChannels { get; }

    public bool IsCombined { get; }

    public IReadOnlyList<string> Entities { get; }

    public bool IsNotVerbatim { get; }

    public bool HasRoles { get; }

    public IReadOnlyList<string> Redacted { get; }

    public string? RedactionMode { get; }

    public IReadOnlyList<string> Keyterms { get; }
}
