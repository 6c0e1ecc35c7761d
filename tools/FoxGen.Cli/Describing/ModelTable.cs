using System.Text.Json.Nodes;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Describing;

/// <summary>Lists models, by their spec files.</summary>
internal static class ModelTable
{
    /// <summary>Writes the list for people: a line for each spec file, then its models.</summary>
    public static void WriteText(CompiledSpecs specs, AnsiStyle style, TextWriter output)
    {
        var models = specs.Models;
        var (ids, families) = (Widest(models.Select(model => model.Id)), Widest(models.Select(model => model.Family)));
        foreach (var file in models.GroupBy(model => model.Source.Path))
        {
            output.Write(style.Strong(TerminalText.Clean(file.Key)) + "\n");
            foreach (var model in file)
            {
                output.Write($"  {Padded(model.Id, ids)}  {Padded(model.Family, families)}  {TerminalText.Clean(model.Texts.Title.English)}\n");
            }
        }

        output.Write($"{Count(models.Count, "model")} in {Count(models.Select(model => model.Source.Path).Distinct().Count(), "file")}. To list the fields of a model, run: foxgen run <model>{(specs.Path is { } path ? $" --specs {path}" : "")} --help\n");
    }

    /// <summary>Writes the list for other programs: an array of objects.</summary>
    public static void WriteJson(CompiledSpecs specs, TextWriter output) => JsonOutput.Write(output, new JsonArray([.. specs.Models.Select(model => (JsonNode)new JsonObject
    {
        ["id"] = model.Id,
        ["title"] = model.Texts.Title.English,
        ["service"] = model.Service,
        ["family"] = model.Family,
        ["specFile"] = model.Source.Path,
    })]));

    private static string Count(int count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? "" : "s")}");

    private static int Widest(IEnumerable<string> texts) => texts.Select(text => text.Length).DefaultIfEmpty().Max();

    private static string Padded(string text, int width) => text.PadRight(width);
}
