using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FoxGen.Json;

namespace FoxGen.CompilerServices;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a generated enum as its wire string or wire number, also as a key of a dictionary. An
/// undefined value and an unknown string are a <see cref="JsonException"/> that names the allowed values. Generated enums refer to a
/// converter of this type.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FoxEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    // A message, not a list of everything: a vocabulary can have thousands of members.
    private const int MostNamed = 20;

    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly bool _isNumber;
    private readonly Func<T, string?> _wire;
    private readonly Func<string, T?> _parse;

    /// <summary>Creates a converter for an enum with wire strings.</summary>
    /// <param name="wireText">Returns the wire string of a member.</param>
    /// <param name="parse">Returns the member for a wire string.</param>
    protected FoxEnumConverter(FoxWireText<T> wireText, FoxTextParser<T> parse)
    {
        ArgumentNullException.ThrowIfNull(wireText);
        ArgumentNullException.ThrowIfNull(parse);
        _parse = text => parse(text);

        // Empty for an undefined value, and for a member whose wire string is empty.
        _wire = value => wireText(value) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text)
            : parse("") is { } empty && EqualityComparer<T>.Default.Equals(empty, value) ? "" : null;
    }

    /// <summary>Creates a converter for an enum with wire numbers.</summary>
    /// <param name="wireNumber">Returns the wire number of a member.</param>
    /// <param name="parse">Returns the member for a wire number.</param>
    protected FoxEnumConverter(FoxWireNumber<T> wireNumber, FoxNumberParser<T> parse)
    {
        ArgumentNullException.ThrowIfNull(wireNumber);
        ArgumentNullException.ThrowIfNull(parse);
        _isNumber = true;
        _wire = value => wireNumber(value)?.ToString(CultureInfo.InvariantCulture);

        // As in requests, 5.0 is a whole number.
        _parse = text => decimal.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue ? parse((long)number) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON value is not a value of the enum.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var value = document.RootElement;
        var text = _isNumber && value.ValueKind is JsonValueKind.Number ? value.GetRawText() : _isNumber ? null : JsonTexts.TextOf(value);
        return Parse(text);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not defined.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_isNumber)
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

    // As in messages about whole bodies, the value found is not shown: it may be a prompt in the wrong place.
    private T Parse(string? text) =>
        (text is null ? null : _parse(text)) ?? throw new JsonException($"The JSON value is not a {typeof(T).Name}; {Allowed()}.");

    private string Wire(T value) =>
        _wire(value) ?? throw new JsonException($"The value {value} of {typeof(T).Name} is not defined; {Allowed()}.");

    private string Allowed()
    {
        var all = Enum.GetValues<T>();
        var named = string.Join(", ", all.Take(MostNamed).Select(member => _isNumber ? _wire(member) : $"\"{_wire(member)}\""));
        return all.Length > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $"expected one of {named} or {all.Length - MostNamed} others")
            : "expected one of " + named;
    }
}
