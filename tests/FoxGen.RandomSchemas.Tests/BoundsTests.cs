namespace FoxGen.RandomSchemas.Tests;

/// <summary>Two bounds on one side of a range: every reader, the spec's own text among them, takes the tighter one.</summary>
[Trait("speed", "slow")]
public sealed class BoundsTests
{
    [Theory]
    [InlineData("integer")]
    [InlineData("number")]
    public void All_readers_take_the_tighter_of_two_bounds(string type)
    {
        var duration = Map.Of(("type", type), ("minimum", 4m), ("exclusiveMinimum", 7m), ("maximum", 15m), ("exclusiveMaximum", 15m), ("description", "How long."));
        double[] values = type == "integer" ? [3, 4, 6, 7, 8, 14, 15, 16] : [3, 4, 6, 7, 7.25, 8, 14.75, 15, 16];

        var tally = Check(duration, values.Select(value => (JsonNode)value));

        Assert.Equal(type == "integer" ? 2 : 3, tally.Taken);
        Assert.Equal(6, tally.Broken);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("3")]
    public void All_readers_are_exact_about_multiples_that_no_double_holds(string step)
    {
        var duration = Map.Of(("type", "integer"), ("format", "int64"), ("multipleOf", decimal.Parse(step, CultureInfo.InvariantCulture)), ("description", "How long."));

        // 9007199254740999 is three times 3002399751580333; as a double it is 9007199254741000.
        var tally = Check(duration, [9_007_199_254_740_998, 9_007_199_254_740_999, 9_007_199_254_741_000]);

        Assert.Equal(1, tally.Taken);
        Assert.Equal(2, tally.Broken);
    }

    private static Tally Check(Map duration, IEnumerable<JsonNode> values)
    {
        var file = Map.Of(
            ("service", "random"), ("family", "all"), ("result", "MediaResult"), ("title", "Bounds"),
            ("variants", Map.Of(($"{Names.Model}-x", Map.Empty))),
            ("properties", Map.Of(("duration", duration))));
        var bodies = values.Select(value => new Body($"{Names.Model}-x", new JsonObject { ["duration"] = value }));

        var tally = new Tally();
        var found = Judge.Check([new Case(0, file, [.. bodies])], tally);

        Assert.Empty(found);
        Assert.Equal(1, tally.Accepted);
        return tally;
    }
}
