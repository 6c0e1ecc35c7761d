using FoxGen.JsonSchema.Patterns;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>format: language</c>.</summary>
internal sealed class LanguageCodeTool : ConstraintTool
{
    public override ConstraintKind Kind => LanguageCode.Facts;

    public override string Noun => "format";

    public override RuleValue Keywords(Constraint constraint, ValueSchema schema) => Pattern(UrlPatterns.Language);

    public override string Words(IPageWords words, Constraint constraint) => "ISO 639";

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) => FormatChange.Of(old, @new);
}
