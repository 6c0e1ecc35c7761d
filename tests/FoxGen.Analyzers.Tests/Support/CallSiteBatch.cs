using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Analyzers.Tests;

/// <summary>Many pieces of C#, compiled and analyzed at once, each told apart by its file.</summary>
internal static class CallSiteBatch
{
    /// <summary>What is said of each piece: what the analyzers find, and errors of the compiler.</summary>
    /// <param name="statements">Statements inside a method; see <see cref="CallSites.Method"/>.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<(string Id, TextSpan Span)>>> AnalyzeAsync(IReadOnlyList<string> statements)
    {
        var trees = statements.Select((code, i) => CSharpCode.Parse(Wrap(code, i), FormattableString.Invariant($"{i}.cs"))).ToList();
        var compilation = CallSites.Compile("", typeof(Studio.StudioClient).Assembly).AddSyntaxTrees(trees);
        var found = (await CallSites.AnalyzeAsync(compilation))
            .Concat(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is DiagnosticSeverity.Error))
            .ToLookup(one => one.Location.SourceTree);
        return [.. trees.Select((tree, i) => (IReadOnlyList<(string, TextSpan)>)[.. found[tree]
            .Select(one => (one.Id, new TextSpan(one.Location.SourceSpan.Start - Wrap("", i, isHead: true).Length, one.Location.SourceSpan.Length)))
            .OrderBy(one => one.Item2.Start).ThenBy(one => one.Id, StringComparer.Ordinal)])];
    }

    private static string Wrap(string code, int number, bool isHead = false)
    {
        var whole = CallSites.Method("@", FormattableString.Invariant($"Consumer{number}"));
        var at = whole.IndexOf('@', StringComparison.Ordinal);
        return isHead ? whole[..at] : whole[..at] + code + whole[(at + 1)..];
    }
}
