using FoxGen.JsonSchema.Constraints;

namespace FoxGen.Export.Tests;

/// <summary>Each kind of constraint has its words and its comparison.</summary>
public sealed class ConstraintToolTests
{
    [Fact]
    public void Every_kind_has_a_tool() => Assert.Equal(
        ConstraintKinds.All.Select(kind => kind.GetType().FullName).Order(),
        typeof(ConstraintTool).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ConstraintTool)) && !type.IsAbstract)
            .Select(type => ((ConstraintTool)Activator.CreateInstance(type)!).Kind.GetType().FullName).Order());

    [Fact]
    public void Every_key_of_a_kind_is_told_to_editors() => Assert.All(
        ConstraintKinds.Listed,
        kind => Assert.Equal(kind.Keys, ConstraintTool.Of(kind).EditorKeys.Select(key => key.Name)));
}
