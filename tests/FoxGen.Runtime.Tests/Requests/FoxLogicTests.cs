using FoxGen.CompilerServices;

namespace FoxGen.Runtime.Tests.Requests;

/// <summary>What has no result is unknown, and nothing throws.</summary>
public sealed class FoxLogicTests
{
    [Fact]
    public void Whole_numbers_that_grow_too_large_are_unknown()
    {
        Assert.Null(FoxLogic.Add(long.MaxValue, 1));
        Assert.Null(FoxLogic.Add(long.MinValue, -1));
        Assert.Equal(-1, FoxLogic.Add(long.MinValue, long.MaxValue));
        Assert.Null(FoxLogic.Subtract(long.MinValue, 1));
        Assert.Null(FoxLogic.Subtract(0, long.MinValue));
        Assert.Equal(long.MaxValue, FoxLogic.Subtract(-1, long.MinValue));
        Assert.Null(FoxLogic.Multiply(long.MinValue, -1));
        Assert.Null(FoxLogic.Multiply(long.MaxValue, 2));
        Assert.Equal(long.MinValue, FoxLogic.Multiply(long.MinValue / 2, 2));
        Assert.Null(FoxLogic.Negate(long.MinValue));
    }

    [Fact]
    public void Divisions_without_a_result_are_unknown()
    {
        Assert.Null(FoxLogic.Divide(7, 0));
        Assert.Null(FoxLogic.Divide(7, 0d));
        Assert.Null(FoxLogic.Divide(long.MinValue, -1));
        Assert.Null(FoxLogic.Modulo(7, 0));
        Assert.Equal(0, FoxLogic.Modulo(long.MinValue, -1));
        Assert.Equal(-3, FoxLogic.Divide(-7, 2));
        Assert.Null(FoxLogic.Multiply(1e300, 1e300));
    }

    [Fact]
    public void An_item_that_decides_makes_up_for_unknown_ones()
    {
        bool?[] truths = [true, null, false];
        Assert.False(FoxList.All(truths, 0, static (truth, _) => truth));
        Assert.True(FoxList.Exists(truths, 0, static (truth, _) => truth));
        Assert.Null(FoxList.All(truths[..2], 0, static (truth, _) => truth));
        Assert.Null(FoxList.Exists(truths[1..], 0, static (truth, _) => truth));
        Assert.Null(FoxList.Filter(truths, 0, static (truth, _) => truth));
        Assert.Null(FoxList.Sum(new long?[] { 1, null }, 0, static (number, _) => number));
        Assert.Null(FoxList.All((bool?[]?)null, 0, static (truth, _) => truth));
    }

    [Fact]
    public void Values_of_different_kinds_are_not_equal_and_nothing_is_known_of_absent_ones()
    {
        Assert.False(FoxValue.Equal(FoxValue.Of("1"), FoxValue.Of(1L)));
        Assert.Null(FoxValue.Equal(FoxValue.Of("1"), FoxValue.Absent));
        Assert.Null(FoxValue.Equal(FoxValue.Absent, FoxValue.Absent));
        Assert.True(FoxValue.Equal(FoxValue.Of(1d), FoxValue.Of(1L)));
        Assert.True(FoxValue.Equal(FoxValue.Parse("""{"a":[1,{"b":"x"}]}"""), FoxValue.Parse("""{"a":[1.0,{"b":"x"}]}""")));
        Assert.False(FoxValue.Equal(FoxValue.Parse("""{"a":1}"""), FoxValue.Parse("""{"b":1}""")));
        Assert.Equal(3, FoxValue.Size(FoxValue.Parse("""{"a":1,"b":null,"c":2,"d":3}""")));
    }
}
