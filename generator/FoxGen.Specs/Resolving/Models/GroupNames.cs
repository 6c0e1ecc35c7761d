using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Derives the C# name of a model file, which the interface of its variants and its types start with.</summary>
internal static class GroupNames
{
    private const string Extension = ".fox.yaml";

    /// <summary>The name; <c>null</c> when the file name gives none.</summary>
    public static string? Derive(SpecReader spec)
    {
        var file = spec.Path.Substring(spec.Path.LastIndexOfAny(['/', '\\']) + 1);
        var name = file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? file.Substring(0, file.Length - Extension.Length) : file;
        var derived = ClrNames.Derive(name);
        if (ClrNames.IsName(derived))
        {
            return derived;
        }

        spec.Report(SpecDiagnostics.FileNameNotDerived, spec.Top, file);
        return null;
    }
}
