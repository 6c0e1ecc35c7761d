namespace FoxGen;

/// <summary>Where a diagnostic is explained. Every id has a page in docs/diagnostics.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal static class HelpLinks
{
    private const string Base = "https://github.com/foxgen/foxgen/blob/main/docs/diagnostics/";

    /// <summary>The page of an id.</summary>
    public static string Of(string id) => Base + id + ".md";
}
