namespace FoxGen.JsonSchema;

/// <summary>Writes a check as JSON Schema keywords; <c>null</c> if JSON Schema has none for it.</summary>
/// <param name="schema">The schema that the checks are of.</param>
internal sealed class CheckKeywords(ValueSchema schema) : IValueCheckVisitor<RuleValue?>
{
    /// <summary>Whether the items are of a kind whose equality JSON Schema sees as FoxGen does: objects may differ in a null.</summary>
    public bool HasPlainItems => schema.Items?.Kind is not (ValueKind.Object or ValueKind.Union or ValueKind.Array or null);

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(AllowedCheck check) => SchemaNode.OneOf(check.Values);

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(RangeCheck check) => SchemaNode.Of(
        ("minimum", Bound(check.Range.Minimum)), ("exclusiveMinimum", Bound(check.Range.ExclusiveMinimum)),
        ("maximum", Bound(check.Range.Maximum)), ("exclusiveMaximum", Bound(check.Range.ExclusiveMaximum)));

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(Constraint check) => check switch
    {
        TextPattern one => Pattern(EcmaPattern.From(one.Pattern)),
        UniqueItems when !HasPlainItems => null,
        // Their keys are those of JSON Schema.
        _ => RuleValue.Of(check.Keys),
    };

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(UrlCheck check) => Pattern(UrlPatterns.Of(check.Policy));

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(InlineSizeCheck check) => null;

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(Base64Check check) => Pattern(UrlPatterns.Base64);

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(LanguageCheck check) => Pattern(UrlPatterns.Language);

    // Only http and https URLs have extensions; a data URI names its media type itself. A warning refuses nothing.
    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(ExtensionCheck check) =>
        check.IsRequired ? SchemaNode.When(Pattern(UrlPatterns.Http), Pattern(UrlPatterns.WithExtension(check.Extensions.Split(' ')))) : null;

    RuleValue? IValueCheckVisitor<RuleValue?>.Visit(InlineCountCheck check) => SchemaNode.Of(
        ("contains", Pattern(UrlPatterns.Inline).With(("type", SchemaNode.Text("string")))),
        ("minContains", RuleValue.Of(0L)),
        ("maxContains", RuleValue.Of((long)check.Maximum)));

    private static RuleValue? Bound(decimal? bound) => bound is { } number ? RuleValue.Of(number) : null;

    private static RuleValue Pattern(string pattern) => SchemaNode.Of(("pattern", SchemaNode.Text(pattern)));
}
