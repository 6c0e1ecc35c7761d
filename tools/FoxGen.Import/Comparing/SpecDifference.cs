namespace FoxGen.Import;

/// <summary>The kinds of differences between two specs.</summary>
public enum SpecDifferenceKind
{
    /// <summary>The page has a fact that the spec does not have.</summary>
    OnlyInImport,

    /// <summary>The spec has a fact that was not found on the page. It can be from another source.</summary>
    OnlyInSpec,

    /// <summary>Both have the fact, with different values.</summary>
    Different,
}

/// <summary>A difference between a spec and an imported page.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Model">The model id.</param>
/// <param name="Field">The field; empty for the model as a whole.</param>
/// <param name="Name">The name of the fact, such as <c>maximum</c> or <c>allowed 720p</c>.</param>
/// <param name="InSpec">The value in the spec; <c>null</c> if the spec does not have the fact.</param>
/// <param name="InImport">The value on the page; <c>null</c> if the page does not have the fact.</param>
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
