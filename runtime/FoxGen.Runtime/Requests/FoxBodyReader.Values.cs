using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Json;

namespace FoxGen.CompilerServices;

// Single values.
public sealed partial class FoxBodyReader
{
    private const string TextType = "a string";
    private const string WholeType = "an integer";
    private const string NumberType = "a number";
    private const string BooleanType = "true or false";
    private const string ListType = "an array";
    private const string ObjectType = "an object";

    /// <summary>Reads a string.</summary>
    public string? Text(string name) => Find(name) is { } value ? JsonTexts.TextOf(value) ?? Wrong<string>(name, TextType) : null;

    /// <summary>Reads a media value: the string as a URL, never as a path.</summary>
    public FoxMedia? Media(string name) => Text(name) is { } url ? FoxMedia.FromJson(url) : null;

    /// <summary>Reads an integer of 32 bits; 5.0 counts as one.</summary>
    public int? Int(string name) =>
        Find(name) is not { } value ? null
        : IsWholeNumber(value, out _) ? (int)Whole(value, name, name, int.MinValue, int.MaxValue)
        : Wrong<int?>(name, WholeType);

    /// <summary>Reads an integer of 64 bits.</summary>
    public long? Long(string name) =>
        Find(name) is not { } value ? null
        : IsWholeNumber(value, out _) ? Whole(value, name, name, long.MinValue, long.MaxValue)
        : Wrong<long?>(name, WholeType);

    /// <summary>Reads a number.</summary>
    public double? Double(string name) =>
        Find(name) is not { } value ? null
        : NumberOf(value) ?? Wrong<double?>(name, NumberType);

    /// <summary>Reads a boolean.</summary>
    public bool? Bool(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.ValueKind is JsonValueKind.True
        : Wrong<bool?>(name, BooleanType);

    /// <summary>Reads a boolean sent as one of two strings.</summary>
    public bool? Bool(string name, string whenTrue, string whenFalse) =>
        Find(name) is not { } value ? null
        : JsonTexts.TextOf(value) is not { } text ? Wrong<bool?>(name, $"a string, one of {whenTrue}, {whenFalse}")
        : text == whenTrue ? true
        : text == whenFalse ? false
        : Wrong<bool?>(name, $"one of {whenTrue}, {whenFalse}", "enum");

    /// <summary>Reads an enum member by its wire string.</summary>
    public T? Enum<T>(string name, FoxTextParser<T> parse)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(parse);
        return Find(name) is not { } value ? null
            : JsonTexts.TextOf(value) is { } text ? Known(name, parse(text))
            : Wrong<T?>(name, TextType);
    }

    /// <summary>Reads an enum member by its wire number.</summary>
    public T? NumberEnum<T>(string name, FoxNumberParser<T> parse)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(parse);
        return Find(name) is not { } value ? null
            : IsWholeNumber(value, out var number) ? Known(name, parse(number))
            : Wrong<T?>(name, WholeType);
    }

    /// <summary>Reads a free object, at most 64 levels deep.</summary>
    public JsonObject? Json(string name) => Find(name) is { } value ? JsonTexts.ObjectOf(value) ?? Wrong<JsonObject>(name, ObjectType) : null;

    /// <summary>Reads an object with known members.</summary>
    public T? Object<T>(string name)
        where T : class, IFoxObject, IFoxReadable<T> =>
        Find(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.Object ? Inside<T>(name, -1, value, isObject: true)
        : Wrong<T>(name, ObjectType);

    /// <summary>Reads a union.</summary>
    /// <param name="name">The member.</param>
    /// <param name="allowed">The allowed values; follows "must be".</param>
    public T? Union<T>(string name, string allowed)
        where T : class, IFoxUnion, IFoxReadable<T> =>
        Find(name) is { } value ? Inside<T>(name, -1, value, value.ValueKind is JsonValueKind.Object) ?? Wrong<T>(name, allowed) : null;

    // No member has the number 0: the validator tells what the field must be.
    private T Known<T>(string name, T? member)
        where T : struct, Enum
    {
        if (member is null)
        {
            _unread.AddAround(name);
            _state.LeaveToValidator();
        }

        return member.GetValueOrDefault();
    }
}

/// <summary>The enum member for a wire string; <c>null</c> if there is none.</summary>
/// <typeparam name="T">The enum.</typeparam>
public delegate T? FoxTextParser<T>(string text)
    where T : struct, Enum;

/// <summary>The enum member for a wire number; <c>null</c> if there is none.</summary>
/// <typeparam name="T">The enum.</typeparam>
public delegate T? FoxNumberParser<T>(long number)
    where T : struct, Enum;
