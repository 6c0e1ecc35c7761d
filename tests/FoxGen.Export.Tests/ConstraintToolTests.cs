namespace FoxGen.Export.Tests;

/// <summary>Each kind of constraint has its words and its comparison.</summary>
public sealed class ConstraintToolTests
{
    public static TheoryData<int> Kinds => new(Enumerable.Range(0, ConstraintKinds.All.Count));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_tool(int index) => Assert.Same(ConstraintKinds.All[index], ConstraintTool.Of(ConstraintKinds.All[index]).Kind);

    [Fact]
    public void Every_key_of_a_kind_is_told_to_editors() => Assert.All(
        ConstraintKinds.Listed,
        kind => Assert.Equal(kind.Keys, ConstraintTool.Of(kind).EditorKeys.Select(key => key.Name)));
}
