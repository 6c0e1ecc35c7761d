namespace FoxGen.Rules.Tests.Checking;

/// <summary>What holds for every kind of constraint.</summary>
public sealed class ConstraintKindTests
{
    [Fact]
    public void Every_kind_is_in_the_list() => Assert.Equal(
        typeof(ConstraintKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ConstraintKind)) && !type.IsAbstract).Select(type => type.FullName).Order(),
        ConstraintKinds.All.Select(kind => kind.GetType().FullName).Distinct().Order());

    [Fact]
    public void No_key_is_read_by_two_kinds_of_one_kind_of_value()
    {
        foreach (var value in Enum.GetValues<ValueKind>())
        {
            Assert.Distinct(ConstraintKinds.KeysOf(value));
        }
    }
}
