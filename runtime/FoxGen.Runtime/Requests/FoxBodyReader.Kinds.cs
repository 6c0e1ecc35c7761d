using System.Text.Json;
using FoxGen.Json;

namespace FoxGen.CompilerServices;

// Which kind of a union a value is.
public sealed partial class FoxBodyReader
{
    /// <summary>Whether the value is a string.</summary>
    public bool IsText => _value.ValueKind is JsonValueKind.String;

    /// <summary>Whether the value is an integer; 5.0 counts as one.</summary>
    public bool IsWhole => IsWholeNumber(_value, out _);

    /// <summary>Whether the value is a number.</summary>
    public bool IsNumber => _value.ValueKind is JsonValueKind.Number;

    /// <summary>Whether the value is true or false.</summary>
    public bool IsBool => _value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    /// <summary>Whether the value is a list.</summary>
    public bool IsList => _value.ValueKind is JsonValueKind.Array;

    /// <summary>Whether the value is an object.</summary>
    public bool IsObject => _value.ValueKind is JsonValueKind.Object;

    /// <summary>Returns whether a member is this string.</summary>
    public bool Holds(string name, string text) => Find(name) is { } value && JsonTexts.TextOf(value) == text;

    /// <summary>Returns whether a member is this number.</summary>
    public bool Holds(string name, double number) => Find(name) is { } value && NumberOf(value) == number;

    /// <summary>Returns whether a member is this boolean.</summary>
    public bool Holds(string name, bool boolean) =>
        Find(name) is { } value && value.ValueKind == (boolean ? JsonValueKind.True : JsonValueKind.False);
}
