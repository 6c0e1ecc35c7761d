using FoxGen.Rules;

namespace FoxGen.CodeFixes;

/// <summary>Values near to one that breaks a check, the nearest first, without a promise that they pass.</summary>
/// <param name="actual">The value that is refused.</param>
internal sealed class NearValues(RuleValue actual) : IValueCheckVisitor<IEnumerable<RuleValue>>
{
    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(AllowedCheck check) => Nearness.Sort(check.Values, actual);

    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(RangeCheck check) => Numbers(check.Range);

    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(Constraint check) => Nearness.Sort(check.Near(actual), actual);

    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(UrlCheck check) => Texts(Urls);

    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(Base64Check check) => OtherSpellings.Of(actual);

    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(LanguageCheck check) =>
        Texts(text => [text.ToLowerInvariant(), text.Split('-', '_')[0].ToLowerInvariant()]);

    // What is too long, too large, or has another extension is for the user to mend; lists have repairs of their own.
    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(InlineSizeCheck check) => [];

    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(ExtensionCheck check) => [];

    IEnumerable<RuleValue> IValueCheckVisitor<IEnumerable<RuleValue>>.Visit(InlineCountCheck check) => [];

    private IEnumerable<RuleValue> Numbers(NumberRange range)
    {
        var schema = new ValueSchema(actual.Kind is RuleValueKind.Integer ? ValueKind.Integer : ValueKind.Number) { Range = range };
        return NearNumbers.Number(actual) is { } number ? NearNumbers.Of(schema, number).Select(one => NearNumbers.Value(one, schema)) : [];
    }

    // Blanks around it are never meant.
    private IEnumerable<RuleValue> Texts(Func<string, IEnumerable<string>> near) => actual.Kind is not RuleValueKind.String ? []
        : near(actual.AsString.Trim()).Where(one => one != actual.AsString && one.Length > 0).Distinct().Select(one => RuleValue.Of(one));

    private static IEnumerable<string> Urls(string text)
    {
        yield return text;
        if (text.IndexOf("://", StringComparison.Ordinal) is > 0 and var colon)
        {
            yield return text.Substring(0, colon).ToLowerInvariant() + text.Substring(colon);
            if (text.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            {
                yield return "https" + text.Substring(colon);
            }
        }
        else if (LooksLikeHost(text.Split('/')[0]) && text.Contains('/'))
        {
            yield return "https://" + text.TrimStart('/');
        }
    }

    // example.com, but not a file of this machine.
    private static bool LooksLikeHost(string text) =>
        text.IndexOf('.') > 0 && !text.EndsWith(".", StringComparison.Ordinal) && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-');
}
