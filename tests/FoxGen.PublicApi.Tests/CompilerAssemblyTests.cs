using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace FoxGen.PublicApi.Tests;

/// <summary>The compiler of every user loads these assemblies. What only tools use stays out of them.</summary>
public sealed partial class CompilerAssemblyTests
{
    public static TheoryData<string> Names => [.. Libraries.InCompiler];

    [Fact]
    public void They_are_those_of_the_packages() =>
        Assert.Equal(["FoxGen.Analyzers", "FoxGen.CodeFixes", "FoxGen.Generator", "FoxGen.Rules", "FoxGen.Specs"], Libraries.InCompiler);

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_JSON_Schema_import_or_comparison_is_in_them(string name)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
        var metadata = file.GetMetadataReader();

        Assert.Empty(metadata.ManifestResources);
        Assert.DoesNotContain(metadata.AssemblyReferences, reference => OfTools().IsMatch(metadata.GetString(metadata.GetAssemblyReference(reference).Name)));
        var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name)).ToList();
        Assert.True(types.Count > 20);
        Assert.DoesNotContain(types, OfTools().IsMatch);
    }

    [GeneratedRegex("JsonSchema|EditorSchema|Export|Import|OpenApi|Diff|FoxGen\\.Cli")]
    private static partial Regex OfTools();
}
