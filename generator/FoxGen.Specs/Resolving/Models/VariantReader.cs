using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Reads the model ids of a file and what sets them apart.</summary>
internal sealed class VariantReader(SpecReader spec, IReadOnlyList<MappingEntry> properties, ConditionReader conditions)
{
    private readonly IReadOnlyList<string> _paths = NestedPaths.All(properties);

    /// <summary>Reads <c>variants:</c>.</summary>
    /// <param name="node">The value of the key.</param>
    /// <param name="timing">The timing of the file.</param>
    public IReadOnlyList<VariantSpec> Read(SpecNode? node, ServiceFacts timing)
    {
        var variants = new List<VariantSpec>();
        var names = new NameTable(spec);
        foreach (var entry in spec.Nodes.Entries(node, "variants"))
        {
            // "id:" with nothing behind it is a variant that differs in nothing.
            var value = entry.Value is ScalarNode { IsNull: true } ? new MappingNode(entry.Key.Span, []) : entry.Value;
            if (spec.Nodes.Mapping(value, $"the variant '{entry.Key.Text}'") is { } reader && ReadVariant(entry.Key, reader, timing) is { } variant
                && names.Add(variant.ClrName, entry.Key.Span, $"the variant '{entry.Key.Text}'"))
            {
                variants.Add(variant);
            }
        }

        return variants;
    }

    private VariantSpec? ReadVariant(ScalarNode id, MappingReader reader, ServiceFacts timing)
    {
        var clrName = spec.Names.MemberName(reader.Take("name"), id, $"the variant '{id.Text}'", ClrNames.ModelMembers, "every model type");
        var required = reader.Take("required");
        var variant = new VariantSpec(id, clrName ?? "")
        {
            IdPattern = IdPattern(reader, id),
            Title = spec.Nodes.Localized(reader.Take("title"), "the title"),
            Description = spec.Nodes.Localized(reader.Take("description"), "the description"),
            Documentation = UrlReader.Page(spec, reader.Take("documentation"), "documentation"),
            Overrides = Overrides(reader.Take("properties")),
            Exclude = [.. spec.Nodes.TextList(reader.Take("exclude"), "exclude").Where(IsKnownPath)],
            Required = required is null ? null : Fields(required, "required"),
            ResultCount = conditions.ReadResultCount(reader),
            Notes = spec.Nodes.LocalizedList(reader.Take("notes"), "notes"),
            Timing = TimingWords.Read(spec, reader.Take("timing"), timing),
        };
        reader.Finish();
        if (!TokenParts.IsPart(id.Text))
        {
            spec.Report(SpecDiagnostics.BadModelId, id.Span, ConstraintText.Number(TokenParts.Longest), id.Text);
        }

        foreach (var entry in variant.Overrides.Where(entry => variant.Lacks(entry.Key.Text)))
        {
            spec.Report(SpecDiagnostics.ExcludedAndOverridden, entry.Key.Span, entry.Key.Text);
        }

        return clrName is null ? null : variant;
    }

    private string? IdPattern(MappingReader reader, ScalarNode id)
    {
        const string Key = "idPattern";
        var pattern = new ConstraintKeyReader(spec, reader).Pattern(Key);
        if (pattern is not null && !PortablePattern.IsMatch(id.Text, pattern))
        {
            spec.Report(SpecDiagnostics.IdOutsidePattern, reader.Take(Key)!.Span, id.Text, pattern);
        }

        return pattern;
    }

    /// <summary>Reads a list of field names that must exist.</summary>
    public IReadOnlyList<ScalarNode> Fields(SpecNode? node, string what) =>
        [.. spec.Nodes.TextList(node, what).Where(IsKnown)];

    private List<MappingEntry> Overrides(SpecNode? node)
    {
        var overrides = spec.Nodes.Entries(node, "the properties of a variant").Where(entry => IsKnownPath(entry.Key)).ToList();
        foreach (var entry in overrides.Where(entry => entry.Value is not MappingNode))
        {
            spec.Nodes.WrongShape(entry.Value, "an override", "a mapping of the property keys that differ");
        }

        return [.. overrides.Where(entry => entry.Value is MappingNode)];
    }

    private bool IsKnownPath(ScalarNode path) => _paths.Contains(path.Text) || spec.Nodes.IsAmong(path, Near(path.Text), SpecDiagnostics.UnknownField, "model");

    // Of nested fields, only those with the same last name.
    private IReadOnlyCollection<string> Near(string path)
    {
        var dot = path.LastIndexOf('.');
        return [.. _paths.Where(known => known.IndexOf('.') < 0 || dot >= 0 || known.EndsWith("." + path, StringComparison.Ordinal))];
    }

    private bool IsKnown(ScalarNode field) =>
        spec.Nodes.IsAmong(field, [.. properties.Select(property => property.Key.Text)], SpecDiagnostics.UnknownField, "model");
}
