using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Json;

namespace FoxGen.CompilerServices;

// Lists. An item that is null is wrong. The validator tells of items that could not be read and are references.
public sealed partial class FoxBodyReader
{
    /// <summary>Reads a list of strings.</summary>
    /// <param name="name">The member.</param>
    /// <param name="canonical">Converts aliases to their values.</param>
    public IReadOnlyList<string>? Texts(string name, Func<string, string>? canonical = null) => List(name, (_, value) =>
        Item(name, JsonTexts.TextOf(value) is { } text ? Canonical(text, canonical) : null));

    /// <summary>Reads a list of media values: strings as URLs, never as paths.</summary>
    public IReadOnlyList<FoxMedia>? Medias(string name) =>
        List(name, (_, value) => Item(name, JsonTexts.TextOf(value) is { } url ? FoxMedia.FromJson(url) : null));

    /// <summary>Reads a list of integers.</summary>
    /// <inheritdoc cref="Texts" path="/param"/>
    public IReadOnlyList<int>? Ints(string name, Func<int, int>? canonical = null) => List(name, (i, value) =>
        IsWholeNumber(value, out _) ? Canonical((int)Whole(value, name, Item(name, i), int.MinValue, int.MaxValue), canonical) : WrongItem<int>(name, i, WholeType));

    /// <inheritdoc cref="Ints"/>
    public IReadOnlyList<long>? Longs(string name, Func<long, long>? canonical = null) => List(name, (i, value) =>
        IsWholeNumber(value, out _) ? Canonical(Whole(value, name, Item(name, i), long.MinValue, long.MaxValue), canonical) : WrongItem<long>(name, i, WholeType));

    /// <summary>Reads a list of numbers.</summary>
    /// <inheritdoc cref="Texts" path="/param"/>
    public IReadOnlyList<double>? Doubles(string name, Func<double, double>? canonical = null) => List(name, (i, value) =>
        NumberOf(value) is { } number ? Canonical(number, canonical) : WrongItem<double>(name, i, NumberType));

    /// <summary>Reads a list of booleans.</summary>
    public IReadOnlyList<bool>? Bools(string name) => List(name, (i, value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.ValueKind is JsonValueKind.True : WrongItem<bool>(name, i, BooleanType));

    /// <summary>Reads a list of booleans, each sent as one of two strings.</summary>
    public IReadOnlyList<bool>? Bools(string name, string whenTrue, string whenFalse) => List(name, (i, value) =>
        JsonTexts.TextOf(value) is not { } text ? WrongItem<bool>(name, i, $"a string, one of {whenTrue}, {whenFalse}")
        : text == whenTrue || (text != whenFalse && WrongItem<bool>(name, i, $"one of {whenTrue}, {whenFalse}", "enum")));

    /// <summary>Reads a list of enum members by their wire strings.</summary>
    public IReadOnlyList<T>? Enums<T>(string name, FoxTextParser<T> parse)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(parse);
        return List(name, (i, value) => JsonTexts.TextOf(value) is { } text ? Known(name, parse(text)) : WrongItem<T>(name, i, TextType));
    }

    /// <summary>Reads a list of enum members by their wire numbers.</summary>
    public IReadOnlyList<T>? NumberEnums<T>(string name, FoxNumberParser<T> parse)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(parse);
        return List(name, (i, value) => IsWholeNumber(value, out var number) ? Known(name, parse(number)) : WrongItem<T>(name, i, WholeType));
    }

    /// <summary>Reads a list of free objects.</summary>
    public IReadOnlyList<JsonObject>? Jsons(string name) => List(name, (_, value) => Item(name, JsonTexts.ObjectOf(value)));

    /// <summary>Reads a list of objects with known members.</summary>
    public IReadOnlyList<T>? Objects<T>(string name)
        where T : class, IFoxObject, IFoxReadable<T> => List(name, (i, value) =>
            Item(name, value.ValueKind is JsonValueKind.Object ? Inside<T>(name, i, value, isObject: true) : null));

    /// <summary>Reads a list of unions.</summary>
    public IReadOnlyList<T>? Unions<T>(string name)
        where T : class, IFoxUnion, IFoxReadable<T> => List(name, (i, value) =>
            Item(name, Inside<T>(name, i, value, value.ValueKind is JsonValueKind.Object)));

    private static T Canonical<T>(T value, Func<T, T>? canonical) => canonical is null ? value : canonical(value);

    private List<T>? List<T>(string name, Func<int, JsonElement, T> item)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            return Wrong<List<T>>(name, ListType);
        }

        if (value.GetArrayLength() > MostItems)
        {
            return Wrong<List<T>>(name, "an array of at most 10,000 items", "count");
        }

        var list = new List<T>();
        foreach (var one in value.EnumerateArray())
        {
            list.Add(item(list.Count, one));
        }

        return list;
    }

    // The validator tells that an item must not be null.
    private T Item<T>(string name, T? item)
        where T : class
    {
        if (item is null)
        {
            _unread.AddAround(name);
            _state.LeaveToValidator();
        }

        return item!;
    }
}
