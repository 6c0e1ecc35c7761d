using System.Reflection;
using FoxGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Testing;

/// <summary>Compiles C# against compiled clients, as a user's project does, and runs the analyzers on it.</summary>
public static class CallSites
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

    private static readonly Assembly[] s_clients = [typeof(FoxClient).Assembly, typeof(FoxApi.FoxApiClient).Assembly];

    /// <summary>A compilation that references the assemblies, and no spec.</summary>
    public static CSharpCompilation Compile(string code, params Assembly[] assemblies) => CSharpCode.Compile(
        "Consumer",
        [CSharpCode.Parse(Usings, "Usings.cs"), CSharpCode.Parse(code)],
        CSharpCode.Framework.Concat(assemblies.Concat(s_clients).Distinct().Select(CSharpCode.Reference)));

    /// <summary>What the analyzers say of a compilation, in the order of the source. A crash of theirs is among it as AD0001.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation, CallSiteAnalyzer? analyzer = null, AnalyzerOptions? options = null)
    {
        var found = await compilation
            .WithAnalyzers([analyzer ?? new CallSiteAnalyzer(), new UsageAnalyzer(), new InvalidCodeAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(found.Where(one => one.Id.StartsWith("FOX", StringComparison.Ordinal)), MessageStyle.Check);
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the analyzers say of statements in a method that has a client <c>fox</c> and some unknown values.</summary>
    public static Task<IReadOnlyList<Diagnostic>> AnalyzeStatementsAsync(string statements) => AnalyzeAsync(Compile(Method(statements)));

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
}
