using FoxGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Docs.Tests.Following;

/// <summary>Compiles programs together, each in a namespace of its own.</summary>
internal static class ReaderCompilation
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

    // The console of all programs: it keeps what each line of a page prints, and what a reader types is "3".
    private const string ReaderConsole = """
        #nullable enable
        internal static class Console
        {
            public static readonly List<(string Page, int Line, string Text)> Printed = [];

            public static void WriteLine(
                object? value = null,
                [System.Runtime.CompilerServices.CallerFilePath] string page = "",
                [System.Runtime.CompilerServices.CallerLineNumber] int line = 0)
            {
                lock (Printed)
                {
                    Printed.Add((page, line, value?.ToString() ?? ""));
                }
            }

            public static string? ReadLine() => "3";
        }
        """;

    private static readonly string[] s_obsolete = ["CS0612", "CS0618"];

    /// <summary>A compilation of programs.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="libraries">What they are compiled against.</param>
    /// <param name="name">The name of the assembly.</param>
    public static CSharpCompilation Of(IEnumerable<SyntaxTree> programs, ReaderLibraries libraries, string name = "Pages") => CSharpCode.Compile(
        name,
        [.. programs, FollowedProgram.Parse(ImplicitUsings, "ImplicitUsings.cs"), FollowedProgram.Parse(ReaderConsole, "Console.cs")],
        libraries.References);

    /// <summary>The errors of all programs, their uses of what is obsolete, what may be <c>null</c> in them, and all that the call-site analyzers say of them.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ProblemsAsync(Compilation compilation)
    {
        var found = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(problem => problem.Severity is DiagnosticSeverity.Error || s_obsolete.Contains(problem.Id) || problem.Id.StartsWith("CS86", StringComparison.Ordinal));
        var analyzed = await compilation.WithAnalyzers([new CallSiteAnalyzer(), new UsageAnalyzer(), new InvalidCodeAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(analyzed, MessageStyle.Check);
        return [.. found.Concat(analyzed).OrderBy(problem => problem.Location.SourceSpan.Start)];
    }
}
