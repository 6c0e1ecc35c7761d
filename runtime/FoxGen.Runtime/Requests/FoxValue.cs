using System.ComponentModel;

namespace FoxGen.CompilerServices;

/// <summary>
/// A value whose type is known only at run time: in a free object, in a union, or a number that may be an integer. It equals the value that
/// rules see on the wire. Not intended for direct use.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct FoxValue
{
    private readonly ValueKind _kind;
    private readonly long _bits;
    private readonly object? _content;

    private FoxValue(ValueKind kind, long bits = 0, object? content = null) => (_kind, _bits, _content) = (kind, bits, content);

    private enum ValueKind : byte
    {
        // Nothing is known of it. The default.
        Unknown,

        // Certainly not there, or null.
        Absent,
        Boolean,
        Integer,
        Number,
        Text,
        List,
        Map,
    }

    /// <summary>An absent value.</summary>
    public static FoxValue Absent => new(ValueKind.Absent);

    /// <summary>The boolean; <c>null</c> for anything else.</summary>
    public bool? Truth => _kind is ValueKind.Boolean ? _bits != 0 : null;

    /// <summary>The items of a list; <c>null</c> for anything else.</summary>
    public IReadOnlyList<FoxValue>? Items => _kind is ValueKind.List ? (FoxValue[])_content! : null;

    /// <summary>Whether the value is present; <c>null</c> if unknown.</summary>
    public bool? IsThere => _kind switch
    {
        ValueKind.Unknown => null,
        ValueKind.Absent => false,
        _ => true,
    };

    /// <summary>The value as the result of an expression: unknown if it is absent.</summary>
    public FoxValue Evaluated => _kind is ValueKind.Absent ? default : this;

    private bool IsNumeric => _kind is ValueKind.Integer or ValueKind.Number;

    private double AsDouble => _kind is ValueKind.Integer ? _bits : BitConverter.Int64BitsToDouble(_bits);

    private string Text => (string)_content!;

    private FoxValue[] List => (FoxValue[])_content!;

    private KeyValuePair<string, FoxValue>[] Map => (KeyValuePair<string, FoxValue>[])_content!;

    /// <summary>Converts a boolean; absent for <c>null</c>.</summary>
    public static FoxValue Of(bool? value) => value is { } known ? new(ValueKind.Boolean, known ? 1 : 0) : Absent;

    /// <summary>Converts an integer; absent for <c>null</c>.</summary>
    public static FoxValue Of(long? value) => value is { } known ? new(ValueKind.Integer, known) : Absent;

    /// <summary>Converts a number, never an integer; absent for <c>null</c>.</summary>
    public static FoxValue Of(double? value) => value is { } known ? new(ValueKind.Number, BitConverter.DoubleToInt64Bits(known)) : Absent;

    /// <summary>Converts a string; absent for <c>null</c>.</summary>
    public static FoxValue Of(string? value) => value is null ? Absent : new(ValueKind.Text, content: value);

    /// <summary>Converts a list; absent for <c>null</c>.</summary>
    public static FoxValue Of(IReadOnlyList<FoxValue>? items) => items is null ? Absent : new(ValueKind.List, content: items.ToArray());

    /// <summary>Converts an enum member to its wire string; absent for <c>null</c>.</summary>
    public static FoxValue OfEnum<T>(T? value, FoxWireText<T> wireText)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(wireText);
        return value is not null ? Of(System.Text.Encoding.UTF8.GetString(wireText(value))) : Absent;
    }

    /// <summary>Converts a list to a value.</summary>
    public static FoxValue OfList<T>(IReadOnlyList<T>? list, Func<T, FoxValue> item)
    {
        if (list is null)
        {
            return Absent;
        }

        ArgumentNullException.ThrowIfNull(item);
        var values = new FoxValue[list.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = item(list[i]);
        }

        return new(ValueKind.List, content: values);
    }

    /// <summary>Returns the value of a key: absent if the value does not have it, unknown if the value is unknown.</summary>
    public FoxValue Member(string name)
    {
        if (_kind is not ValueKind.Map)
        {
            return _kind is ValueKind.Unknown ? default : Absent;
        }

        foreach (var (key, value) in Map)
        {
            if (key == name)
            {
                return value;
            }
        }

        return Absent;
    }

    /// <summary>Returns the item at an index; unknown if there is none.</summary>
    public FoxValue At(FoxValue index) =>
        _kind is ValueKind.List && index._kind is ValueKind.Integer && index._bits >= 0 && index._bits < List.Length ? List[index._bits] : default;

    /// <summary>Returns the value itself, or another one if it is absent.</summary>
    public FoxValue Or(FoxValue fallback) => _kind is ValueKind.Absent ? fallback : this;
}
