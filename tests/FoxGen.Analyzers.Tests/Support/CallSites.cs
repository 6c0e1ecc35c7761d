using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Analyzers.Tests;

/// <summary>Compiles C# against compiled clients, as a user's project does, and runs the analyzers on it.</summary>
internal static class CallSites
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Text.Json.Nodes;
        global using System.Threading.Tasks;
        global using FoxApi;
        global using FoxGen;
        """;

    private static readonly ImmutableArray<MetadataReference> s_platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>A compilation that references the assemblies, and no spec.</summary>
    public static CSharpCompilation Compile(string code, params Assembly[] assemblies) => CSharpCompilation.Create(
        "Consumer",
        [Parse(Usings, "Usings.cs"), Parse(code, "Program.cs")],
        s_platform.AddRange(assemblies.Append(typeof(FoxClient).Assembly).Append(typeof(FoxApi.FoxApiClient).Assembly).Distinct().Select(assembly => MetadataReference.CreateFromFile(assembly.Location))),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What the analyzers say of a compilation, in the order of the source. A crash of theirs is among it as AD0001.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Analyze(Compilation compilation, CallSiteAnalyzer? analyzer = null, AnalyzerOptions? options = null)
    {
        var found = await compilation
            .WithAnalyzers([analyzer ?? new CallSiteAnalyzer(), new UsageAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the analyzers say of statements in a method that has a client <c>fox</c> and some unknown values.</summary>
    public static Task<IReadOnlyList<Diagnostic>> AnalyzeStatements(string statements) => Analyze(Compile(Method(statements)));

    /// <summary>Statements inside a method.</summary>
    public static string Method(string statements, string name = "Consumer") => $$"""
        class {{name}}
        {
            async Task Run(FoxApiClient fox, string text, string? maybeText, int number, int? maybeNumber, bool flag, IReadOnlyList<FoxMedia> media, JsonObject json, FoxApi.Resolution resolution)
            {
        {{statements}}
                await Task.CompletedTask;
            }
        }
        """;

    /// <summary>Parses C# at the floor of the language that users may have.</summary>
    public static SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp12), path);
}
