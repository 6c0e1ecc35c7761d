using System.Text.RegularExpressions;
using FoxGen.Specs;

namespace FoxGen.Cli.Specs;

/// <summary>Reads which service a spec file is about, even when the rest of it does not compile.</summary>
internal static partial class SpecNames
{
    /// <summary>The service that a file names; <c>null</c> when it names none.</summary>
    public static string? ServiceOf(SpecText text) =>
        ServiceLine().Match(text.Content) is { Success: true } line ? line.Groups["name"].Value : null;

    [GeneratedRegex("^service: *[\"']?(?<name>[^\"'#\\s]+)", RegexOptions.Multiline)]
    private static partial Regex ServiceLine();
}
