using FoxGen.JsonSchema.Nodes;
using FoxGen.JsonSchema.Patterns;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for the count of <c>inline</c>.</summary>
internal sealed class InlineItemsTool : ConstraintTool
{
    public override ConstraintKind Kind => InlineItems.Facts;

    public override string Noun => "inline items";

    public override RuleValue Keywords(Constraint constraint, ValueSchema schema) => SchemaNode.Of(
        ("contains", Pattern(UrlPatterns.Inline).With(("type", SchemaNode.Text("string")))),
        ("minContains", RuleValue.Of(0L)),
        ("maxContains", RuleValue.Of((long)((InlineItems)constraint).Maximum)));

    public override string Words(IPageWords words, Constraint constraint)
    {
        var most = ((InlineItems)constraint).Maximum;
        return words.Of($"at most {most} sent inline", $"内嵌数据最多 {most} 项");
    }

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) =>
        ConstraintChange.AtMost("inline items can be", "", old.MaxInlineItems, @new.MaxInlineItems);
}
