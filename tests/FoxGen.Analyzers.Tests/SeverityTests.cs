using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Analyzers.Tests;

/// <summary>What a project may make of the severities.</summary>
public sealed class SeverityTests
{
    private static readonly string s_code = CallSites.Method("""
        _ = new Seedance20ReferenceToVideoRequest { Prompt = "", Duration = 99, ImageUrls = ["https://example.com/a.txt"] };
        """);

    [Fact]
    public async Task By_default_what_is_refused_is_an_error_and_what_is_doubtful_a_warning() =>
        Assert.Equal(
            ["FOX1002 Error", "FOX1001 Error", "FOX1007 Warning"],
            await SeveritiesAsync(CallSites.Compile(s_code)));

    [Theory]
    [InlineData(ReportDiagnostic.Warn, "FOX1001 Warning")]
    [InlineData(ReportDiagnostic.Info, "FOX1001 Info")]
    public async Task An_id_can_be_turned_down(ReportDiagnostic to, string expected)
    {
        var compilation = CallSites.Compile(s_code);
        var quieter = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("FOX1001", to)));

        Assert.Equal(["FOX1002 Error", expected, "FOX1007 Warning"], await SeveritiesAsync(quieter));
    }

    [Fact]
    public async Task An_id_can_be_turned_off_for_a_line()
    {
        var code = s_code.Replace("_ = new", "#pragma warning disable FOX1001, FOX1002, FOX1007\n_ = new", StringComparison.Ordinal);

        Assert.Empty(await SeveritiesAsync(CallSites.Compile(code)));
    }

    [Fact]
    public void Every_id_is_on_in_the_one_category_and_has_a_page() =>
        Assert.All(CallSiteDiagnostics.All, kind =>
        {
            Assert.True(kind.IsEnabledByDefault);
            Assert.Equal(CallSiteDiagnostics.Category, kind.Category);
            Assert.EndsWith($"/{kind.Id}.md", kind.HelpLinkUri, StringComparison.Ordinal);
        });

    private static async Task<IEnumerable<string>> SeveritiesAsync(CSharpCompilation compilation) =>
        (await CallSites.AnalyzeAsync(compilation)).Where(one => !one.IsSuppressed).Select(one => $"{one.Id} {one.Severity}");
}
