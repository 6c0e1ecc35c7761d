namespace FoxGen.CodeFixes.Tests;

public sealed class TableTests
{
    // Why there is no fix: what would be written in its place is nobody's guess.
    private static readonly Dictionary<string, string> s_without = new()
    {
        ["FOX1007"] = "where the file lies in another format is not known",
        ["FOX1008"] = "where the file lies with another extension is not known",
        ["FOX1011"] = "smaller bytes are another file",
        ["FOX1012"] = "which file can be put behind a URL is not known",
        ["FOX1013"] = "what a required field should hold is not known",
        ["FOX1014"] = "what a value of another kind was meant to be is not known",
        ["FOX1015"] = "the compiler reports CS0117 at the same place, which has the fix",
        ["FOX1017"] = "the compiler reports CS0117 or CS1061 at the same place, which has the fix",
        ["FOX3009"] = "whoever calls the function, or makes a delegate of it, would have to change with it",
        ["FOX3010"] = "what a handler that is not async should do is not known",
        ["FOX3011"] = "what should be done with the outcomes is not known",
        ["FOX3012"] = "what should be done with the other results is not known",
        ["FOX3004"] = "a package is updated in the project, not in the code",
    };

    [Fact]
    public void Every_diagnostic_has_a_fix_or_a_reason_why_not()
    {
        var with = Fixes.Providers.SelectMany(provider => provider.FixableDiagnosticIds).Where(id => id.StartsWith("FOX", StringComparison.Ordinal)).ToList();

        Assert.Equal(CallSiteDiagnostics.All.Select(one => one.Id).Order(StringComparer.Ordinal), with.Concat(s_without.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_provider_is_exported_to_editors()
    {
        Assert.Equal(10, Fixes.Providers.Length);
        Assert.All(Fixes.Providers, provider => Assert.Single(provider.GetType().GetCustomAttributes(typeof(Microsoft.CodeAnalysis.CodeFixes.ExportCodeFixProviderAttribute), inherit: false)));
    }

    [Fact]
    public void The_assembly_needs_nothing_but_the_compiler_its_workspaces_and_the_analyzer() =>
        Assert.Equal(
            ["FoxGen.Analyzers", "FoxGen.Rules", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable", "System.Composition.AttributedModel", "netstandard"],
            typeof(FoxCodeFixProvider).Assembly.GetReferencedAssemblies().Select(one => one.Name).Order(StringComparer.Ordinal));
}
