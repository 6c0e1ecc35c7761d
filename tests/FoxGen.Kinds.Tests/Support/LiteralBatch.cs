using System.Text;
using FoxGen.Analyzers;
using FoxGen.Analyzers.Checking;

namespace FoxGen.Kinds.Tests;

/// <summary>Compiles many requests at once, and tells what the analyzers say of each.</summary>
internal static class LiteralBatch
{
    /// <summary>The verdict on each request, in the form of <see cref="Verdicts"/> and sorted.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> AnalyzeAsync(IReadOnlyList<LiteralRequest> requests)
    {
        var code = new StringBuilder("static class Requests\n{\n");
        var starts = new List<int>();
        foreach (var request in requests)
        {
            starts.Add(code.Length);
            code.Append(request.Code.Replace("§", FormattableString.Invariant($"M{starts.Count}"))).Append('\n');
        }

        var compilation = CallSites.Compile(code.Append("}\n").ToString(), typeof(LiteralBatch).Assembly);
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors.Take(5).Select(error => $"{error}\n{requests[Of(error)].Code}")));

        var found = requests.Select(_ => new List<string>()).ToList();
        foreach (var diagnostic in await CallSites.AnalyzeAsync(compilation))
        {
            // A field that is set twice is no fault of the request: the validator does not know it.
            if (diagnostic.Id != CallSiteDiagnostics.SetTwice.Id)
            {
                found[Of(diagnostic)].Add(Line(diagnostic));
            }
        }

        found.ForEach(lines => lines.Sort(StringComparer.Ordinal));
        return found;

        int Of(Diagnostic diagnostic) => Math.Max(0, starts.BinarySearch(diagnostic.Location.SourceSpan.Start) is var at && at < 0 ? ~at - 1 : at);
    }

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Finding.RuleKey, out var rule) && diagnostic.Properties.TryGetValue(Finding.PathKey, out var path)
            ? Verdicts.Line(rule!, path!, diagnostic.Severity is DiagnosticSeverity.Error)
            : diagnostic.ToString();
}
