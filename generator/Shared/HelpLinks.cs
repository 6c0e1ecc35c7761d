namespace FoxGen;

/// <summary>Where the page of a diagnostic is.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal static class HelpLinks
{
    private const string Base = "https://github.com/foxgen/foxgen/blob/main/docs/diagnostics/";

    /// <summary>The page of an id.</summary>
    public static string Of(string id) => Base + id + ".md";
}
