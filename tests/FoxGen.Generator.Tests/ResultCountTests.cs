namespace FoxGen.Generator.Tests;

/// <summary>The property with the number of results that a request makes.</summary>
public sealed class ResultCountTests
{
    private const string Properties = """
          n: { type: integer, minimum: 1, maximum: 4, default: 2 }
          size: { type: integer, enum: [512, 1024] }
          images: { type: array, items: { type: string, format: uri } }
          content: { oneOf: [{ type: string }, { type: array, items: { type: string } }] }
          options: { type: object, properties: { count: { type: integer, format: int64 } } }
          more: { name: Extra2, type: object }
        """;

    [Theory]
    [InlineData("4", "", "4")]
    [InlineData("this.n", "", "")]
    [InlineData("this.n", "N = 3", "3")]
    [InlineData("default(this.n)", "", "2")]
    [InlineData("default(this.n) + 1", "N = 3", "4")]
    [InlineData("size(this.images)", "Images = [\"https://a.example/1\", \"https://a.example/2\"]", "2")]
    [InlineData("size(this.images)", "Images = []", "")]
    [InlineData("size(this.content)", "Content = [\"a\", \"b\", \"c\"]", "3")]
    [InlineData("this.options.count", "Options = new() { Count = 5 }", "5")]
    [InlineData("this.options.count", "Options = new() { Count = long.MaxValue }", "")]
    [InlineData("this.options.count", "Options = new()", "")]
    [InlineData("this.more.n", "Extra2 = new() { [\"n\"] = 6 }", "6")]
    [InlineData("'has(this.n) ? this.n : 1'", "N = 3", "3")]
    [InlineData("'has(this.n) ? this.n : 1'", "", "1")]
    public void It_has_the_value_of_the_expression(string count, string members, string expected)
    {
        var spec = Studio.Model(Properties, head: $"resultCount: {count}");
        var caller = $$"""
            /// <summary>A caller.</summary>
            public static class Caller
            {
                /// <summary>The number.</summary>
                public static string Make() => System.FormattableString.Invariant($"{new Studio.Other1Request { {{members}} }.ResultCount}");
            }
            """;

        var run = GeneratorRun.Of([Studio.Service, spec], caller).AssertCompiles();

        Assert.Equal(expected, run.Load().GetType("Caller", throwOnError: true)!.GetMethod("Make")!.Invoke(null, null));
    }

    [Fact]
    public void Without_it_there_is_no_property() =>
        Assert.Null(Studio.Load("Studio.Other1Request", Studio.Model(Properties)).GetProperty("ResultCount"));

    [Fact]
    public void A_constant_of_a_result_is_in_its_documentation()
    {
        var service = Studio.Service with { Content = Studio.Service.Content.Replace("text: { type: string }\n", "text: { type: string, const: found, description: The kind. }\n", StringComparison.Ordinal) };

        var source = GeneratorRun.Of([service, Studio.Model(Properties)]).AssertCompiles().Sources["Studio.ReportResult.g.cs"];

        Assert.Contains("Always found.", source, StringComparison.Ordinal);
    }
}
