using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen;

/// <summary>
/// Writes the members of a request body as UTF-8 JSON. A member that is <c>null</c>, or that
/// <see cref="IFoxRequest.Extra"/> replaces, is left out. Used by generated code.
/// </summary>
public readonly struct FoxBodyWriter
{
    // Not the default encoder: the body is never put into HTML, and that one turns each CJK character into six bytes.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = BodyEncoder.Instance,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json;
    private readonly JsonObject? _extra;

    private FoxBodyWriter(Utf8JsonWriter json, JsonObject? extra) => (_json, _extra) = (json, extra);

    /// <summary>Writes a whole body.</summary>
    /// <param name="output">Where the UTF-8 bytes go.</param>
    /// <param name="modelField">The field that names the model.</param>
    /// <param name="modelId">The model id.</param>
    /// <param name="request">The request.</param>
    public static void WriteBody(System.Buffers.IBufferWriter<byte> output, string modelField, string modelId, IFoxRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var json = new Utf8JsonWriter(output, s_options);
        var extra = request.Extra is { Count: > 0 } some ? some : null;
        json.WriteStartObject();
        if (extra is null || !extra.ContainsKey(modelField))
        {
            json.WriteString(modelField, modelId);
        }

        request.Write(new FoxBodyWriter(json, extra));
        if (extra is not null)
        {
            foreach (var (name, value) in extra)
            {
                json.WritePropertyName(name);
                WriteNode(json, value);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a text.</summary>
    public void Write(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null && Takes(name))
        {
            _json.WritePropertyName(name);
            JsonTextWriter.Write(_json, value);
        }
    }

    /// <summary>Writes a text that is already UTF-8.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (Takes(name))
        {
            _json.WriteString(name, value);
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Write(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number && Takes(name))
        {
            _json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Write(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number && Takes(name))
        {
            _json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a boolean.</summary>
    public void Write(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } boolean && Takes(name))
        {
            _json.WriteBoolean(name, boolean);
        }
    }

    /// <summary>Writes a media value as its URL.</summary>
    public void Write(ReadOnlySpan<byte> name, FoxMedia? value) => Write(name, value?.Url);

    /// <summary>Writes a free object.</summary>
    public void Write(ReadOnlySpan<byte> name, JsonObject? value)
    {
        if (value is not null && Takes(name))
        {
            _json.WritePropertyName(name);
            WriteNode(_json, value);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                JsonTextWriter.Write(_json, values[i]);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of media values as their URLs.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<FoxMedia>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                JsonTextWriter.Write(_json, values[i].Url);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of whole numbers.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<int>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                _json.WriteNumberValue(values[i]);
            }

            _json.WriteEndArray();
        }
    }

    /// <inheritdoc cref="Write(ReadOnlySpan{byte}, IReadOnlyList{int}?)"/>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<long>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                _json.WriteNumberValue(values[i]);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of numbers.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<double>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                _json.WriteNumberValue(values[i]);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of enum members as their wire texts.</summary>
    public void Write<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values, FoxWireText<T> wireText)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(wireText);
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                _json.WriteStringValue(wireText(values[i]));
            }

            _json.WriteEndArray();
        }
    }

    private bool Starts<T>(ReadOnlySpan<byte> name, [NotNullWhen(true)] IReadOnlyList<T>? values)
    {
        if (values is null || !Takes(name))
        {
            return false;
        }

        _json.WriteStartArray(name);
        return true;
    }

    private bool Takes(ReadOnlySpan<byte> name) =>
        _extra is null || !_extra.ContainsKey(Encoding.UTF8.GetString(name));

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

/// <summary>The wire text of an enum member as UTF-8.</summary>
/// <typeparam name="T">The enum.</typeparam>
public delegate ReadOnlySpan<byte> FoxWireText<T>(T value)
    where T : struct, Enum;
