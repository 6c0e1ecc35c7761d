using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Docs.Tests;

/// <summary>"Go to type" has one answer: no name stands for two types of the product.</summary>
public sealed class TypeNameTests
{
    [Fact]
    public void No_top_level_type_has_a_name_twice()
    {
        var types = new[] { "generator", "runtime", "tools" }
            .SelectMany(folder => Directory.GetFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Path("."), path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .SelectMany(path => TypesOf(path).Select(name => (Name: name, Project: string.Join('/', path.Split(Path.DirectorySeparatorChar).Take(2)))))
            .ToList();
        Assert.True(types.Count > 500, $"Only {types.Count} types were found.");
        Assert.Empty(types.Where(type => type.Name != "Program")
            .GroupBy(type => type.Name)
            .Where(same => same.Select(type => type.Project).Distinct().Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(type => type.Project).Distinct().Order(StringComparer.Ordinal))}"));
    }

    private static IEnumerable<string> TypesOf(string path) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.Path(path)), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .Select(type => type.Identifier.ValueText)
            .Distinct();
}
