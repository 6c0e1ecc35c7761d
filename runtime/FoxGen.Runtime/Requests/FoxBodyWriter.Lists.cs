using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace FoxGen.CompilerServices;

// Lists. An item that is null breaks the request's rules and is never sent; it is written as what it is.
public readonly partial struct FoxBodyWriter
{
    /// <summary>Writes a list of strings.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                WriteText(values[i]);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of media values as URLs.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<FoxMedia>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                WriteText(values[i] is { } value ? UrlOf(name, i, value, values.Count) : null);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of integers.</summary>
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
                WriteDouble(values[i]);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of enum members as their wire strings.</summary>
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

    /// <summary>Writes a list of booleans.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<bool>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                _json.WriteBooleanValue(values[i]);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of free objects.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<JsonObject>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                WriteNode(_json, values[i]);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of objects with known members.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<IFoxObject>? values)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] is { } value)
                {
                    WriteObject(name, i, value);
                }
                else
                {
                    _json.WriteNullValue();
                }
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of unions.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<IFoxUnion>? values)
    {
        if (Starts(name, values))
        {
            var items = new FoxBodyWriter(_json, extra: null, inList: true, _forRules, _media, _forEquality);
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] is { } value)
                {
                    _media?.Enter(name, i);
                    value.Write(default, items);
                    _media?.Leave();
                }
                else
                {
                    _json.WriteNullValue();
                }
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of enum members as integers.</summary>
    public void Write<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values, FoxWireNumber<T> wireNumber)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(wireNumber);
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                _json.WriteNumberValue(wireNumber(values[i]) ?? 0);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of booleans as one of two strings.</summary>
    public void Write(ReadOnlySpan<byte> name, IReadOnlyList<bool>? values, ReadOnlySpan<byte> whenTrue, ReadOnlySpan<byte> whenFalse)
    {
        if (Starts(name, values))
        {
            for (var i = 0; i < values.Count; i++)
            {
                _json.WriteStringValue(values[i] ? whenTrue : whenFalse);
            }

            _json.WriteEndArray();
        }
    }

    private bool Starts<T>(ReadOnlySpan<byte> name, [NotNullWhen(true)] IReadOnlyList<T>? values)
    {
        if (!Takes(name) || values is null)
        {
            return false;
        }

        Name(name);
        _json.WriteStartArray();
        return true;
    }

    private void WriteText(string? text)
    {
        if (text is null)
        {
            _json.WriteNullValue();
        }
        else
        {
            _json.WriteStringValue(text);
        }
    }
}

/// <summary>The wire number of an enum member; <c>null</c> for an undefined value.</summary>
/// <typeparam name="T">The enum.</typeparam>
public delegate long? FoxWireNumber<T>(T? value)
    where T : struct, Enum;
