namespace FoxGen.Import;

/// <summary>What the source does not say and the caller knows.</summary>
public sealed record ImportOptions
{
    /// <summary>The service file that the new model belongs to.</summary>
    public required SpecText Service { get; init; }

    /// <summary>The endpoint family; by default the one whose path the source names.</summary>
    public string? Family { get; init; }

    /// <summary>The result shape; by default the first one of the service, with a remark.</summary>
    public string? Result { get; init; }

    /// <summary>The URL of the source, for <c>documentation:</c>.</summary>
    public string? Documentation { get; init; }

    /// <summary>The name of the file to make; by default the first model id with <c>.fox.yaml</c>.</summary>
    public string? FileName { get; init; }
}
