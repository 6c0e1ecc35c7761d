using System.Globalization;
using System.Text.Json;

namespace FoxGen.Specs.Tests;

/// <summary>The schemas for editors against the compiler of spec files.</summary>
public sealed class EditorSchemaTests(ITestOutputHelper output)
{
    private const int Mutants = 3_000;

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_editor_schemas_take_every_spec_file_read_as_texts_and_as_YAML_has_it()
    {
        Ajv.SkipUnlessInstalled();
        var ajv = WithSchemas();
        var texts = Specs.Texts.Concat(Documentation.Files).Concat(Documentation.Fragments).ToList();
        foreach (var text in texts)
        {
            var root = YamlTree.Read(text.Content);
            ajv.AddJson(Name(text), YamlTree.Write(root, isTyped: false));
            ajv.AddJson(Name(text), YamlTree.Write(root, isTyped: true));
            ajv.AddYaml(Name(text), text.Content);
        }

        var verdicts = await ajv.Run();
        Assert.Equal("", string.Join("\n", verdicts.Select((verdict, i) => verdict.Length == 0 ? "" : $"{texts[i / 3].Path} {verdict}").Where(line => line.Length > 0)));
        Assert.True(texts.Count >= 90, "Too few files.");
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task What_the_compiler_refuses_for_its_shape_the_editor_schemas_refuse_and_what_it_takes_they_take()
    {
        Ajv.SkipUnlessInstalled();
        var seed = Setting("FOXGEN_SEED", 20260822);
        var count = Setting("FOXGEN_MUTANTS", Mutants);
        output.WriteLine($"Seed {seed}, {count} mutants.");
        var ajv = WithSchemas();
        var mutations = new SpecMutations(seed);
        var texts = Specs.Texts.Concat(Documentation.Files).Concat(Documentation.Fragments).ToList();
        var mutants = new List<(string Change, string Yaml, List<SpecDiagnostic> Errors)>();
        for (var i = 0; i < count; i++)
        {
            var text = texts[i % texts.Count];
            var (root, change) = mutations.Next(text.Content);
            var yaml = YamlTree.Write(root, isTyped: i % 2 == 0);
            mutants.Add(($"{text.Path} {change}", yaml, Errors(text with { Content = yaml })));
            ajv.AddJson(Name(text), yaml);
        }

        var verdicts = await ajv.Run();
        var missed = mutants.Where((mutant, i) => verdicts[i].Length == 0 && mutant.Errors.Any(IsAboutShape))
            .Select(mutant => $"{mutant.Change}\n  {mutant.Errors.First(IsAboutShape)}").ToList();
        var invented = mutants.Select((mutant, i) => (mutant, Verdict: verdicts[i])).Where(pair => pair.Verdict.Length > 0 && pair.mutant.Errors.Count == 0)
            .Select(pair => $"{pair.mutant.Change}\n  {pair.Verdict}").ToList();
        var refused = mutants.Count(mutant => mutant.Errors.Any(IsAboutShape));
        output.WriteLine($"{refused} were refused for their shape, {mutants.Count(mutant => mutant.Errors.Count == 0)} taken.");
        Assert.True(missed.Count == 0, $"Seed {seed}: {missed.Count} of {refused} refusals are missing:\n{string.Join("\n", missed.Distinct().Take(25))}");
        Assert.True(invented.Count == 0, $"Seed {seed}: {invented.Count} refusals are the schema's own:\n{string.Join("\n", invented.Distinct().Take(25))}");
        Assert.InRange(refused, count / 4, count);
    }

    [Fact]
    public void Every_key_has_a_hover_text()
    {
        foreach (var schema in new[] { EditorSchemas.Model, EditorSchemas.Service })
        {
            using var document = JsonDocument.Parse(schema);
            var properties = document.RootElement.GetProperty("properties").EnumerateObject().ToList();
            Assert.True(properties.Count >= 12);
            Assert.All(properties, property => Assert.NotEqual("", property.Value.GetProperty("description").GetString()));
        }
    }

    private static Ajv WithSchemas()
    {
        var ajv = new Ajv();
        ajv.AddSchema("model", EditorSchemas.Model);
        ajv.AddSchema("service", EditorSchemas.Service);
        return ajv;
    }

    private static string Name(SpecText text) => text.IsService ? "service" : "model";

    private static List<SpecDiagnostic> Errors(SpecText text) => [.. (text.IsService
        ? SpecCompiler.CompileService(text, TestContext.Current.CancellationToken).Diagnostics
        : SpecCompiler.CompileModels(text, Services(text), TestContext.Current.CancellationToken).Diagnostics).Where(problem => problem.Descriptor.IsError)];

    private static bool IsAboutShape(SpecDiagnostic problem) => problem.Descriptor.Id.StartsWith("FOX01", StringComparison.Ordinal);

    private static EquatableArray<ResolvedService> Services(SpecText text) => Documentation.Files.Concat(Documentation.Fragments).Any(file => file.Path == text.Path)
        ? new(SpecCompiler.CompileService(Documentation.Service).Service!)
        : Specs.Set.Services;

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
