namespace FoxGen.Import;

/// <summary>A draft of a model file: the facts from a page or from OpenAPI, before they are written as YAML.</summary>
public sealed class SpecDraft
{
    /// <summary>The name of the service.</summary>
    public required string Service { get; set; }

    /// <summary>The endpoint family of the service.</summary>
    public required string Family { get; set; }

    /// <summary>The result type: of the service, or of <see cref="Results"/>.</summary>
    public required string Result { get; set; }

    /// <summary>The number of results of a request, as an expression; <c>null</c> if the source does not define it.</summary>
    public string? ResultCount { get; set; }

    /// <summary>The value of <c>results</c>, a map.</summary>
    public RuleValue? Results { get; set; }

    /// <summary>The value of <c>vocabularies</c>, a map.</summary>
    public RuleValue? Vocabularies { get; set; }

    /// <summary>The one-line title of the model.</summary>
    public required DraftText Title { get; set; }

    /// <summary>The description of the model.</summary>
    public DraftText? Description { get; set; }

    /// <summary>The URL of the source.</summary>
    public string? Documentation { get; set; }

    /// <summary>The model ids, in the order of the source.</summary>
    public List<DraftVariant> Variants { get; } = [];

    /// <summary>The fields of the body, without the one that names the model.</summary>
    public List<DraftField> Fields { get; } = [];

    /// <summary>The rules between fields.</summary>
    public List<DraftRule> Rules { get; } = [];

    /// <summary>The value of <c>modes</c>, a map.</summary>
    public RuleValue? Modes { get; set; }

    /// <summary>The maximum size of the whole request.</summary>
    public long? MaxBodyBytes { get; set; }

    /// <summary>The value of <c>timing</c>, a map.</summary>
    public RuleValue? Timing { get; set; }

    /// <summary>The facts that cannot be validated.</summary>
    public List<DraftText> Notes { get; } = [];

    /// <summary>The request bodies, with the field that names the model.</summary>
    public List<DraftExample> Examples { get; } = [];

    /// <summary>The remarks about the whole model.</summary>
    public List<ImportRemark> Remarks { get; } = [];

    /// <summary>Returns a field by its wire name.</summary>
    public DraftField? Find(string name) => Fields.Find(field => field.Name == name);
}

/// <summary>A model id.</summary>
/// <param name="id">The id on the wire.</param>
public sealed class DraftVariant(string id)
{
    /// <summary>The id on the wire.</summary>
    public string Id { get; } = id;

    /// <summary>The pattern of other ids with the same fields.</summary>
    public string? IdPattern { get; set; }

    /// <summary>The C# name, if the derived name cannot be used.</summary>
    public string? ClrName { get; set; }

    /// <summary>The one-line title.</summary>
    public DraftText? Title { get; set; }

    /// <summary>The description.</summary>
    public DraftText? Description { get; set; }

    /// <summary>The URL of the source for this variant.</summary>
    public string? Documentation { get; set; }

    /// <summary>The fields that it does not have.</summary>
    public List<string> Exclude { get; } = [];

    /// <summary>The required fields, if they differ from those of the file; otherwise <c>null</c>.</summary>
    public List<string>? Required { get; set; }

    /// <summary>The overrides: the keys that differ, by field.</summary>
    public List<DraftField> Overrides { get; } = [];

    /// <summary>The value of <c>timing</c>, a map.</summary>
    public RuleValue? Timing { get; set; }

    /// <summary>The facts about it that cannot be validated.</summary>
    public List<DraftText> Notes { get; } = [];

    /// <summary>The remarks about parts that were not understood.</summary>
    public List<ImportRemark> Remarks { get; } = [];
}

/// <summary>A request body.</summary>
/// <param name="Body">The body, a map.</param>
/// <param name="Title">The title (default: the title of the model).</param>
/// <param name="Source">The URL of the page with the body, if it is another page.</param>
public sealed record DraftExample(RuleValue Body, DraftText? Title = null, string? Source = null)
{
    /// <summary>The model id, if the body does not name it.</summary>
    public string? Model { get; init; }
}
