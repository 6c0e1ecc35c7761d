namespace FoxGen.JsonSchema;

/// <summary>Says a check in keywords of JSON Schema; <c>null</c> for what it has no keywords for.</summary>
/// <param name="schema">The schema that the checks are of.</param>
internal sealed class CheckKeywords(ValueSchema schema) : IValueCheckVisitor<RuleValue?>
{
    /// <summary>Whether the items are of a kind whose equality JSON Schema sees as FoxGen does: objects may differ in a null.</summary>
    public bool HasPlainItems => schema.Items?.Kind is not (ValueKind.Object or ValueKind.Union or ValueKind.Array or null);

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(AllowedCheck check) => SchemaNode.OneOf(check.Values);

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(RangeCheck check) => SchemaNode.Of(
        ("minimum", Bound(check.Range.Minimum)), ("exclusiveMinimum", Bound(check.Range.ExclusiveMinimum)),
        ("maximum", Bound(check.Range.Maximum)), ("exclusiveMaximum", Bound(check.Range.ExclusiveMaximum)));

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(MultipleOfCheck check) => SchemaNode.Of(("multipleOf", SchemaNode.Number(check.Step)));

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(LengthCheck check) => Count(check.Range, "minLength", "maxLength");

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(PatternCheck check) => Pattern(EcmaPattern.From(check.Pattern));

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(UrlCheck check) => Pattern(UrlPatterns.Of(check.Policy));

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(InlineSizeCheck check) => null;

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(Base64Check check) => Pattern(UrlPatterns.Base64);

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(LanguageCheck check) => Pattern(UrlPatterns.Language);

    // Only http and https URLs have extensions; a data URI names its media type itself. A warning refuses nothing.
    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(ExtensionCheck check) =>
        check.IsRequired ? SchemaNode.When(Pattern(UrlPatterns.Http), Pattern(UrlPatterns.WithExtension(check.Extensions.Split(' ')))) : null;

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(CountCheck check) => Count(check.Range, "minItems", "maxItems");

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(InlineCountCheck check) => SchemaNode.Of(
        ("contains", Pattern(UrlPatterns.Inline).With(("type", SchemaNode.Text("string")))),
        ("minContains", RuleValue.Of(0L)),
        ("maxContains", RuleValue.Of((long)check.Maximum)));

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(UniqueItemsCheck check) => HasPlainItems ? SchemaNode.Of(("uniqueItems", RuleValue.True)) : null;

    private static RuleValue? Bound(decimal? bound) => bound is { } number ? SchemaNode.Number(number) : null;

    private static RuleValue Pattern(string pattern) => SchemaNode.Of(("pattern", SchemaNode.Text(pattern)));

    private static RuleValue Count(CountRange range, string minimum, string maximum) => SchemaNode.Of(
        (minimum, range.Minimum > 0 ? RuleValue.Of((long)range.Minimum) : null),
        (maximum, range.Maximum is { } most ? RuleValue.Of((long)most) : null));
}
