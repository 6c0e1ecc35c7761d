using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>multipleOf</c>.</summary>
internal sealed class MultipleOfTool : ConstraintTool
{
    public override ConstraintKind Kind => MultipleOf.Facts;

    public override string Noun => "step";

    public override IReadOnlyList<Key> EditorKeys => [Optional("multipleOf", "The step; every value must be a multiple of it.", PositiveNumber)];

    public override string Words(IPageWords words, Constraint constraint) => words.Of($"a multiple of {Show(constraint)}", $"{Show(constraint)} 的倍数");

    public override string Show(Constraint constraint) => ConstraintText.Number(((MultipleOf)constraint).Step);

    // A finer step takes all that the coarse one took.
    public override bool Refuses(Constraint? old, Constraint @new) => old is not MultipleOf before || before.Step % ((MultipleOf)@new).Step != 0;
}
