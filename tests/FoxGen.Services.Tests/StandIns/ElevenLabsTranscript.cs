using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>A word, a space or a sound. The times are in seconds.</summary>
internal sealed record ElevenLabsWord(string Text, double Start, double End, string Type = "word", int Speaker = 0);

/// <summary>The reply to an accepted request for a transcript.</summary>
/// <remarks>
/// github.com/elevenlabs/elevenlabs-python (types/speech_to_text_chunk_response_model.py and its neighbors), github.com/elevenlabs/elevenlabs-docs
/// (fern/apis/api/openapi.json, multichannel.mdx). Replies that others published omit members without a value: <c>speaker_id</c> without diarization,
/// <c>start</c> and <c>end</c> without timestamps. With several channels there is a transcript for each, unless they are combined.
/// From memory, not looked up: which extensions and content types the additional formats have, and what is in them.
/// The speech contains no entities, so their list is empty and nothing is redacted.
/// </remarks>
internal sealed class ElevenLabsTranscript(ElevenLabsTranscriptRequest request, IReadOnlyList<ElevenLabsWord> spoken, int channels, string id, bool isWrong)
{
    // The framework writes UTF-8 without escapes (github.com/encode/starlette, responses.py).
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_texts = ["srt", "txt", "segmented_json", "html"];
    private static readonly string[] s_flags = ["include_speakers", "include_timestamps"];
    private static readonly string[] s_numbers = ["segment_on_silence_longer_than_s", "max_segment_duration_s", "max_segment_chars", "max_characters_per_line"];

    private readonly ElevenLabsWord[] _words = [.. spoken.Where((word, index) =>
        (request.HasEvents && !request.IsNotVerbatim) || (word.Type is not "audio_event" && !(index > 0 && word.Type is "spacing" && spoken[index - 1].Type is "audio_event")))];

    private bool HasChannels => request.HasChannels && channels > 1;

    /// <summary>Whether the text is a JSON array of export options.</summary>
    public static bool AreFormats(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonArray { Count: <= 10 } formats && formats.All(IsFormat);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public byte[] ToBytes()
    {
        var body = HasChannels && !request.IsCombined
            ? new JsonObject { ["transcripts"] = isWrong ? 7 : new JsonArray([.. Enumerable.Range(0, channels).Select(channel => Chunk(channel))]) }
            : Chunk(null);
        body["transcription_id"] = id;
        body["audio_duration_secs"] = spoken.Select(word => word.End).DefaultIfEmpty().Max();
        return Encoding.UTF8.GetBytes(body.ToJsonString(s_json));
    }

    private static bool IsFormat(JsonNode? format) =>
        format.Text("format") is { } name && (s_texts.Contains(name) || name is "docx" or "pdf")
        && s_flags.All(flag => !format!.AsObject().ContainsKey(flag) || format[flag]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        && s_numbers.All(number => format![number] is null || format[number].IsNumber());

    private JsonObject Chunk(int? channel)
    {
        var words = _words.Where(word => channel is null || word.Speaker == channel).OrderBy(word => word.Start).ToArray();
        var text = string.Concat(words.Select(word => word.Text));
        var chunk = new JsonObject
        {
            ["language_code"] = "eng",
            ["language_probability"] = 0.98,
            ["text"] = isWrong ? 7 : text,
            ["words"] = new JsonArray([.. words.Select(Word)]),
        };
        if (channel is not null)
        {
            chunk["channel_index"] = channel;
        }

        if (request.Formats is { } formats)
        {
            chunk["additional_formats"] = new JsonArray([.. JsonNode.Parse(formats)!.AsArray().Select(format => Export((string)format!["format"]!, text, words))]);
        }

        if (request.Entities is not [] && request.Redacted is [])
        {
            chunk["entities"] = new JsonArray();
        }

        return chunk;
    }

    private JsonObject Word(ElevenLabsWord word)
    {
        var json = new JsonObject { ["text"] = word.Text };
        if (request.Timestamps is not "none")
        {
            json["start"] = word.Start;
            json["end"] = word.End;
        }

        json["type"] = word.Type;
        if (request.Diarizes || HasChannels)
        {
            json["speaker_id"] = !request.HasRoles ? $"speaker_{word.Speaker}" : word.Speaker is 0 ? "agent" : "customer";
        }

        json["logprob"] = word.Type is "spacing" ? 0 : -0.124;
        if (request.Timestamps is "character")
        {
            var runes = word.Text.EnumerateRunes().ToArray();
            var each = (word.End - word.Start) / runes.Length;
            json["characters"] = new JsonArray([.. runes.Select((rune, index) =>
                new JsonObject { ["text"] = rune.ToString(), ["start"] = word.Start + (index * each), ["end"] = word.Start + ((index + 1) * each) })]);
        }

        if (HasChannels)
        {
            json["channel_index"] = word.Speaker;
        }

        return json;
    }

    private static JsonObject Export(string format, string text, ElevenLabsWord[] words)
    {
        var (extension, type, content) = format switch
        {
            "srt" => ("srt", "text/srt", $"1\n{Time(words.FirstOrDefault()?.Start)} --> {Time(words.LastOrDefault()?.End)}\n{text}\n"),
            "segmented_json" => ("json", "application/json", new JsonObject { ["segments"] = new JsonArray(new JsonObject { ["text"] = text }) }.ToJsonString()),
            "html" => ("html", "text/html", $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>"),
            "pdf" => ("pdf", "application/pdf", "%PDF-1.7\n"),
            "docx" => ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
            _ => ("txt", "text/plain", text),
        };
        var isBinary = !s_texts.Contains(format);
        return new()
        {
            ["requested_format"] = format,
            ["file_extension"] = extension,
            ["content_type"] = type,
            ["is_base64_encoded"] = isBinary,
            ["content"] = isBinary ? Convert.ToBase64String(Encoding.UTF8.GetBytes(content)) : content,
        };
    }

    private static string Time(double? seconds) => TimeSpan.FromSeconds(seconds ?? 0).ToString(@"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture);
}
