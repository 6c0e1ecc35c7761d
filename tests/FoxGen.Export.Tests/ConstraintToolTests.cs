namespace FoxGen.Export.Tests;

/// <summary>Each kind of constraint has its words and its comparison.</summary>
public sealed class ConstraintToolTests
{
    public static TheoryData<string> Kinds => new(ConstraintKinds.All.Select(kind => kind.RuleId));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_tool(string ruleId) => Assert.Equal(ruleId, ConstraintTool.Of(ConstraintKinds.All.Single(kind => kind.RuleId == ruleId)).Kind.RuleId);
}
