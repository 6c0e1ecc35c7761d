namespace FoxGen.Import;

/// <summary>A model file on its way: what was read from a page or from OpenAPI, before it is written as YAML. Filled step by step.</summary>
public sealed class SpecDraft
{
    /// <summary>The name of the service.</summary>
    public required string Service { get; set; }

    /// <summary>The endpoint family of the service.</summary>
    public required string Family { get; set; }

    /// <summary>The result shape of the service.</summary>
    public required string Result { get; set; }

    /// <summary>One line about the model.</summary>
    public required DraftText Title { get; set; }

    /// <summary>A paragraph about the model.</summary>
    public DraftText? Description { get; set; }

    /// <summary>The URL the facts are from.</summary>
    public string? Documentation { get; set; }

    /// <summary>The model ids, in the order of the source.</summary>
    public List<DraftVariant> Variants { get; } = [];

    /// <summary>The fields of the body, without the one that names the model.</summary>
    public List<DraftField> Fields { get; } = [];

    /// <summary>What must hold between fields.</summary>
    public List<DraftRule> Rules { get; } = [];

    /// <summary>The value of <c>modes</c>, a map.</summary>
    public RuleValue? Modes { get; set; }

    /// <summary>The most bytes of a whole request.</summary>
    public long? MaxBodyBytes { get; set; }

    /// <summary>The value of <c>timing</c>, a map.</summary>
    public RuleValue? Timing { get; set; }

    /// <summary>Facts that nothing can check.</summary>
    public List<DraftText> Notes { get; } = [];

    /// <summary>Request bodies, with the field that names the model.</summary>
    public List<DraftExample> Examples { get; } = [];

    /// <summary>What was not understood about the model as a whole.</summary>
    public List<ImportRemark> Remarks { get; } = [];

    /// <summary>Looks a field up by its wire name.</summary>
    public DraftField? Find(string name) => Fields.Find(field => field.Name == name);
}

/// <summary>One model id.</summary>
/// <param name="id">The id on the wire.</param>
public sealed class DraftVariant(string id)
{
    /// <summary>The id on the wire.</summary>
    public string Id { get; } = id;

    /// <summary>The C# name, when the derived one cannot be used.</summary>
    public string? ClrName { get; set; }

    /// <summary>One line about it.</summary>
    public DraftText? Title { get; set; }

    /// <summary>A paragraph about it.</summary>
    public DraftText? Description { get; set; }

    /// <summary>The URL the facts about it are from.</summary>
    public string? Documentation { get; set; }

    /// <summary>Fields that it does not have.</summary>
    public List<string> Exclude { get; } = [];

    /// <summary>The fields that must be sent, instead of those of the file; <c>null</c> for the same.</summary>
    public List<string>? Required { get; set; }

    /// <summary>For fields that differ: the keys that do, and no others.</summary>
    public List<DraftField> Overrides { get; } = [];

    /// <summary>The value of <c>timing</c>, a map.</summary>
    public RuleValue? Timing { get; set; }

    /// <summary>Facts about it that nothing can check.</summary>
    public List<DraftText> Notes { get; } = [];

    /// <summary>What was not understood about it.</summary>
    public List<ImportRemark> Remarks { get; } = [];
}

/// <summary>A request body.</summary>
/// <param name="Body">The body, a map.</param>
/// <param name="Title">What it shows; the title of the model when there is none.</param>
/// <param name="Source">The URL where it stands, when that is another page.</param>
public sealed record DraftExample(RuleValue Body, DraftText? Title = null, string? Source = null);
