namespace FoxGen.Import;

/// <summary>The options of an import: facts that the source does not contain.</summary>
public sealed record ImportOptions
{
    /// <summary>The service file that the new model belongs to.</summary>
    public required SpecText Service { get; init; }

    /// <summary>The extensions of the service: service files with <c>extends</c> (default: none).</summary>
    public EquatableArray<SpecText> Extensions { get; init; }

    /// <summary>The endpoint family (default: the family with the path in the source).</summary>
    public string? Family { get; init; }

    /// <summary>The result type (default: the first one of the service, with a remark).</summary>
    public string? Result { get; init; }

    /// <summary>The URL of the source, for <c>documentation:</c>.</summary>
    public string? Documentation { get; init; }

    /// <summary>The name of the output file (default: the first model id with <c>.fox.yaml</c>).</summary>
    public string? FileName { get; init; }
}
