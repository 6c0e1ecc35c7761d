using FoxGen.Analyzers;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Docs.Tests.Support;

/// <summary>Compiles one block of C# alone, as a console project would. docs/README.md says what a block may leave out.</summary>
internal static class Snippet
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string Given = """
        global using static Given;
        #nullable enable
        internal static class Given
        {
            public static FoxApi.FoxApiClient fox => null!;
            public static FoxApi.Veo31ReferenceToVideoRequest request => null!;
            public static Store store => null!;
            internal sealed class Store
            {
                public Task SaveAsync(string text) => Task.CompletedTask;
            }
        }
        """;

    private static readonly string[] s_obsolete = ["CS0612", "CS0618"];

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    /// <summary>The errors of a block, its uses of what is obsolete, and all that the call-site analyzers say of it.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> CompileAsync(string code, PageSpecs specs)
    {
        var compilation = Compilation(code, specs);
        var found = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(problem => problem.Severity is DiagnosticSeverity.Error || s_obsolete.Contains(problem.Id));
        var analyzed = await compilation.WithAnalyzers([new CallSiteAnalyzer(), new UsageAnalyzer(), new InvalidCodeAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(analyzed, MessageStyle.Check);
        return [.. found.Concat(analyzed).OrderBy(problem => problem.Location.SourceSpan.Start)];
    }

    private static CSharpCompilation Compilation(string code, PageSpecs specs)
    {
        var tree = (CSharpSyntaxTree)Parse(code, "Block.cs");
        var root = tree.GetCompilationUnitRoot(TestContext.Current.CancellationToken);
        var usings = root.Usings.Count > 0 ? "" : Usings(specs);
        return CSharpCode.Compile(
            "Block",
            [tree, Parse(ImplicitUsings, "ImplicitUsings.cs"), Parse(usings, "Usings.cs"), Parse(Given, "Given.cs")],
            References(specs),
            root.Members.Any(member => member is GlobalStatementSyntax) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
    }

    private static SyntaxTree Parse(string code, string path) => CSharpCode.Parse(code, path, s_parseOptions);

    // A block without any using directive is a fragment, and gets those of the client.
    private static string Usings(PageSpecs specs)
    {
        var names = new List<string> { "FoxApi", "FoxGen", "FoxGen.Journal", "FoxGen.Simulator" };
        if (specs.HasOwnService && SpecCompiler.CompileService(specs.Service).Service is { } service && !names.Contains(service.Namespace))
        {
            names.Add(service.Namespace);
        }

        return string.Concat(names.Select(name => $"global using {name};\n"));
    }

    // What the page's own specs become is there for the page's code.
    private static IReadOnlyList<MetadataReference> References(PageSpecs specs) => specs switch
    {
        { Titled.Count: 0 } => Assemblies.All,
        { HasOwnService: true } => GeneratedSpecs.Of(specs.Together).Library is { } own ? [.. Assemblies.All, own] : Assemblies.All,
        _ => GeneratedSpecs.Of(specs.Together).Library is { } extended ? [.. Assemblies.AllButFoxApi, extended] : Assemblies.All,
    };
}
