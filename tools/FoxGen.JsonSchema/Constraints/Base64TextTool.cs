using FoxGen.JsonSchema.Patterns;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>format: base64</c>.</summary>
internal sealed class Base64TextTool : ConstraintTool
{
    public override ConstraintKind Kind => Base64Text.Facts;

    public override string Noun => "format";

    public override RuleValue Keywords(Constraint constraint, ValueSchema schema) => Pattern(UrlPatterns.Base64);

    public override string Words(IPageWords words, Constraint constraint) => "base64";

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) => FormatChange.Of(old, @new);
}
