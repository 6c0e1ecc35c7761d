using FoxGen.Import.Draft;

namespace FoxGen.Import.OpenApi;

/// <summary>One model id as an OpenAPI file describes it.</summary>
/// <param name="Id">The id on the wire.</param>
/// <param name="Family">The family of its endpoint.</param>
internal sealed record OpenApiModel(string Id, string Family)
{
    /// <summary>The spec file it was written from, if it says so.</summary>
    public string? File { get; init; }

    /// <summary>The result shape, if it says so.</summary>
    public string? Result { get; init; }

    /// <summary>The results of its spec file, a map, if it says so.</summary>
    public RuleValue? Results { get; init; }

    /// <summary>The vocabularies of its spec file, a map, if it says so.</summary>
    public RuleValue? Vocabularies { get; init; }

    /// <summary>The C# name, when it is not the derived one.</summary>
    public string? ClrName { get; init; }

    /// <summary>The pattern of other ids, if it says so.</summary>
    public string? IdPattern { get; init; }

    public required DraftText Title { get; init; }

    public DraftText? Description { get; init; }

    public string? Documentation { get; init; }

    public required IReadOnlyList<DraftField> Fields { get; init; }

    public required IReadOnlyList<DraftRule> Rules { get; init; }

    public IReadOnlyList<DraftText> Notes { get; init; } = [];

    public RuleValue? Timing { get; init; }

    public long? MaxBodyBytes { get; init; }

    public string? ResultCount { get; init; }

    public IReadOnlyList<DraftExample> Examples { get; init; } = [];

    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];

    /// <summary>What its fields and rules are, as text: models that are equal in it share a file.</summary>
    public string Shape => _shape ??= Describe(Fields, Rules);

    private string? _shape;

    private static string Describe(IReadOnlyList<DraftField> fields, IReadOnlyList<DraftRule> rules)
    {
        var tree = new YamlMapping();
        tree.Add("required", YamlValues.List(fields.Where(field => field.IsRequired).Select(field => field.Name)));
        tree.Add("properties", FieldWriter.Fields(fields, withSpace: false, evenIfEmpty: true));
        tree.Add("rules", RuleWriter.Rules(rules));
        return YamlPrinter.Print(tree, []);
    }
}
