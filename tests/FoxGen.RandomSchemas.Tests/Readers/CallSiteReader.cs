using System.Text;
using FoxGen.Analyzers.Checking;
using FoxGen.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>
/// The analyzer, on C# that makes the requests of some bodies. What it says of the source is what the validator says of the
/// request; a body that is no request of C# has no source.
/// </summary>
internal sealed class CallSiteReader(GeneratedAssembly code, ValidatorReader validator)
{
    /// <summary>What it is called.</summary>
    public const string Name = "call site";

    private readonly List<(Judged Body, IFoxRequest Request, CSharpLiterals Literals)> _requests = [];
    private readonly List<int> _starts = [];
    private readonly StringBuilder _source = new("static class Requests\n{\n");

    /// <summary>Adds a body, if it is a request.</summary>
    public void Add(Judged one)
    {
        if (validator.Read(one).Request is not { } request)
        {
            return;
        }

        var literals = new CSharpLiterals(new Random(one.File.Case.Seed), hides: false);
        _requests.Add((one, request, literals));
        _starts.Add(_source.Length);
        _source.Append(literals.Method(string.Create(CultureInfo.InvariantCulture, $"M{_starts.Count}"), request)).Append('\n');
    }

    /// <summary>The bodies about which the analyzer says something else.</summary>
    public IEnumerable<(Judged Body, string Text)> Disagreements()
    {
        var source = _source.Append("}\n").ToString();
        var compilation = CSharpCode.Compile("Caller", [CSharpCode.Parse(source)], CSharpCode.Runtime.Append(code.Image));
        var errors = compilation.GetDiagnostics().Where(one => one.Severity is DiagnosticSeverity.Error).ToLookup(RequestOf);
        var found = CallSites.AnalyzeAsync(compilation).GetAwaiter().GetResult().ToLookup(RequestOf, Line);
        for (var i = 0; i < _requests.Count; i++)
        {
            var (body, request, literals) = _requests[i];
            // What is wrong in both branches of a condition is reported at both.
            var expected = Sorted(FoxProblems.Of(request).Select(Line), literals.HasBranches);
            var actual = Sorted(found[i], literals.HasBranches);
            if (errors[i].Any() || !expected.SequenceEqual(actual))
            {
                var end = i + 1 < _starts.Count ? _starts[i + 1] : source.Length - 2;
                yield return (body, $"validator of the request:\n    {Verdict.Of(expected)}\nanalyzer:\n    {Verdict.Of(actual.Concat(errors[i].Select(error => error.ToString())))}\n{source[_starts[i]..end]}");
            }
        }
    }

    private int RequestOf(Diagnostic diagnostic) =>
        Math.Max(0, _starts.BinarySearch(diagnostic.Location.SourceSpan.Start) is var at && at < 0 ? ~at - 1 : at);

    private static List<string> Sorted(IEnumerable<string> lines, bool onlyOnce) => [.. (onlyOnce ? lines.Distinct() : lines).Order(StringComparer.Ordinal)];

    private static string Line(FoxProblem one) => Line(one.Severity is FoxSeverity.Error, one.RuleId, one.Path);

    private static string Line(Diagnostic one) => one.Properties.TryGetValue(Finding.RuleKey, out var rule) && one.Properties.TryGetValue(Finding.PathKey, out var path)
        ? Line(one.Severity is DiagnosticSeverity.Error, rule!, path!)
        : one.ToString();

    private static string Line(bool isError, string rule, string path) => $"{(isError ? "error" : "warning")} {rule} at '{path}'";
}
