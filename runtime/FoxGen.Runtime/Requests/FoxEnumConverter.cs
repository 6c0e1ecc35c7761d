using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FoxGen.Json;

namespace FoxGen.CompilerServices;

/// <summary>
/// Converts a generated enum from and to its wire string or wire number for <see cref="JsonSerializer"/>, also as a key of a dictionary. For an
/// undefined value or an unknown string, it throws a <see cref="JsonException"/> that names the allowed values. Each generated enum has a
/// converter of this type.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FoxEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    // A message, not a list of everything: a vocabulary can have thousands of members.
    private const int MostNamed = 20;

    private readonly FoxWireText<T>? _wireText;
    private readonly FoxTextParser<T>? _parseText;
    private readonly FoxWireNumber<T>? _wireNumber;
    private readonly FoxNumberParser<T>? _parseNumber;

    /// <summary>Creates a converter for an enum with wire strings.</summary>
    /// <param name="wireText">Returns the wire string of a member.</param>
    /// <param name="parse">Returns the member for a wire string.</param>
    protected FoxEnumConverter(FoxWireText<T> wireText, FoxTextParser<T> parse) => (_wireText, _parseText) = (wireText, parse);

    /// <summary>Creates a converter for an enum with wire numbers.</summary>
    /// <param name="wireNumber">Returns the wire number of a member.</param>
    /// <param name="parse">Returns the member for a wire number.</param>
    protected FoxEnumConverter(FoxWireNumber<T> wireNumber, FoxNumberParser<T> parse) => (_wireNumber, _parseNumber) = (wireNumber, parse);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON value is not a value of the enum.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var value = document.RootElement;
        return Parse(_parseText is not null ? JsonTexts.TextOf(value) : value.ValueKind is JsonValueKind.Number ? value.GetRawText() : null);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not defined.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_wireText is null)
        {
            writer.WriteRawValue(Wire(value), skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(Wire(value));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The key is not a value of the enum.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not defined.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Wire(value));
    }

    private T Parse(string? text)
    {
        T? member = null;
        if (text is not null && _parseText is not null)
        {
            member = _parseText(text);
        }
        else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            member = _parseNumber!(number);
        }

        return member ?? throw NoValue();
    }

    private string Wire(T value) => Find(value) ?? throw NoValue();

    private string? Find(T value)
    {
        if (_wireText is null)
        {
            return _wireNumber!(value)?.ToString(CultureInfo.InvariantCulture);
        }

        // Empty for an undefined value, and for a member whose wire string is empty.
        var text = Encoding.UTF8.GetString(_wireText(value));
        return text.Length > 0 || Equals(_parseText!(text), value) ? text : null;
    }

    // As in messages about whole bodies, the value found is not shown: it may be a prompt in the wrong place.
    private JsonException NoValue()
    {
        var text = new StringBuilder("The value is not a " + typeof(T).Name + "; expected one of ");
        var all = Enum.GetValues<T>();
        for (var i = 0; i < all.Length && i < MostNamed; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Find(all[i]));
        }

        return new((all.Length > MostNamed ? text.Append(" or ").Append(all.Length - MostNamed).Append(" others") : text).Append('.').ToString());
    }
}
