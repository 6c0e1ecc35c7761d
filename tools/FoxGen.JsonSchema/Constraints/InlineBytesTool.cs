namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for the size of <c>inline</c>.</summary>
internal sealed class InlineBytesTool : ConstraintTool
{
    public override ConstraintKind Kind => InlineBytes.Facts;

    public override string Noun => "inline";

    public override RuleValue? Keywords(Constraint constraint, ValueSchema schema) => null;

    public override string Words(IPageWords words, Constraint constraint)
    {
        var most = BoundsText.Bytes(((InlineBytes)constraint).Maximum);
        return words.Of($"inline at most {most}", $"内嵌数据最多 {most}");
    }

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) =>
        ConstraintChange.AtMost("an inline file can have", "bytes", old.Urls?.MaxInlineBytes, @new.Urls?.MaxInlineBytes);
}
