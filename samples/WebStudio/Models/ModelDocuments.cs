using System.Reflection;
using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Simulator;
using FoxGen.Specs;

namespace WebStudio.Models;

/// <summary>What the page has to know of each model, as JSON, made of the specs in the client's library.</summary>
internal sealed class ModelDocuments
{
    /// <param name="library">The library of the client.</param>
    /// <exception cref="InvalidOperationException">The specs have errors.</exception>
    public ModelDocuments(Assembly library)
    {
        var specs = SpecSet.Compile(FoxSimulatorSpecs.FromAssembly(library));
        if (specs.Diagnostics.Count > 0 && specs.Models.Count == 0)
        {
            throw new InvalidOperationException($"The specs of {library.GetName().Name} cannot be used: {specs.Diagnostics[0]}");
        }

        Ids = [.. specs.Models.Select(model => model.Id)];
        Json = new JsonArray([.. specs.Models.Select(Model)]).ToJsonString();
    }

    /// <summary>The model ids.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>All documents, as a JSON array.</summary>
    public string Json { get; }

    internal static JsonNode? Text(LocalizedText? text) =>
        text is null ? null : new JsonObject { ["en"] = text.English, ["zh"] = text.Chinese ?? text.English };

    internal static JsonArray Texts(IEnumerable<LocalizedText> texts) => [.. texts.Select(Text)];

    private static JsonObject Model(ResolvedModel model) => new()
    {
        ["id"] = model.Id,
        ["family"] = model.Family,
        ["title"] = Text(model.Texts.Title),
        ["description"] = Text(model.Texts.Description),
        ["documentation"] = model.Texts.DocumentationUrl,
        ["notes"] = Texts(model.Notes),
        ["rules"] = new JsonArray([.. model.Request.Rules.Select(Rule)]),
        ["fields"] = new JsonArray([.. model.Request.Fields.Zip(model.Properties, FieldDocument.Of)]),
    };

    private static JsonObject Rule(Rule rule) => new()
    {
        ["id"] = rule.Id,
        ["path"] = rule.Path,
        ["severity"] = rule.Severity.ToString().ToLowerInvariant(),
        ["message"] = Text(rule.Message),
    };
}
