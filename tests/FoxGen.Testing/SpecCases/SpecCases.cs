namespace FoxGen.Testing;

public static class SpecCases
{
    /// <summary>At least one case for every id.</summary>
    public static IReadOnlyList<SpecCase> All { get; } =
    [
        .. SyntaxCases.All, .. ShapeCases.All, .. ReferenceCases.All, .. NameCases.All, .. RuleCases.All, .. ContradictionCases.All,
        .. OverlayCases.All, .. ExtensionCases.All,
    ];
}
