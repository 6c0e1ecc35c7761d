using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Docs.Tests.Support;

/// <summary>The source files in the folder of a project, read as syntax.</summary>
internal static class ProjectSources
{
    /// <summary>How they are parsed.</summary>
    public static CSharpParseOptions Options { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>Reads the files. Files that the build writes, and files that a template contains, are not among them.</summary>
    /// <param name="project">The absolute path of the folder of the project.</param>
    public static IEnumerable<SyntaxTree> Trees(string project) => Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(project, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "content"))
        .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Options, path));
}
