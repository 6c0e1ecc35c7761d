using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Patterns;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>pattern</c>. Whether another pattern takes less cannot be known, so it may.</summary>
internal sealed class TextPatternTool : ConstraintTool
{
    public override ConstraintKind Kind => TextPattern.Facts;

    public override string Noun => "pattern";

    public override IReadOnlyList<Key> EditorKeys =>
    [
        Optional(
            "pattern",
            "A regular expression of the portable subset that must match somewhere in the string.",
            Scalar,
            "A regular expression of the portable subset that must match *somewhere* in the string. Write `'^…$'` to match the whole string."),
    ];

    public override RuleValue Keywords(Constraint constraint, ValueSchema schema) => Pattern(EcmaPattern.From(((TextPattern)constraint).Pattern));

    public override string Words(IPageWords words, Constraint constraint) => words.Code(Show(constraint));

    public override string Show(Constraint constraint) => ((TextPattern)constraint).Pattern;
}
