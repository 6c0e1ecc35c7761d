using FoxGen.Rules;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>What a model file says about one of its model ids.</summary>
/// <param name="Id">The model id.</param>
/// <param name="ClrName">Its C# name.</param>
internal sealed record VariantSpec(ScalarNode Id, string ClrName)
{
    /// <summary>The pattern of other ids with the same fields.</summary>
    public string? IdPattern { get; init; }

    /// <summary>Its own texts; what is absent comes from the file.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Its own description.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>Its own documentation page.</summary>
    public string? Documentation { get; init; }

    /// <summary>The properties it overrides, by their paths: their keys that differ.</summary>
    public IReadOnlyList<MappingEntry> Overrides { get; init; } = [];

    /// <summary>The fields it lacks, by their paths.</summary>
    public IReadOnlyList<ScalarNode> Exclude { get; init; } = [];

    /// <summary>The fields it requires, in place of those of the file; <c>null</c> when it says nothing.</summary>
    public IReadOnlyList<ScalarNode>? Required { get; init; }

    /// <summary>How many results a request of this variant makes, in place of what the file says.</summary>
    public Expression? ResultCount { get; init; }

    /// <summary>Facts about this variant alone.</summary>
    public EquatableArray<LocalizedText> Notes { get; init; }

    /// <summary>How to wait for it.</summary>
    public required ServiceFacts Timing { get; init; }

    /// <summary>Whether it lacks a field, or an object around it.</summary>
    public bool Lacks(string path) => Exclude.Any(excluded => path == excluded.Text || path.StartsWith(excluded.Text + ".", StringComparison.Ordinal));
}
