using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Docs.Tests.Support;

/// <summary>Which folders of a project use which: an edge for each type, or member of a type, that a file of one folder uses from another.</summary>
internal sealed class FolderGraph
{
    private static readonly IReadOnlyList<PortableExecutableReference> s_assemblies =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly SortedDictionary<(string From, string To), SortedSet<string>> _edges = [];

    /// <summary>Reads the graph of one project from its source files.</summary>
    /// <param name="project">The absolute path of the folder of the project.</param>
    public static FolderGraph Of(string project)
    {
        var graph = new FolderGraph();
        var compilation = Compile(project);
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            graph.Add(project, compilation.GetSemanticModel(tree));
        }
        return graph;
    }

    /// <summary>The folders that lie in a cycle, each group with the uses that close it.</summary>
    public IReadOnlyList<string> Cycles()
    {
        var folders = _edges.Keys.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order(StringComparer.Ordinal).ToList();
        var reachable = folders.ToDictionary(folder => folder, Reachable);
        return [.. folders.Where(folder => reachable[folder].Contains(folder))
            .GroupBy(folder => folders.First(other => reachable[folder].Contains(other) && reachable[other].Contains(folder)))
            .Select(cycle => Describe([.. cycle]))];
    }

    private string Describe(HashSet<string> cycle) => string.Join('\n', _edges
        .Where(edge => cycle.Contains(edge.Key.From) && cycle.Contains(edge.Key.To))
        .Select(edge => $"{edge.Key.From} -> {edge.Key.To}: {string.Join(", ", edge.Value)}"));

    private HashSet<string> Reachable(string start)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var folder))
        {
            foreach (var next in _edges.Keys.Where(edge => edge.From == folder && found.Add(edge.To)).ToList())
            {
                open.Push(next.To);
            }
        }
        return found;
    }

    private void Add(string project, SemanticModel model)
    {
        var from = Folder(project, model.SyntaxTree.FilePath);
        foreach (var name in model.SyntaxTree.GetRoot().DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
        {
            var info = model.GetSymbolInfo(name);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            while (type?.ContainingType is { } outer)
            {
                type = outer;
            }
            var declared = type?.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => Folder(project, reference.SyntaxTree.FilePath)).Distinct().ToList();
            if (declared is [var to] && to != from)
            {
                if (!_edges.TryGetValue((from, to), out var uses))
                {
                    _edges.Add((from, to), uses = new SortedSet<string>(StringComparer.Ordinal));
                }
                uses.Add($"{Path.GetFileNameWithoutExtension(model.SyntaxTree.FilePath)} uses {type!.Name}");
            }
        }
    }

    private static string Folder(string project, string file) => Path.GetRelativePath(project, Path.GetDirectoryName(file)!).Replace('\\', '/');

    private static CSharpCompilation Compile(string project)
    {
        var own = Path.GetFileName(project) + ".dll";
        var references = s_assemblies.Where(assembly => Path.GetFileName(assembly.FilePath) != own);
        // What the SDK writes into obj is the same for all projects here.
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
            + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        return CSharpCompilation.Create(
            Path.GetFileName(project) + ".Folders",
            [
                CSharpSyntaxTree.ParseText(Usings, ProjectSources.Options),
                .. ProjectSources.Trees(project),
            ],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
