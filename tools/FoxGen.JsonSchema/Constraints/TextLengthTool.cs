using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>minLength</c> and <c>maxLength</c>.</summary>
internal sealed class TextLengthTool : ConstraintTool
{
    public override ConstraintKind Kind => TextLength.Facts;

    public override string Noun => "length";

    public override IReadOnlyList<Key> EditorKeys =>
    [
        Optional("minLength", "Minimum length in Unicode code points.", Count),
        Optional("maxLength", "Maximum length in Unicode code points.", Count),
    ];

    public override string Words(IPageWords words, Constraint constraint) => BoundsText.Of(((TextLength)constraint).Range) + words.Of(" characters", " 个字符");

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) => ConstraintChange.Of("length", "length", "character", old.Find<TextLength>()?.Range, @new.Find<TextLength>()?.Range);
}
