using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>Compiles an overlay: narrows the models that it names.</summary>
internal sealed class OverlayFileCompiler(SpecReader spec, EquatableArray<ResolvedService> services, OverlaidModels models)
{
    private static readonly string[] s_keys = ["service", OverlayFile.ModelsKey, "description", "required", "exclude", "properties", "rules"];

    /// <summary>Narrows the models. If the overlay has an error, it narrows none of them.</summary>
    public void Compile(MappingNode root)
    {
        OverlayKeys.Check(spec, root, "An overlay", s_keys);
        var reader = new MappingReader(root, spec.Bag, "an overlay");
        var service = ServiceReference.Read(spec, reader.Require("service"), services);
        var file = Read(reader);
        if (file.Required.Count + file.Exclude.Count + file.Properties.Count == 0 && file.Rules is null && spec.Bag.ErrorCount == 0)
        {
            spec.Report(SpecDiagnostics.EmptyOverlay, root.Span with { EndLine = root.Span.StartLine, EndColumn = root.Span.StartColumn });
        }

        var known = service is null ? [] : models.Of(service);
        var narrowed = file.Models
            .Where(id => service is not null && spec.Nodes.IsAmong(id, [.. known.Select(one => one.Base.Id)], SpecDiagnostics.UnknownOverlaidModel, service.Name))
            .Select(id => new OverlayResolver(spec, file, service!).Resolve(id, known.First(one => one.Base.Id == id.Text)))
            .ToList();
        if (spec.Bag.ErrorCount == 0)
        {
            narrowed.ForEach(models.Replace);
        }
    }

    private OverlayFile Read(MappingReader reader)
    {
        var reason = spec.Nodes.Localized(reader.Take("description"), "the description");
        var rules = reader.Take("rules");
        return new OverlayFile(spec.Path.Substring(spec.Path.LastIndexOfAny(['/', '\\']) + 1), reason, Models(reader.Require(OverlayFile.ModelsKey)))
        {
            Required = spec.Nodes.TextList(reader.Take("required"), "required"),
            Exclude = spec.Nodes.TextList(reader.Take("exclude"), "exclude"),
            Properties = spec.Nodes.Entries(reader.Take("properties"), "properties"),
            Rules = rules is SequenceNode { Items.Count: 0 } ? null : rules,
        };
    }

    private IReadOnlyList<ScalarNode> Models(SpecNode? node)
    {
        if (node is SequenceNode { Items.Count: 0 })
        {
            spec.Report(SpecDiagnostics.NoValues, node.Span, OverlayFile.ModelsKey);
        }

        return node is SequenceNode ? spec.Nodes.TextList(node, OverlayFile.ModelsKey) : spec.Nodes.Scalar(node, "the model id") is { } one ? [one] : [];
    }
}
