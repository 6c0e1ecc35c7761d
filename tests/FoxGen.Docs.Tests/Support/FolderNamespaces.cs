using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Docs.Tests.Support;

/// <summary>Compares the namespace of every type of a project with its folder.</summary>
internal static class FolderNamespaces
{
    // Public types are where users look for them, whatever folder holds their file.
    private static readonly string[] s_public = ["FoxGen.CompilerServices", "FoxGen.Metadata", "FoxGen.Hosting", "FoxGen.Journal", "FoxGen.Telemetry", "FoxGen.Testing", "Microsoft.AspNetCore.Builder", "Microsoft.Extensions.DependencyInjection"];

    /// <summary>Describes each file whose types are in another namespace than they should be.</summary>
    /// <param name="project">The absolute path of the folder of the project.</param>
    public static IEnumerable<string> Misplaced(string project)
    {
        var root = RootNamespace(project);
        var files = ProjectSources.Trees(project).Select(tree => new SourceFile(Path.GetRelativePath(project, tree.FilePath).Replace('\\', '/'), Types(tree))).ToList();
        var open = files.SelectMany(file => file.Types).Where(type => type.IsPublic).Select(type => (type.Namespace, type.Name)).ToHashSet();
        foreach (var file in files)
        {
            // The parts of a public type are public, and what shares a file with one shares its namespace.
            var isPublic = file.Types.Any(type => open.Contains((type.Namespace, type.Name)));
            string[] expected = isPublic ? [root, .. s_public] : [FolderNamespace(root, file.Path)];
            foreach (var actual in file.Types.Select(type => type.Namespace).Distinct().Except(expected))
            {
                yield return $"{file.Path}: namespace {actual}, expected {(isPublic ? root + ", where the public types are" : expected[0])}";
            }
        }
    }

    private static string FolderNamespace(string root, string path) => string.Join('.', path.Split('/').SkipLast(1).Prepend(root));

    private static string RootNamespace(string project)
    {
        var file = Directory.GetFiles(project, "*.csproj").Single();
        return XDocument.Load(file).Descendants("RootNamespace").SingleOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(file);
    }

    private static IReadOnlyList<SourceType> Types(SyntaxTree tree) =>
    [
        .. from member in tree.GetRoot().DescendantNodes(IsAroundTypes)
           where member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
           let type = (MemberDeclarationSyntax)member
           select new SourceType(
               type is BaseTypeDeclarationSyntax { Identifier.ValueText: var name } ? name : ((DelegateDeclarationSyntax)type).Identifier.ValueText,
               (type.Parent as BaseNamespaceDeclarationSyntax)?.Name.ToString() ?? "",
               type.Modifiers.Any(SyntaxKind.PublicKeyword)),
    ];

    private static bool IsAroundTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private sealed record SourceFile(string Path, IReadOnlyList<SourceType> Types);

    private sealed record SourceType(string Name, string Namespace, bool IsPublic);
}
