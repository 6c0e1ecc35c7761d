using System.Text;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Analyzers.Tests;

/// <summary>Code that has nothing to do with FoxGen costs nothing, counted.</summary>
public sealed class WorkTests
{
    [Fact]
    [Trait("speed", "slow")]
    public async Task Initializers_of_other_types_read_no_metadata()
    {
        var code = new StringBuilder("class Other { public int Duration { get; init; } public string? Prompt { get; init; } public Other? Inner { get; init; }\n");
        for (var i = 0; i < 2_000; i++)
        {
            code.Append(System.Globalization.CultureInfo.InvariantCulture, $"object M{i}() => new Other {{ Duration = 99, Prompt = \"\", Inner = new() {{ Duration = {i} }} }};\n");
        }

        var caches = new List<RequestTypeCache>();
        await CallSites.AnalyzeAsync(CallSites.Compile(code.Append('}').ToString()), new CallSiteAnalyzer { CacheMade = caches.Add });

        Assert.Equal(0, Assert.Single(caches).ReadCount);
        Assert.Equal(1, caches[0].LookedAtCount);
    }

    [Fact]
    public async Task The_metadata_of_a_type_is_read_once()
    {
        var statements = string.Concat(Enumerable.Repeat("_ = new Seedance20ReferenceToVideoRequest { Prompt = \"a\" };\n", 500));
        var caches = new List<RequestTypeCache>();
        await CallSites.AnalyzeAsync(CallSites.Compile(CallSites.Method(statements)), new CallSiteAnalyzer { CacheMade = caches.Add });

        Assert.Equal(1, Assert.Single(caches).ReadCount);
    }

    [Fact]
    public async Task Valid_code_and_invalid_code_of_other_types_read_no_metadata_for_FOX1016()
    {
        var caches = new List<RequestTypeCache>();
        var compilation = CallSites.Compile(CallSites.Method("""
            var request = new Seedance20ReferenceToVideoRequest { Prompt = "a", Duration = number, ImageUrls = [text, .. media] };
            _ = await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(request with { Duration = 5 });
            var other = new List<int> { Capacity = "8" };
            _ = Math.Max(text, 1);
            """));

        Assert.Empty(await compilation.WithAnalyzers([new InvalidCodeAnalyzer { CacheMade = caches.Add }]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, Assert.Single(caches).ReadCount);
    }

    [Fact]
    public async Task A_project_without_FoxGen_is_not_looked_at()
    {
        var caches = new List<RequestTypeCache>();
        var plain = CallSites.Compile("class A { object M() => new System.Uri(\"https://example.com\"); }");
        plain = plain.WithReferences(plain.References.Where(reference => reference.Display is { } path && !Path.GetFileName(path).StartsWith("Fox", StringComparison.Ordinal)));

        await CallSites.AnalyzeAsync(plain, new CallSiteAnalyzer { CacheMade = caches.Add });
        await plain.WithAnalyzers([new InvalidCodeAnalyzer { CacheMade = caches.Add }]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Empty(caches);
    }
}
