using System.Globalization;
using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>The same specs give the same C#, byte for byte.</summary>
public sealed class DeterminismTests
{
    private static readonly IReadOnlyDictionary<string, string> s_expected = GeneratorRun.Of(GeneratorRun.RepositorySpecs).Sources;

    [Fact]
    public void Whatever_the_order_of_files() => AssertSame(GeneratorRun.RepositorySpecs.Reverse());

    [Fact]
    public void Whatever_the_line_ends() =>
        AssertSame(GeneratorRun.RepositorySpecs.Select(spec => spec with { Content = spec.Content.Replace("\n", "\r\n") }));

    [Fact]
    public void With_a_byte_order_mark() =>
        AssertSame(GeneratorRun.RepositorySpecs.Select(spec => spec with { Content = "\ufeff" + spec.Content }));

    [Fact]
    public void In_another_folder() => AssertSame(
        GeneratorRun.RepositorySpecs.Select(spec => spec with { Path = spec.Path.Replace("/project/", "/somewhere/else/") }),
        "/somewhere/else/specs/");

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void In_another_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            AssertSame(GeneratorRun.RepositorySpecs);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static void AssertSame(IEnumerable<SpecText> specs, string projectFolder = "/project/specs/") =>
        Assert.Equal(s_expected, GeneratorRun.Of(specs, projectFolder: projectFolder).Sources);
}
