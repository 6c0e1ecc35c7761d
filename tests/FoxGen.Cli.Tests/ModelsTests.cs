using System.Text.Json.Nodes;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen models</c> lists the models of specs.</summary>
public sealed class ModelsTests
{
    [Fact]
    public async Task Without_a_path_it_lists_the_models_of_the_client_library()
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, "models");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var models = SpecSet.Compile(ShippedSpecs.All).Models;
        var lines = outcome.Out.Split('\n');
        Assert.All(models, model => Assert.Single(lines, line => line.StartsWith($"  {model.Id} ", StringComparison.Ordinal)
            && line.Contains($"  {model.Family}  ", StringComparison.Ordinal)
            && line.EndsWith("  " + model.Texts.Title.English, StringComparison.Ordinal)));
        Assert.All(models, model => Assert.Single(lines, model.Source.Path));
        Assert.Equal($"{models.Count} models in {models.Select(model => model.Source.Path).Distinct().Count()} files. To list the fields of a model, run: foxgen run <model> --help", lines[^2]);
    }

    [Fact]
    public async Task As_json_it_lists_the_same()
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, "models", "--json");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(
            SpecSet.Compile(ShippedSpecs.All).Models.Select(model => (model.Id, model.Texts.Title.English, model.Service, model.Family, model.Source.Path)),
            JsonNode.Parse(outcome.Out)!.AsArray().Select(one => (Text(one, "id"), Text(one, "title"), Text(one, "service"), Text(one, "family"), Text(one, "specFile"))));

        static string Text(JsonNode? model, string key) => model![key]!.GetValue<string>();
    }

    [Theory]
    [InlineData("own")]
    [InlineData("own/dream-1.fox.yaml")]
    public async Task With_a_path_it_lists_the_models_of_those_specs_alone(string path)
    {
        using var folder = new TempFolder();
        await Support.Cli.RunAsync(folder, "new", "model", "dream-1", "--folder", "own");
        var outcome = await Support.Cli.RunAsync(folder, "models", path);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("own/dream-1.fox.yaml\n  dream-1", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith($" in 1 file. To list the fields of a model, run: foxgen run <model> --specs {path} --help\n", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("veo", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Specs_with_errors_and_missing_paths_are_reported()
    {
        using var folder = new TempFolder();
        folder.Write("bad/" + Broken.Name, Broken.Text);
        var bad = await Support.Cli.RunAsync(folder, "models", "bad");
        Assert.Equal((1, ""), (bad.ExitCode, bad.Out));
        Assert.StartsWith("foxgen: The specs have errors; ", bad.Error, StringComparison.Ordinal);
        var missing = await Support.Cli.RunAsync(folder, "models", "nowhere");
        Assert.Equal((1, "foxgen: The file or folder 'nowhere' does not exist.\n"), (missing.ExitCode, missing.All));
    }
}
