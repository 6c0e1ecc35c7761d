namespace FoxGen.Rules.Tests;

public class NumberRangeTests
{
    [Theory]
    [InlineData(4, 7, true, 7, false)]
    [InlineData(7, 4, true, 7, true)]
    [InlineData(4, 4, true, 4, false)]
    [InlineData(4, null, true, 4, true)]
    [InlineData(null, 4, true, 4, false)]
    [InlineData(7, 4, false, 4, false)]
    [InlineData(4, 7, false, 4, true)]
    [InlineData(4, 4, false, 4, false)]
    public void Of_two_bounds_on_one_side_the_tighter_one_stays(int? inclusive, int? exclusive, bool isLow, int expected, bool isInclusive)
    {
        var range = isLow ? NumberRange.Of(minimum: inclusive, exclusiveMinimum: exclusive) : NumberRange.Of(maximum: inclusive, exclusiveMaximum: exclusive);

        Assert.Equal(new Bound(expected, isInclusive), isLow ? range.Low : range.High);
        Assert.Null(isLow ? range.High : range.Low);
    }

    [Theory]
    [InlineData("4", "7", "8", null)]
    [InlineData("4.5", null, "5", null)]
    [InlineData(null, "4.5", "5", null)]
    [InlineData(null, "-4", "-3", null)]
    [InlineData("-4.5", null, "-4", null)]
    public void Whole_numbers_begin_at_the_first_one_inside(string? minimum, string? exclusiveMinimum, string first, string? last)
    {
        var range = NumberRange.Of(minimum: Number(minimum), exclusiveMinimum: Number(exclusiveMinimum));

        Assert.Equal(Number(first), range.FirstWhole);
        Assert.Equal(Number(last), range.LastWhole);
        Assert.Equal(new Bound(Number(first)!.Value, IsInclusive: true), range.ToWhole().Low);
    }

    [Theory]
    [InlineData("15", "12", "11")]
    [InlineData("4.5", null, "4")]
    [InlineData(null, "4.5", "4")]
    [InlineData(null, "-4", "-5")]
    public void Whole_numbers_end_at_the_last_one_inside(string? maximum, string? exclusiveMaximum, string last) =>
        Assert.Equal(Number(last), NumberRange.Of(maximum: Number(maximum), exclusiveMaximum: Number(exclusiveMaximum)).LastWhole);

    [Theory]
    [InlineData("minimum 9, maximum 4", true, true)]
    [InlineData("minimum 4, maximum 4", false, false)]
    [InlineData("minimum 4, exclusiveMaximum 4", true, true)]
    [InlineData("exclusiveMinimum 4, exclusiveMaximum 5", true, false)]
    [InlineData("exclusiveMinimum 4, exclusiveMaximum 6", false, false)]
    [InlineData("minimum 4.2, maximum 4.8", true, false)]
    [InlineData("minimum 4, exclusiveMinimum 8, maximum 11, multipleOf 4", true, true)]
    [InlineData("exclusiveMinimum 8, maximum 12, multipleOf 4", false, false)]
    [InlineData("minimum 1, maximum 2, multipleOf 1.5", true, false)]
    [InlineData("minimum 1, maximum 3, multipleOf 1.5", false, false)]
    [InlineData("minimum 0.1, maximum 0.9, multipleOf 0.25", true, false)]
    [InlineData("minimum -1, maximum 1, multipleOf 100", false, false)]
    [InlineData("exclusiveMinimum 0, exclusiveMaximum 100, multipleOf 100", true, true)]
    [InlineData("minimum 9", false, false)]
    [InlineData("multipleOf 9", false, false)]
    [InlineData("minimum 1e19, maximum 1e19, multipleOf 0.000000001", false, false)]
    public void A_range_is_empty_when_no_number_fits(string text, bool isEmptyOfWholeNumbers, bool isEmpty)
    {
        var (range, step) = Range(text);

        Assert.Equal(isEmptyOfWholeNumbers, IsEmpty(range, step, ValueKind.Integer));
        Assert.Equal(isEmpty, IsEmpty(range, step, ValueKind.Number));
    }

    [Fact]
    public void Emptiness_agrees_with_trying_every_number()
    {
        decimal?[] bounds = [null, -2, -1.5m, 0, 0.5m, 1, 3];
        decimal?[] steps = [null, 0.5m, 0.75m, 1, 2, 1.5m];
        var tried = Enumerable.Range(-16, 33).Select(quarters => quarters / 4m).ToList();
        foreach (var (low, above, high, below, step) in
            from low in bounds from above in bounds from high in bounds from below in bounds from step in steps select (low, above, high, below, step))
        {
            // An open end leaves numbers that are not tried.
            if ((low ?? above) is null || (high ?? below) is null)
            {
                continue;
            }

            var range = NumberRange.Of(low, high, above, below);
            bool Fits(decimal number) => !(number < low || number <= above || number > high || number >= below) && (step is not { } by || number % by == 0);
            var message = $"minimum {low}, exclusiveMinimum {above}, maximum {high}, exclusiveMaximum {below}, multipleOf {step}";
            Assert.True(IsEmpty(range, step, ValueKind.Integer) == !tried.Exists(number => number == decimal.Truncate(number) && Fits(number)), message);
            Assert.All(tried, number => Assert.Equal(!(number < low || number <= above || number > high || number >= below), range.Contains(number)));
            Assert.All(tried, number => Assert.Equal(range.Contains(number), range.Contains((double)number)));

            // Between two bounds that differ by less than a quarter there may be numbers that are not tried.
            if (tried.Exists(Fits))
            {
                Assert.False(IsEmpty(range, step, ValueKind.Number), message);
            }
        }
    }

    [Fact]
    public void Two_ranges_share_the_tighter_ends()
    {
        var range = (NumberRange.Of(minimum: 4, maximum: 15) with { Sentinels = new(-1) }).Intersect(NumberRange.Of(exclusiveMinimum: 4, maximum: 20));

        Assert.Equal(NumberRange.Of(exclusiveMinimum: 4, maximum: 15) with { Sentinels = new(-1) }, range);
    }

    [Theory]
    [InlineData(1, 3, 3, null, true)]
    [InlineData(1, 3, 4, null, false)]
    [InlineData(0, null, 9, 9, true)]
    public void Counts_overlap_when_one_is_in_both(int minimum, int? maximum, int otherMinimum, int? otherMaximum, bool expected) =>
        Assert.Equal(expected, new CountRange(minimum, maximum).Overlaps(new CountRange(otherMinimum, otherMaximum)));

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsEmpty(NumberRange range, decimal? step, ValueKind kind) =>
        new ValueSchema(kind) { Constraints = step is { } by ? new(new MultipleOf(by)) : default }.Empties(range);

    private static (NumberRange Range, decimal? Step) Range(string text)
    {
        var values = text.Split(", ").Select(part => part.Split(' ')).ToDictionary(part => part[0], part => Number(part[1]));
        var range = NumberRange.Of(values.GetValueOrDefault("minimum"), values.GetValueOrDefault("maximum"), values.GetValueOrDefault("exclusiveMinimum"), values.GetValueOrDefault("exclusiveMaximum"));
        return (range, values.GetValueOrDefault("multipleOf"));
    }
}
