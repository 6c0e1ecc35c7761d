namespace FoxGen.Import;

/// <summary>A rule between fields.</summary>
/// <param name="Id">The id in kebab case.</param>
/// <param name="Key">The relation of the language (<c>requires</c>, <c>atMostOneOf</c>, …) or <c>expression</c>; <c>null</c> for a note.</param>
/// <param name="Content">The value of the key: a map or list, or a string for an expression.</param>
public sealed record DraftRule(string Id, string? Key, RuleValue? Content)
{
    /// <summary>The severity of a violation.</summary>
    public Severity Severity { get; init; }

    /// <summary>The field to report it at, if it is not the first field that the rule reads.</summary>
    public string? At { get; init; }

    /// <summary>The model ids that it applies to; empty for all.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>The message for callers.</summary>
    public DraftText? Message { get; init; }

    /// <summary>The remarks about parts that were not understood.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];
}
