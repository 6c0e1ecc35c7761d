using System.Globalization;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Descriptions of constraints for messages, XML documentation and pages.</summary>
public static class ConstraintText
{
    /// <summary>Returns <c>one of 480p, 720p</c>, or the only value.</summary>
    public static string OneOf(EquatableArray<RuleValue> values) =>
        values.Count == 1 ? Literal(values[0]) : "one of " + string.Join(", ", values.Select(Literal));

    /// <summary>Returns <c>from 4 to 15, or -1 (the model decides)</c>.</summary>
    public static string Range(NumberRange range) => Range(range, Number);

    /// <summary>Does the same with another format of numbers, such as with a unit.</summary>
    public static string Range(NumberRange range, Func<decimal, string> number)
    {
        var text = (range.Low, range.High) switch
        {
            ({ IsInclusive: true } low, { IsInclusive: true } high) when low == high => number(low.Value),
            ({ IsInclusive: true } low, { IsInclusive: true } high) => $"from {number(low.Value)} to {number(high.Value)}",
            _ => string.Join(" and ", Ends(range, number)),
        };

        return WithSentinels(text, range.Sentinels, range.Meanings);
    }

    /// <summary><c>1 to 3 items</c>, <c>at most 20 items</c>, <c>exactly 1 item</c>.</summary>
    public static string Count(CountRange range, string unit) => range switch
    {
        { Minimum: var low, Maximum: null } => $"at least {Units(low, unit)}",
        { Minimum: var low, Maximum: { } high } when low == high => $"exactly {Units(high, unit)}",
        { Minimum: 0, Maximum: { } high } => $"at most {Units(high, unit)}",
        { Minimum: var low, Maximum: { } high } => $"{Number(low)} to {Units(high, unit)}",
    };

    /// <summary>Returns the name of a JSON type: <c>a string</c>, <c>an integer</c>.</summary>
    public static string TypeName(ValueKind kind) => kind switch
    {
        ValueKind.String => "a string",
        ValueKind.Integer => "an integer",
        ValueKind.Number => "a number",
        ValueKind.Boolean => "true or false",
        ValueKind.Array => "an array",
        ValueKind.Union => "one of several types",
        ValueKind.Object => "an object",
    };

    /// <summary>Does the same, with the alternatives of a union: <c>a string or an object</c>.</summary>
    public static string TypeName(ValueSchema schema) => schema switch
    {
        { Kind: ValueKind.Union } => Or(schema.Cases.Select(alternative => CaseName(alternative.Value)).Distinct()),
        { Kind: ValueKind.Boolean, Spelling: { } spelling } => Spelling(spelling, isText: false),
        _ => TypeName(schema.Kind),
    };

    /// <summary>Describes a boolean that is sent as one of two strings: <c>one of yes, no</c>.</summary>
    /// <param name="spelling">The two strings.</param>
    /// <param name="isText">Whether the value is already known to be a string.</param>
    public static string Spelling(BooleanSpelling spelling, bool isText) =>
        (isText ? "" : "a string, ") + OneOf(new(RuleValue.Of(spelling.True), RuleValue.Of(spelling.False)));

    /// <summary><c>an absolute https URL at youtube.com or a data URI</c>; without a policy, any http or https URL.</summary>
    public static string Url(UrlPolicy? policy)
    {
        var schemes = policy is { Schemes.Count: > 0 } ? policy.Schemes.AsEnumerable() : ["http", "https"];
        var web = schemes.Where(scheme => scheme is "http" or "https").ToList();
        var hosts = (policy?.Hosts ?? default).Select(host => host.StartsWith(".", StringComparison.Ordinal) ? "a subdomain of " + host.Substring(1) : host).ToList();
        var data = schemes.Where(scheme => scheme.StartsWith(UrlPolicyPrimitives.DataScheme, StringComparison.Ordinal)).Select(scheme => scheme.Substring(UrlPolicyPrimitives.DataScheme.Length)).ToList();
        var url = $"an absolute {string.Join(" or ", web)} URL{(hosts.Count == 0 ? "" : " at " + Or(hosts))}";
        return Or(new[]
        {
            web.Count == 0 ? null : url,
            schemes.Contains("data") ? "a data URI" : data.Count > 0 ? "a data URI of type " + Or(data) : null,
            schemes.Contains("base64") ? "base64" : null,
            schemes.Contains(UrlPolicyPrimitives.IdScheme) ? "the id of an uploaded file" : null,
            schemes.Contains(UrlPolicyPrimitives.FileScheme) ? "a file" : null,
        }.OfType<string>());
    }

    /// <summary><c>A, B or C</c>.</summary>
    public static string Or(IEnumerable<string> words)
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list.Take(list.Count - 1)) + " or " + list[^1];
    }

    /// <summary>Returns a value for messages: strings have quotes only if they are empty or contain spaces or commas.</summary>
    public static string Literal(RuleValue value) =>
        value.Kind is RuleValueKind.String && value.AsString.Length > 0 && value.AsString.IndexOfAny([' ', ',', '"']) < 0
            ? value.AsString
            : value.ToString();

    /// <summary>Returns a number for messages, without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Returns <c>from 4 to 15, or -1 (the model decides)</c>.</summary>
    internal static string WithSentinels(string text, EquatableArray<decimal> sentinels, EquatableArray<string> meanings = default) => sentinels.Count == 0 ? text
        : $"{text}, or {Or(sentinels.Select((sentinel, i) => Number(sentinel) + (i < meanings.Count && meanings[i].Length > 0 ? $" ({meanings[i]})" : "")))}";

    // Objects are told apart by their constants.
    private static string CaseName(ValueSchema schema) => TypeName(schema)
        + string.Concat(schema.Constants.Select(constant => $" with {constant.Name} {Literal(constant.Value.Allowed[0])}"));

    private static string Units(int count, string unit) => $"{Number(count)} {unit}{(count == 1 ? "" : "s")}";

    private static IEnumerable<string> Ends(NumberRange range, Func<decimal, string> number)
    {
        if (range.Low is { } low)
        {
            yield return (low.IsInclusive ? "at least " : "more than ") + number(low.Value);
        }

        if (range.High is { } high)
        {
            yield return (high.IsInclusive ? "at most " : "less than ") + number(high.Value);
        }
    }
}
