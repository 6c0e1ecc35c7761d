namespace FoxGen.Rules;

/// <summary>The keys of constraints in a spec file, where errors are reported, or in compiled metadata.</summary>
public interface IConstraintKeys
{
    /// <summary>Returns the number of a key; <c>null</c> if the key is absent or not a number.</summary>
    /// <param name="key">The key.</param>
    decimal? Number(string key);

    /// <summary>Returns the count of a key, 0 or more.</summary>
    /// <param name="key">The key.</param>
    int? Count(string key);

    /// <summary>Returns whether a key is <c>true</c>.</summary>
    /// <param name="key">The key.</param>
    bool Flag(string key);

    /// <summary>Returns the pattern of a key, in the portable subset.</summary>
    /// <param name="key">The key.</param>
    string? Pattern(string key);

    /// <summary>Reports that the value of a key is not valid.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">The requirement, such as <c>a number above 0</c>.</param>
    void Wrong(string key, string expected);

    /// <summary>Reports that a key allows no value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reason">The reason, without a full stop.</param>
    void Empty(string key, string reason);
}

/// <summary>The keys of a JSON object. Metadata is not trusted: invalid parts are ignored.</summary>
internal sealed class JsonConstraintKeys(RuleValue map) : IConstraintKeys
{
    // Beyond this a double does not fit into a decimal.
    private const double LargestDecimal = 7.9e28;

    public decimal? Number(string key) => Number(map.Find(key));

    /// <summary>Returns a number for use in rules; <c>null</c> for other values.</summary>
    public static decimal? Number(RuleValue? value) => value switch
    {
        { Kind: RuleValueKind.Integer } number => number.AsInteger,
        { Kind: RuleValueKind.Number } number when Math.Abs(number.AsNumber) < LargestDecimal => (decimal)number.AsNumber,
        _ => null,
    };

    public int? Count(string key) => map.Find(key) is { Kind: RuleValueKind.Integer, AsInteger: >= 0 and <= int.MaxValue and var count } ? (int)count : null;

    public bool Flag(string key) => map.Find(key)?.Equals(RuleValue.True) is true;

    public string? Pattern(string key) => map.Find(key) is { Kind: RuleValueKind.String } text && PortablePattern.Validate(text.AsString) is null ? text.AsString : null;

    public void Wrong(string key, string expected)
    {
    }

    public void Empty(string key, string reason)
    {
    }
}

/// <summary>Lists in compiled metadata.</summary>
internal static class JsonKeys
{
    /// <summary>Returns the items of a list; no items for other values.</summary>
    public static IReadOnlyList<RuleValue> List(RuleValue? value) => value is { Kind: RuleValueKind.List } list ? list.AsList : [];

    /// <summary>Returns the strings of a list.</summary>
    public static EquatableArray<string> ReadTexts(RuleValue? value) =>
        List(value).Where(one => one.Kind is RuleValueKind.String).Select(one => one.AsString).ToEquatable();

    /// <summary>Returns a key with strings; no key without strings.</summary>
    public static IEnumerable<KeyValuePair<string, RuleValue>> Texts(string key, EquatableArray<string> texts) =>
        texts.Count == 0 ? [] : [new(key, RuleValue.Of(texts.Select(RuleValue.Of)))];
}
