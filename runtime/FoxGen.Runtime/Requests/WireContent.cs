using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;
using FoxGen.Json;
using FoxGen.Media;

namespace FoxGen.Requests;

/// <summary>What a request, or a part of it, is sent as, in a form that can be compared: JSON with sorted keys, and the local media.</summary>
internal sealed class WireContent
{
    // As deep as Utf8JsonWriter writes.
    private const int Deepest = 1000;

    // Not unique, so that equal content has equal bytes. Where it is written is compared as well.
    private const string Mark = "fox-media";

    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = Deepest };
    private static readonly JsonWriterOptions s_writing = new() { Encoder = BodyEncoder.Instance, SkipValidation = true };

    private readonly ReadOnlyMemory<byte> _json;
    private readonly IReadOnlyList<LocalMediaSlot> _media;

    private WireContent(ReadOnlyMemory<byte> json, IReadOnlyList<LocalMediaSlot> media) => (_json, _media) = (json, media);

    /// <summary>Reads the content.</summary>
    /// <param name="extra">What replaces members and is written after them.</param>
    /// <param name="isObject">Whether members are written; otherwise one value.</param>
    /// <param name="write">Writes the members or the value.</param>
    /// <returns>The content; <c>null</c> if it cannot be written as JSON and therefore never sent.</returns>
    public static WireContent? Of(JsonObject? extra, bool isObject, Action<FoxBodyWriter> write)
    {
        try
        {
            var (raw, media) = (new ArrayBufferWriter<byte>(), new LocalMedia(Mark));
            FoxBodyWriter.WriteForEquality(raw, extra, media, isObject, write);
            if (raw.WrittenCount == 0)
            {
                return new(default, []);
            }

            var sorted = new ArrayBufferWriter<byte>(raw.WrittenCount);
            using (var document = JsonDocument.Parse(raw.WrittenMemory, s_reading))
            using (var json = new Utf8JsonWriter(sorted, s_writing))
            {
                WriteSorted(json, document.RootElement);
            }

            return new(sorted.WrittenMemory, media.Slots);
        }
        catch (Exception)
        {
            // Lists and JSON values of other code can throw anything. Equals and GetHashCode must not.
            return null;
        }
    }

    /// <summary>Whether both are sent as the same.</summary>
    public bool IsSameAs(WireContent other) =>
        _json.Span.SequenceEqual(other._json.Span)
        && _media.Select(static slot => (slot.Path, slot.Media)).SequenceEqual(other._media.Select(static slot => (slot.Path, slot.Media)));

    /// <summary>Equal for contents that are the same.</summary>
    public int Hash()
    {
        var hash = default(HashCode);
        hash.AddBytes(_json.Span);
        foreach (var slot in _media)
        {
            hash.Add(slot.Media);
        }

        return hash.ToHashCode();
    }

    private static void WriteSorted(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(member.Name);
                    WriteSorted(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteSorted(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
