using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Import;
using Microsoft.OpenApi;

namespace FoxGen.Export.Tests;

/// <summary>Broken OpenAPI files never throw: they give problems with pointers, or YAML that reads.</summary>
[Trait("speed", "slow")]
public sealed class ImportFuzzTests(ITestOutputHelper output)
{
    private const int Files = 1_000;

    [Fact]
    public void A_broken_file_gives_problems_with_pointers_or_YAML_that_reads()
    {
        var seed = Settings.Number("FOXGEN_SEED", 20261121);
        var count = Settings.Number("FOXGEN_FILES", Files);
        var sources = Sources().ToList();
        var mutations = new OpenApiMutations(seed);
        var (read, refused, remarks) = (0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var (service, json) = sources[i % sources.Count];
            var text = mutations.Next(json);
            // A part of them goes the way of YAML, of which JSON is a part.
            text = i % 4 == 0 ? "# as YAML\n" + text : text;
            OpenApiImport import;
            try
            {
                import = SpecImporter.FromOpenApi(text, new ImportOptions { Service = service }, TestContext.Current.CancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Assert.Fail($"Seed {seed}, file {i}: {error}\n{text}");
                return;
            }

            _ = import.Files.Count > 0 ? read++ : refused++;
            remarks += import.Files.Sum(file => file.Remarks.Count);
            Assert.True(import.Files.Count > 0 || import.Problems.Count > 0, $"Seed {seed}, file {i} gave nothing at all.\n{text}");
            Assert.All(import.Problems, problem => Assert.StartsWith("#", problem.Place));
            foreach (var file in import.Files)
            {
                Assert.Matches(@"^[A-Za-z0-9][A-Za-z0-9._-]*\.fox\.yaml$", file.FileName);
                var diagnostics = SpecSet.Compile([service, new SpecText(file.FileName, file.Yaml)]).Diagnostics;
                Assert.True(diagnostics.All(one => !one.Descriptor.Id.StartsWith("FOX00", StringComparison.Ordinal)), $"Seed {seed}, file {i}: {string.Join("; ", diagnostics)}\n{file.Yaml}\n{text}");
            }
        }

        output.WriteLine($"Seed {seed}: {count} files, {read} gave YAML with {remarks} remarks, {refused} gave problems alone.");
        Assert.True(read > count / 3 && refused > count / 50 && remarks > count / 3, $"{read} read, {refused} refused, {remarks} remarks: not varied enough.");
    }

    private static IEnumerable<(SpecText Service, string Json)> Sources()
    {
        var acme = new SpecText("acme.service.fox.yaml", Foreign("acme.service.fox.yaml"));
        yield return (acme, Foreign("paint-3.1.json"));
        yield return (acme, JsonOf(Foreign("dream-3.0.yaml")));
        var kit = Sets.Texts("kit").Single(text => text.IsService);
        foreach (var version in new[] { OpenApiSpecVersion.OpenApi3_0, OpenApiSpecVersion.OpenApi3_1 })
        {
            foreach (var model in Sets.Kit.Models)
            {
                yield return (kit, OpenApiExporter.Export(Sets.Kit.Services[0], [model], Sets.Kit.Types, new OpenApiExportOptions { Version = version }));
            }
        }
    }

    // The file as JSON, by what reads it first.
    private static string JsonOf(string yaml)
    {
        var stream = new YamlDotNet.RepresentationModel.YamlStream();
        stream.Load(new StringReader(yaml));
        return Node(stream.Documents[0].RootNode)!.ToJsonString();

        static JsonNode? Node(YamlDotNet.RepresentationModel.YamlNode node) => node switch
        {
            YamlDotNet.RepresentationModel.YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(entry.Key.ToString(), Node(entry.Value)))),
            YamlDotNet.RepresentationModel.YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
            YamlDotNet.RepresentationModel.YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: var text } when IsJson(text!) => JsonNode.Parse(text!),
            _ => JsonValue.Create(((YamlDotNet.RepresentationModel.YamlScalarNode)node).Value),
        };

        static bool IsJson(string text)
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            try
            {
                return reader.Read() && reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False && !reader.Read();
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    private static string Foreign(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Foreign", name));
}
