namespace FoxGen.Rules;

/// <summary>The keys that say constraints: of a spec file, where mistakes are reported, or of compiled metadata, which has none.</summary>
public interface IConstraintKeys
{
    /// <summary>The number of a key; <c>null</c> when it is not there or no number.</summary>
    /// <param name="key">The key.</param>
    decimal? Number(string key);

    /// <summary>The count of a key, 0 or more.</summary>
    /// <param name="key">The key.</param>
    int? Count(string key);

    /// <summary>Whether a key is <c>true</c>.</summary>
    /// <param name="key">The key.</param>
    bool Flag(string key);

    /// <summary>The pattern of a key, in the portable subset.</summary>
    /// <param name="key">The key.</param>
    string? Pattern(string key);

    /// <summary>Reports that the value of a key is not valid.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expected">What it must be, such as <c>a number above 0</c>.</param>
    void Wrong(string key, string expected);

    /// <summary>Reports that a key allows no value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reason">A clause that says why, without its full stop.</param>
    void Empty(string key, string reason);
}

/// <summary>The keys of a JSON object. Metadata may come from anywhere: what makes no sense is not there.</summary>
internal sealed class JsonConstraintKeys(RuleValue map) : IConstraintKeys
{
    // Beyond this a double does not fit into a decimal.
    private const double LargestDecimal = 7.9e28;

    public decimal? Number(string key) => Number(map.Find(key));

    /// <summary>A number as rules reckon with it; <c>null</c> for what is none.</summary>
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
    /// <summary>The items of a list; none of what is none.</summary>
    public static IReadOnlyList<RuleValue> List(RuleValue? value) => value is { Kind: RuleValueKind.List } list ? list.AsList : [];

    /// <summary>The texts of a list.</summary>
    public static EquatableArray<string> ReadTexts(RuleValue? value) =>
        List(value).Where(one => one.Kind is RuleValueKind.String).Select(one => one.AsString).ToEquatable();

    /// <summary>A key with texts; none without texts.</summary>
    public static IEnumerable<KeyValuePair<string, RuleValue>> Texts(string key, EquatableArray<string> texts) =>
        texts.Count == 0 ? [] : [new(key, RuleValue.Of(texts.Select(RuleValue.Of)))];
}
