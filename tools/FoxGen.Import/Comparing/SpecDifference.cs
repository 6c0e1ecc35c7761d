namespace FoxGen.Import;

/// <summary>How two specs differ in a fact.</summary>
public enum SpecDifferenceKind
{
    /// <summary>The page has a fact that the spec lacks.</summary>
    OnlyInImport,

    /// <summary>The spec has a fact that was not found on the page; it may be somebody's knowledge.</summary>
    OnlyInSpec,

    /// <summary>Both have it, with different values.</summary>
    Different,
}

/// <summary>A fact that a spec and a newly imported page do not agree on.</summary>
/// <param name="Kind">How they differ.</param>
/// <param name="Model">The model id.</param>
/// <param name="Field">The field; empty for the model as a whole.</param>
/// <param name="Name">What is said, such as <c>maximum</c> or <c>allowed 720p</c>.</param>
/// <param name="InSpec">What the spec says; <c>null</c> when it does not.</param>
/// <param name="InImport">What the page says; <c>null</c> when it does not.</param>
public sealed record SpecDifference(SpecDifferenceKind Kind, string Model, string Field, string Name, string? InSpec, string? InImport)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var what = $"{Model}{(Field.Length > 0 ? " " + Field : "")}: {Name}";
        return Kind switch
        {
            SpecDifferenceKind.OnlyInImport => $"{what}{Equal(InImport)}: on the page, not in the spec",
            SpecDifferenceKind.OnlyInSpec => $"{what}{Equal(InSpec)}: in the spec, not found on the page",
            _ => $"{what}: {InSpec} in the spec, {InImport} on the page",
        };
    }

    private static string Equal(string? value) => value is null or "" ? "" : " = " + value;
}
