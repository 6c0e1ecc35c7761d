namespace FoxGen.Import;

/// <summary>Something that must hold between fields.</summary>
/// <param name="Id">The id in kebab case.</param>
/// <param name="Key">The relation of the language (<c>requires</c>, <c>atMostOneOf</c>, …) or <c>expression</c>; <c>null</c> for a mere note.</param>
/// <param name="Content">What stands behind the key: a map or list, or a text for an expression.</param>
public sealed record DraftRule(string Id, string? Key, RuleValue? Content)
{
    /// <summary>What breaking it means.</summary>
    public Severity Severity { get; init; }

    /// <summary>The field to report it at, when it is not the first one read.</summary>
    public string? At { get; init; }

    /// <summary>The model ids it is for; empty for all.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>What to tell whoever breaks it.</summary>
    public DraftText? Message { get; init; }

    /// <summary>What was not understood about it.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];
}
