using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Reads the request bodies of the documentation, and holds each against the spec it stands in.</summary>
internal sealed class ExampleReader(SpecReader spec, string? modelField, IReadOnlyList<ResolvedModel> models)
{
    private readonly ValueReader _values = new(spec);

    /// <summary>Reads <c>examples:</c>, each with the id of the model it is for.</summary>
    public IReadOnlyList<(string Model, ModelExample Example)> Read(SpecNode? node) =>
        [.. spec.Nodes.Items(node, "examples").Select(ReadExample).OfType<(string, ModelExample)>()];

    private (string, ModelExample)? ReadExample(SpecNode node) => spec.Nodes.Read<(string, ModelExample)?>(node, "an example", reader =>
    {
        var title = spec.Nodes.Localized(reader.Take("title"), "the title");
        var source = UrlReader.Page(spec, reader.Take("source"), "source");
        var bodyNode = reader.Require("body");
        if (spec.Nodes.Mapping(bodyNode, "the body of an example") is not { } body || Model(reader, body) is not { } model)
        {
            return null;
        }

        var entries = body.Node.Entries.Where(entry => entry.Key.Text != modelField).ToList();
        var value = RuleValue.Of(entries.Select(entry => new KeyValuePair<string, RuleValue>(entry.Key.Text, Value(model, entry))).ToList());
        foreach (var violation in Contradictions.Errors(model.Request, value))
        {
            spec.Report(SpecDiagnostics.BadExample, ValueLocator.Locate(body.Node, violation), violation.Message);
        }

        return (model.Id, new ModelExample(title ?? model.Texts.Title, value, source ?? model.Texts.DocumentationUrl, node.Span));
    });

    // The body names the model, or the example names it beside its body, as it must where bodies do not.
    private ResolvedModel? Model(MappingReader example, MappingReader body)
    {
        const string Key = "model";
        var beside = example.Take(Key);
        var node = (modelField is null ? null : body.Take(modelField)) ?? beside;
        if (node is null && models.Count == 1)
        {
            return models[0];
        }

        var required = node ?? (modelField is null ? example.Require(Key) : body.Require(modelField));
        if (spec.Nodes.Scalar(required, modelField ?? Key) is not { } id)
        {
            return null;
        }

        return models.Count > 0 && spec.Nodes.IsAmong(id, [.. models.Select(m => m.Id)], SpecDiagnostics.UnknownVariant)
            ? models.First(m => m.Id == id.Text)
            : null;
    }

    // A value that cannot be read is reported once; unknown, it breaks nothing more.
    private RuleValue Value(ResolvedModel model, MappingEntry entry) => model.Request.Find(entry.Key.Text) is { } field
        ? _values.Read(entry.Value, field.Value, $"'{entry.Key.Text}'") ?? RuleValue.Unknown
        : ValueReader.Free(entry.Value);
}
