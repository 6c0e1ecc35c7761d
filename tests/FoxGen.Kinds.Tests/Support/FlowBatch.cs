using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using FoxGen.Analyzers;
using FoxGen.Analyzers.Checking;

namespace FoxGen.Kinds.Tests;

/// <summary>Methods that build requests through variables: what the analyzers say of each, and what the validator says when it runs.</summary>
internal sealed class FlowBatch
{
    private const int Runs = 12;

    // What the methods call: something that throws for one value, and something that assigns through a reference.
    private const string Head = """
        static class Requests
        {
            private static void Touch(int number) { if (number == 3) throw new InvalidOperationException(); }
            private static void Set<T>(out T variable, T value) => variable = value;

        """;

    private static readonly int[] s_numbers = [0, 1, 2, 3, 7, -1];

    private readonly Type _methods;

    private FlowBatch(Type methods, IReadOnlyList<IReadOnlyList<string>> said) => (_methods, Said) = (methods, said);

    /// <summary>What the analyzers say of each method.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Said { get; }

    /// <summary>Compiles, analyzes and loads methods with <c>§</c> for their names.</summary>
    public static async Task<FlowBatch> OfAsync(IReadOnlyList<string> methods)
    {
        var code = new StringBuilder(Head);
        var starts = new List<int>();
        foreach (var method in methods)
        {
            starts.Add(code.Length);
            code.Append(method.Replace("§", FormattableString.Invariant($"M{starts.Count}"), StringComparison.Ordinal)).Append('\n');
        }

        var compilation = CallSites.Compile(code.Append("}\n").ToString(), typeof(FlowBatch).Assembly);
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors.Take(5).Select(error => $"{error}\n{methods[Of(error)]}")));

        var said = methods.Select(_ => new List<string>()).ToList();
        foreach (var diagnostic in await CallSites.AnalyzeAsync(compilation))
        {
            if (diagnostic.Id != CallSiteDiagnostics.SetTwice.Id)
            {
                said[Of(diagnostic)].Add(diagnostic.Properties.TryGetValue(Finding.RuleKey, out var rule) && diagnostic.Properties.TryGetValue(Finding.PathKey, out var path)
                    ? Verdicts.Line(rule!, path!, diagnostic.Severity is DiagnosticSeverity.Error)
                    : diagnostic.ToString());
            }
        }

        return new(CSharpCode.Load(compilation).GetType("Requests", throwOnError: true)!, said);

        int Of(Diagnostic diagnostic) => Math.Max(0, starts.BinarySearch(diagnostic.Location.SourceSpan.Start) is var at && at < 0 ? ~at - 1 : at);
    }

    /// <summary>What the validator says of the requests that a method returns; runs that return none, or throw, are left out.</summary>
    /// <param name="index">The method.</param>
    /// <param name="code">Its code: the numbers in it are tried.</param>
    /// <param name="random">Picks the arguments.</param>
    public IEnumerable<IReadOnlyList<string>> Run(int index, string code, Random random)
    {
        var method = _methods.GetMethod(FormattableString.Invariant($"M{index + 1}"), BindingFlags.Public | BindingFlags.Static)!;
        var numbers = Regex.Matches(code, @"(?<![\w.])-?\d{1,6}(?![\w.])").Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Append(0).Distinct().ToArray();
        for (var run = 0; run < Runs; run++)
        {
            var arguments = method.GetParameters().Select(parameter => parameter.Name switch
            {
                "flag" => run % 2 == 0,
                "number" => s_numbers[run / 2],
                _ => (object)(numbers[random.Next(numbers.Length)] + random.Next(-1, 2)),
            }).ToArray();
            object? request;
            try
            {
                request = method.Invoke(null, arguments);
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentException or InvalidOperationException or NullReferenceException)
            {
                continue;
            }

            if (request is IFoxRequest made)
            {
                yield return Verdicts.Generated(made);
            }
        }
    }
}
