using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests.Support;

/// <summary>The assemblies that code of the documentation is compiled against.</summary>
internal static class Assemblies
{
    private static readonly string[] s_ours = ["FoxApi.dll", "FoxGen.Runtime.dll", "FoxGen.Runtime.Testing.dll", "FoxGen.Journal.dll", "FoxGen.Webhooks.dll", "FoxGen.Fixing.dll", "FoxGen.Media.dll", "FoxGen.Simulator.dll", "FoxGen.Specs.dll", "FoxGen.Rules.dll", "FoxGen.JsonSchema.dll"];

    /// <summary>The frameworks of this test (the one of tests too, for pages about testing), and the libraries of this repository.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = CSharpCode.References(
        file => IsFramework(file) || s_ours.Contains(file) || file.StartsWith("FoxGen.Extensions.", StringComparison.Ordinal));

    /// <summary>The same without the FoxApi library.</summary>
    public static IReadOnlyList<MetadataReference> AllButFoxApi { get; } = [.. All.Where(reference => Path.GetFileName(reference.Display) != "FoxApi.dll")];

    private static bool IsFramework(string file) =>
        file is "netstandard.dll" or "Microsoft.Bcl.AsyncInterfaces.dll" || file.StartsWith("System.", StringComparison.Ordinal)
        || file.StartsWith("xunit.v3.", StringComparison.Ordinal)
        || file.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
}
