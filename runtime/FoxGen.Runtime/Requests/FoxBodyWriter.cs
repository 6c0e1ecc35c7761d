using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Json;
using FoxGen.Media;

namespace FoxGen.CompilerServices;

/// <summary>
/// Writes the members of a request body as UTF-8 JSON. Members that are <c>null</c>, or that <see cref="IFoxRequest.Extra"/> replaces, are
/// omitted. Used by generated code.
/// </summary>
public readonly partial struct FoxBodyWriter
{
    // Not the default encoder: the body is never put into HTML, and that one turns each CJK character into six bytes.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = BodyEncoder.Instance,
        SkipValidation = true,
    };

    private const int LongestKept = 64 * 1024;

    // One for each thread: with it, writing a request allocates nothing.
    [ThreadStatic]
    private static Utf8JsonWriter? t_idle;

    [ThreadStatic]
    private static System.Buffers.ArrayBufferWriter<byte>? t_buffer;

    // An idle writer must not hold on to anybody's buffer.
    private static readonly System.Buffers.ArrayBufferWriter<byte> s_nowhere = new();

    private readonly Utf8JsonWriter _json;
    private readonly JsonObject? _extra;

    // In a list, values stand without names.
    private readonly bool _inList;

    // For rules, which tell numbers from whole numbers, 5.0 is not written as 5.
    private readonly bool _forRules;

    // Equality compares numbers that JSON does not have, too; a body with one is never sent.
    private readonly bool _forEquality;

    // Finds media on this machine and knows their URLs; null when nobody asks.
    private readonly LocalMedia? _media;

    private FoxBodyWriter(Utf8JsonWriter json, JsonObject? extra, bool inList, bool forRules, LocalMedia? media, bool forEquality = false) =>
        (_json, _extra, _inList, _forRules, _media, _forEquality) = (json, extra, inList, forRules, media, forEquality);

    /// <summary>Writes a complete body. Local media, which have no URL yet, are written as placeholders.</summary>
    /// <param name="output">Receives the UTF-8 bytes.</param>
    /// <param name="modelField">The field that names the model; empty if the body does not name it.</param>
    /// <param name="modelId">The model id.</param>
    /// <param name="request">The request.</param>
    public static void WriteBody(System.Buffers.IBufferWriter<byte> output, string modelField, string modelId, IFoxRequest request) =>
        WriteBody(output, modelField, modelId, request, null);

    /// <summary>Writes a whole body into bytes of its own.</summary>
    internal static byte[] WriteBody(string modelField, string modelId, IFoxRequest request, LocalMedia? media)
    {
        var buffer = t_buffer ?? new System.Buffers.ArrayBufferWriter<byte>(4096);
        t_buffer = null;
        WriteBody(buffer, modelField, modelId, request, media);
        var body = buffer.WrittenSpan.ToArray();

        // Kept for the next request, unless this one was unusually long.
        if (buffer.Capacity <= LongestKept)
        {
            buffer.ResetWrittenCount();
            t_buffer = buffer;
        }

        return body;
    }

    internal static void WriteBody(System.Buffers.IBufferWriter<byte> output, string modelField, string modelId, IFoxRequest request, LocalMedia? media)
    {
        ArgumentNullException.ThrowIfNull(request);
        var json = Rent(output);
        var extra = request.Extra is { Count: > 0 } some ? some : null;
        json.WriteStartObject();
        if (modelField.Length > 0 && (extra is null || !extra.ContainsKey(modelField)))
        {
            json.WriteString(modelField, modelId);
        }

        request.Write(new FoxBodyWriter(json, extra, inList: false, forRules: false, media));
        WriteExtra(json, extra);
        json.WriteEndObject();
        Return(json);
    }

    /// <summary>Writes a value as separate JSON, for a rule that reads the complete value, or for equality.</summary>
    /// <param name="output">Receives the UTF-8 bytes.</param>
    /// <param name="value">An object, a union or a free object. For equality, it can also be a request, which is written without its model: the C# type determines the model.</param>
    /// <param name="media">Receives the local media that equality compares; <c>null</c> for a rule.</param>
    internal static void WriteValue(System.Buffers.IBufferWriter<byte> output, object value, LocalMedia? media)
    {
        var json = Rent(output);
        var body = new FoxBodyWriter(json, extra: null, inList: true, forRules: media is null, media, forEquality: media is not null);
        switch (value)
        {
            case IFoxRequest request:
                json.WriteStartObject();
                request.Write(new FoxBodyWriter(json, request.Extra, inList: false, forRules: false, media, forEquality: true));
                WriteExtra(json, request.Extra);
                json.WriteEndObject();
                break;
            case IFoxObject known:
                body.Write(default, known);
                break;
            case IFoxUnion union:
                union.Write(default, body);
                break;
            case JsonObject free:
                body.Write(default, free);
                break;
        }

        Return(json);
    }

    private static Utf8JsonWriter Rent(System.Buffers.IBufferWriter<byte> output)
    {
        if (t_idle is not { } json)
        {
            return new Utf8JsonWriter(output, s_options);
        }

        t_idle = null;
        json.Reset(output);
        return json;
    }

    // Not called when writing throws: a writer in the middle of something is left to the garbage collector.
    private static void Return(Utf8JsonWriter json)
    {
        json.Flush();
        json.Reset(s_nowhere);
        t_idle = json;
    }

    /// <summary>Writes a string.</summary>
    public void Write(ReadOnlySpan<byte> name, string? value)
    {
        if (Takes(name) && value is not null)
        {
            WriteText(name, value);
        }
    }

    /// <summary>Writes a UTF-8 string; <c>default</c> is not written, an empty string is.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (Takes(name) && !Unsafe.IsNullRef(ref MemoryMarshal.GetReference(value)))
        {
            if (_inList)
            {
                _json.WriteStringValue(value);
            }
            else
            {
                _json.WriteString(name, value);
            }
        }
    }

    /// <summary>Writes an integer.</summary>
    public void Write(ReadOnlySpan<byte> name, long? value)
    {
        if (Takes(name) && value is { } number)
        {
            if (_inList)
            {
                _json.WriteNumberValue(number);
            }
            else
            {
                _json.WriteNumber(name, number);
            }
        }
    }

    /// <summary>Writes a number.</summary>
    public void Write(ReadOnlySpan<byte> name, double? value)
    {
        if (Takes(name) && value is { } number)
        {
            if (_inList || _forRules || _forEquality)
            {
                Name(name);
                WriteDouble(number);
            }
            else
            {
                _json.WriteNumber(name, number);
            }
        }
    }

    /// <summary>Writes a boolean.</summary>
    public void Write(ReadOnlySpan<byte> name, bool? value)
    {
        if (Takes(name) && value is { } boolean)
        {
            if (_inList)
            {
                _json.WriteBooleanValue(boolean);
            }
            else
            {
                _json.WriteBoolean(name, boolean);
            }
        }
    }

    /// <summary>Writes a media value as its URL.</summary>
    public void Write(ReadOnlySpan<byte> name, FoxMedia? value)
    {
        if (Takes(name) && value is not null)
        {
            WriteText(name, UrlOf(name, -1, value, 1));
        }
    }

    /// <summary>Writes a free object.</summary>
    public void Write(ReadOnlySpan<byte> name, JsonObject? value)
    {
        if (Takes(name) && value is not null)
        {
            Name(name);
            WriteNode(_json, value);
        }
    }

    /// <summary>Writes an object with known members.</summary>
    public void Write(ReadOnlySpan<byte> name, IFoxObject? value)
    {
        if (Takes(name) && value is not null)
        {
            Name(name);
            WriteObject(name, -1, value);
        }
    }

    /// <summary>Writes a union.</summary>
    public void Write(ReadOnlySpan<byte> name, IFoxUnion? value)
    {
        if (Takes(name))
        {
            value?.Write(name, this);
        }
    }

    private void WriteObject(ReadOnlySpan<byte> name, int index, IFoxObject value)
    {
        _media?.Enter(name, index, value);
        var extra = (value as FoxOpenObject)?.Extra;
        _json.WriteStartObject();
        value.Write(new FoxBodyWriter(_json, extra, inList: false, _forRules, _media, _forEquality));
        WriteExtra(_json, extra);
        _json.WriteEndObject();
        _media?.Leave();
    }

    private string UrlOf(ReadOnlySpan<byte> name, int index, FoxMedia media, int count) =>
        media.Url ?? _media?.UrlOf(name, index, media, count) ?? media.UrlForRules;

    private void WriteDouble(double number)
    {
        if (_forRules && double.IsInteger(number))
        {
            _json.WriteRawValue(number.ToString("E16", System.Globalization.CultureInfo.InvariantCulture), skipInputValidation: true);
        }
        else if (_forEquality && !double.IsFinite(number))
        {
            // Numbers of JSON that no double is written as.
            _json.WriteRawValue(double.IsNaN(number) ? "0e0" : number > 0 ? "1e999" : "-1e999", skipInputValidation: true);
        }
        else
        {
            _json.WriteNumberValue(number);
        }
    }

    // Name and value in one call, which is the cheaper one.
    private void WriteText(ReadOnlySpan<byte> name, string value)
    {
        if (_inList)
        {
            _json.WriteStringValue(value);
        }
        else
        {
            _json.WriteString(name, value);
        }
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        if (!_inList)
        {
            _json.WritePropertyName(name);
        }
    }

    private bool Takes(ReadOnlySpan<byte> name)
    {
        if (_extra is null || !_extra.ContainsKey(Encoding.UTF8.GetString(name)))
        {
            return true;
        }

        // Rules do not read a member that Extra replaces, set or not: to them, the whole object is unknown.
        return _forRules ? throw new InvalidOperationException() : false;
    }

    private static void WriteExtra(Utf8JsonWriter json, JsonObject? extra)
    {
        if (extra is null)
        {
            return;
        }

        foreach (var (name, value) in extra)
        {
            json.WritePropertyName(name);
            WriteNode(json, value);
        }
    }

    private static void WriteNode(Utf8JsonWriter json, JsonNode? node)
    {
        if (node is null)
        {
            json.WriteNullValue();
        }
        else
        {
            node.WriteTo(json);
        }
    }
}

/// <summary>Returns the wire string of an enum member as UTF-8: empty for an undefined value, <c>default</c> for <c>null</c>.</summary>
/// <typeparam name="T">The enum.</typeparam>
public delegate ReadOnlySpan<byte> FoxWireText<T>(T? value)
    where T : struct, Enum;
