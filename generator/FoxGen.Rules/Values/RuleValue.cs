using System.Globalization;

namespace FoxGen.Rules;

/// <summary>The kinds of <see cref="RuleValue"/>.</summary>
public enum RuleValueKind
{
    /// <summary>Unknown: neither the value nor its presence is known.</summary>
    Unknown,

    /// <summary>Present, but the value is not known (a variable at a call site).</summary>
    Present,

    /// <summary>An explicit null, which rules treat as absent.</summary>
    Null,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>An integer of up to 64 bits.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent, or too large for <see cref="Integer"/>.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object.</summary>
    Map,
}

/// <summary>A JSON value that can also be unknown. Rules, defaults, enum members and examples use it.</summary>
public sealed class RuleValue : IEquatable<RuleValue>
{
    private readonly object? _content;

    private RuleValue(RuleValueKind kind, object? content) => (Kind, _content) = (kind, content);

    /// <summary>Neither the value nor its presence is known.</summary>
    public static RuleValue Unknown { get; } = new(RuleValueKind.Unknown, null);

    /// <summary>Present, with a value that is not known.</summary>
    public static RuleValue Present { get; } = new(RuleValueKind.Present, null);

    /// <summary>An explicit null.</summary>
    public static RuleValue Null { get; } = new(RuleValueKind.Null, null);

    /// <summary>The boolean true.</summary>
    public static RuleValue True { get; } = new(RuleValueKind.Boolean, true);

    /// <summary>The boolean false.</summary>
    public static RuleValue False { get; } = new(RuleValueKind.Boolean, false);

    /// <summary>The kind of the value.</summary>
    public RuleValueKind Kind { get; }

    /// <summary>Whether the value is known (items of a list or map can still be unknown).</summary>
    public bool IsKnown => Kind is not (RuleValueKind.Unknown or RuleValueKind.Present);

    /// <summary>Whether the value is known and not null, so that its type is known too.</summary>
    public bool IsDefinite => Kind is not (RuleValueKind.Unknown or RuleValueKind.Present or RuleValueKind.Null);

    /// <summary>The boolean. Only for <see cref="RuleValueKind.Boolean"/>.</summary>
    public bool AsBoolean => (bool)_content!;

    /// <summary>The integer. Only for <see cref="RuleValueKind.Integer"/>.</summary>
    public long AsInteger => (long)_content!;

    /// <summary>The number. For <see cref="RuleValueKind.Number"/> and <see cref="RuleValueKind.Integer"/>.</summary>
    public double AsNumber => Kind is RuleValueKind.Integer ? (long)_content! : (double)_content!;

    /// <summary>The string. Only for <see cref="RuleValueKind.String"/>.</summary>
    public string AsString => (string)_content!;

    /// <summary>The items. Only for <see cref="RuleValueKind.List"/>.</summary>
    public IReadOnlyList<RuleValue> AsList => (RuleValue[])_content!;

    /// <summary>The entries in order. Only for <see cref="RuleValueKind.Map"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, RuleValue>> AsMap => (KeyValuePair<string, RuleValue>[])_content!;

    /// <summary>Creates a boolean.</summary>
    public static RuleValue Of(bool value) => value ? True : False;

    /// <summary>Creates an integer.</summary>
    public static RuleValue Of(long value) => new(RuleValueKind.Integer, value);

    /// <summary>Creates a number; an integer if possible.</summary>
    public static RuleValue Of(decimal value) =>
        value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue ? Of((long)value) : Of((double)value);

    /// <summary>Creates a number.</summary>
    public static RuleValue Of(double value) => new(RuleValueKind.Number, value);

    /// <summary>Creates a string.</summary>
    public static RuleValue Of(string value) => new(RuleValueKind.String, value);

    /// <summary>Creates an array.</summary>
    public static RuleValue Of(IEnumerable<RuleValue> items) => new(RuleValueKind.List, items.ToArray());

    /// <summary>Creates an object; keys are unique.</summary>
    public static RuleValue Of(IEnumerable<KeyValuePair<string, RuleValue>> entries) => new(RuleValueKind.Map, entries.ToArray());

    /// <summary>Returns the value of a key of a map; <c>null</c> if the map does not contain it.</summary>
    public RuleValue? Find(string key)
    {
        foreach (var entry in AsMap)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(RuleValue? other)
    {
        if (other is null || Kind != other.Kind)
        {
            return false;
        }

        return Kind switch
        {
            RuleValueKind.List => AsList.SequenceEqual(other.AsList),
            RuleValueKind.Map => AsMap.Count == other.AsMap.Count && AsMap.All(e => e.Value.Equals(other.Find(e.Key))),
            _ => Equals(_content, other._content),
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleValue);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        RuleValueKind.List => AsList.Aggregate(17, (hash, item) => unchecked((hash * 31) + item.GetHashCode())),
        // Order of keys does not matter to equality, so it must not matter here.
        RuleValueKind.Map => AsMap.Aggregate(19, (hash, entry) => unchecked(hash + (StringComparer.Ordinal.GetHashCode(entry.Key) * 31) + entry.Value.GetHashCode())),
        _ => unchecked(((int)Kind * 397) ^ (_content?.GetHashCode() ?? 0)),
    };

    /// <summary>Returns the value as compact JSON (unknown values as <c>?</c>); only ASCII control characters are escaped.</summary>
    public override string ToString() => Kind switch
    {
        RuleValueKind.Unknown or RuleValueKind.Present => "?",
        RuleValueKind.Null => "null",
        RuleValueKind.Boolean => AsBoolean ? "true" : "false",
        RuleValueKind.Integer => AsInteger.ToString(CultureInfo.InvariantCulture),
        RuleValueKind.Number => AsNumber.ToString("R", CultureInfo.InvariantCulture),
        RuleValueKind.String => JsonText.Quote(AsString),
        RuleValueKind.List => "[" + string.Join(",", AsList) + "]",
        _ => "{" + string.Join(",", AsMap.Select(e => JsonText.Quote(e.Key) + ":" + e.Value)) + "}",
    };
}
