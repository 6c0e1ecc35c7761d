namespace FoxGen.PageImport.Pages;

/// <summary>What is known of a page while its fields are read.</summary>
/// <param name="Service">The service.</param>
/// <param name="Variants">Its model ids.</param>
/// <param name="Language">The language of its texts.</param>
internal sealed record PageContext(ResolvedService Service, VariantNames Variants, TextLanguage Language)
{
    /// <summary>The body of the example call, a map; <c>null</c> without one, and within objects.</summary>
    public RuleValue? Body { get; init; }

    /// <summary>The values that a model id does not take, or all values of a field that it does not have.</summary>
    public List<VariantLimit> Limits { get; } = [];

    /// <summary>A text of the page.</summary>
    public DraftText Text(string text) => DraftText.In(text, Language);
}

/// <summary>A value, or a whole field, that some model ids do not have.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value; <c>null</c> for the field.</param>
/// <param name="Without">The ids that do not have it.</param>
internal sealed record VariantLimit(string Field, RuleValue? Value, IReadOnlyList<string> Without);
