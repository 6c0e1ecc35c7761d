using System.Text.RegularExpressions;
using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Mistakes;
using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.CodeFixes.Proving;

/// <summary>Everything that is wrong in a member, counted: what the compiler says by id, what the analyzer says by id, rule and path.</summary>
internal sealed class ScopeState
{
    private readonly Dictionary<(string Id, string Detail), int> _counts = [];

    /// <summary>Looks at a member.</summary>
    public static ScopeState Of(SyntaxNode scope, SemanticModel model, CancellationToken cancellation)
    {
        var state = new ScopeState();
        foreach (var diagnostic in model.GetDiagnostics(scope.FullSpan, cancellation).Where(one => one.Severity >= DiagnosticSeverity.Warning))
        {
            state.Count(diagnostic.Id, "");
        }

        var shapes = new RequestTypeCache(model.Compilation);
        foreach (var (creation, shape) in Creations.Below(scope, model, shapes, cancellation))
        {
            foreach (var finding in CallSiteChecker.Check(creation, shape, shapes))
            {
                state.Count(finding.Descriptor.Id, finding.RuleId + " " + WithoutIndices(finding.Path));
            }
        }

        foreach (var mistake in Roots(scope, model, cancellation).SelectMany(root => root.DescendantsAndSelf()).Where(one => InvalidCode.Kinds.Contains(one.Kind)).SelectMany(one => InvalidCode.Of(one, shapes, cancellation)))
        {
            state.Count(mistake.Id, "");
        }

        return state;
    }

    /// <summary>Whether there are fewer problems of an id and no more of any other.</summary>
    public bool IsBetterThan(ScopeState before, string target) =>
        _counts.All(one => before.CountOf(one.Key) >= one.Value)
        && (!before.Has(target) || Total(target) < before.Total(target));

    // A member has one operation, or one for each of its initializers and attributes.
    private static IEnumerable<IOperation> Roots(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(node, cancellation) is { } root ? [root] : node.ChildNodes().SelectMany(child => Roots(child, model, cancellation));

    // Items move up when one before them goes.
    private static string WithoutIndices(string path) => Regex.Replace(path, @"\[\d+\]", "[]", RegexOptions.CultureInvariant);

    private void Count(string id, string detail) => _counts[(id, detail)] = CountOf((id, detail)) + 1;

    private int CountOf((string Id, string Detail) key) => _counts.TryGetValue(key, out var count) ? count : 0;

    private bool Has(string id) => _counts.Keys.Any(key => key.Id == id);

    private int Total(string id) => _counts.Where(one => one.Key.Id == id).Sum(one => one.Value);
}
