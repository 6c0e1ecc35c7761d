using System.Text.Json.Nodes;
using FoxGen.Cli.Specs;
using FoxGen.Generator.Pipeline;
using FoxGen.Generator.Writing;
using FoxGen.Specs.Tests;
using Microsoft.CodeAnalysis;
using SpecYaml = FoxGen.Specs.Tests.Yaml;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen check</c> reports exactly what a build of the same files reports.</summary>
public sealed class SameAsBuildTests
{
    public static TheoryData<string> Ids => [.. SpecCases.All.Select(one => one.Kind.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Check_and_build_report_the_same(string id)
    {
        var cases = SpecCases.All.Where(one => one.Kind.Id == id).ToList();
        Assert.NotEmpty(cases);
        foreach (var one in cases)
        {
            await AssertSameAsync([.. one.Texts]);
        }
    }

    /// <summary>Cases of several files: what one file lacks or takes shows in others.</summary>
    [Theory]
    [InlineData("three models of a service that no file defines", "a.fox.yaml", "b.fox.yaml", "c.fox.yaml")]
    [InlineData("the same model twice, of a service that is there twice", "1.service.fox.yaml", "2.service.fox.yaml", "a.fox.yaml", "b.fox.yaml")]
    [InlineData("a broken service and its models", "broken.service.fox.yaml", "a.fox.yaml", "b.fox.yaml")]
    public async Task Check_and_build_report_the_same_of_several_files(string what, params string[] names)
    {
        var texts = names.Select(name => new SpecText(name, !name.Contains("service", StringComparison.Ordinal) ? SpecYaml.Model()
            : name.StartsWith("broken", StringComparison.Ordinal) ? SpecYaml.Service + "\nnonsense: 1" : SpecYaml.Service)).ToList();

        Assert.True(await AssertSameAsync(texts) > 0, what);
    }

    [Fact]
    public async Task Check_and_build_report_the_same_of_models_of_the_package()
    {
        var model = SpecYaml.Model().Replace("service: mini", "service: foxapi", StringComparison.Ordinal);
        SpecText[] texts =
        [
            new("a.fox.yaml", model), new("b.fox.yaml", model), new("c.fox.yaml", model.Replace("  m1:", "  media-result:", StringComparison.Ordinal)),
            new("d.fox.yaml", model.Replace("  m1:", "  m4: { name: FoxApiOwnModels }", StringComparison.Ordinal)),
            new("house.overlay.fox.yaml", "service: foxapi\noverlay: seedance-2.0-reference-to-video\nexclude: [prompt]"),
        ];

        Assert.True(await AssertSameAsync(texts) >= 4);
    }

    /// <summary>So every exception of the generator shows in the check (FOX0901, FOX0902).</summary>
    [Fact]
    public void Check_writes_each_file_that_the_build_writes()
    {
        var own = SpecSources.Shipped.Append(new SpecText("house.overlay.fox.yaml", "service: foxapi\noverlay: seedance-2.0-reference-to-video\nexclude: [seed]\n")).ToList();
        var run = GeneratorRun.Of(own, new Dictionary<string, string>(), CSharpCode.Compile("Built", [], []));
        Assert.Equal("", string.Join("\n", run.Diagnostics));

        var outputs = ProjectOutputs.Of(own, [], GeneratorOptions.Default, TestContext.Current.CancellationToken);

        Assert.Equal(run.Sources.Select(source => (source.Key, source.Value)), outputs.Sources.Select(source => (source.HintName, source.Text)));
        Assert.Contains(outputs.Sources, source => source.Text.Contains("file static class Seedance20ReferenceToVideoOverlays", StringComparison.Ordinal));
    }

    private static async Task<int> AssertSameAsync(IReadOnlyList<SpecText> texts)
    {
        using var folder = new TempFolder();
        foreach (var text in texts)
        {
            folder.Write(text.Path, text.Content);
        }

        var checkedSpecs = CompiledSpecs.Compile(texts);
        var borrowed = checkedSpecs.Borrowed.ToList();
        var built = GeneratorRun.Of([.. texts, .. borrowed], new Dictionary<string, string>(), CSharpCode.Compile("Built", [], []), string.Join('|', borrowed.Select(one => one.Path))).Diagnostics
            .Select(problem => (problem.Location.GetLineSpan(), Problem: problem))
            .Select(one => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Item1.Path}({one.Item1.StartLinePosition.Line + 1},{one.Item1.StartLinePosition.Character + 1},{one.Item1.EndLinePosition.Line + 1},{one.Item1.EndLinePosition.Character + 1}): {one.Problem.Severity} {one.Problem.Id}: {one.Problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"))
            .Order(StringComparer.Ordinal);

        var outcome = await Support.Cli.RunAsync(folder, "check", "--format", "json");
        var found = JsonNode.Parse(outcome.Out)!["problems"]!.AsArray()
            .Select(one => $"{one!["path"]}({one["line"]},{one["column"]},{one["endLine"]},{one["endColumn"]}): {Word((string)one["severity"]!)} {one["id"]}: {one["message"]}")
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(built, found);
        return found.Count;

        static DiagnosticSeverity Word(string severity) => Enum.Parse<DiagnosticSeverity>(severity, ignoreCase: true);
    }
}
