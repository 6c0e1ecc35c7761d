using System.Collections.Immutable;
using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Providers;

/// <summary>
/// Fixes all problems of a kind, one after another in each file, and looks at the changed file before each. Applied at once, fixes would be
/// proved against code that others have changed, or change the same place twice.
/// </summary>
internal sealed class FoxFixAllProvider : DocumentBasedFixAllProvider
{
    /// <summary>The only instance.</summary>
    public static FoxFixAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var provider = (FoxCodeFixProvider)fixAllContext.CodeFixProvider;
        var pending = diagnostics.Where(one => one.Location.IsInSource).OrderBy(one => one.Location.SourceSpan.Start).ToList();
        while (pending.Count > 0)
        {
            // From the end: what is before it stays where it is, unless a fix reaches up.
            var next = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            if (await Code.OfAsync(document, fixAllContext.CancellationToken).ConfigureAwait(false) is { } code
                && next.Location.SourceSpan.End <= code.Root.FullSpan.End
                && provider.Fixes(code, next).FirstOrDefault(fix => fixAllContext.CodeActionEquivalenceKey is not { } key || fix.Key == key) is { Text: { } text })
            {
                document = document.WithText(text);
                var tree = await document.GetSyntaxTreeAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
                var changes = text.GetTextChanges(code.Text);
                pending = [.. pending.Select(one => Moved(one, changes, tree!)).OfType<Diagnostic>()];
            }
        }

        return document;
    }

    // A problem whose place was changed is left for the next run of the analyzer.
    private static Diagnostic? Moved(Diagnostic problem, IReadOnlyList<TextChange> changes, SyntaxTree tree)
    {
        var span = problem.Location.SourceSpan;
        if (changes.Any(change => change.Span.OverlapsWith(span)))
        {
            return null;
        }

        var shift = changes.Where(change => change.Span.End <= span.Start).Sum(change => change.NewText!.Length - change.Span.Length);
        return Diagnostic.Create(
            problem.Descriptor, Location.Create(tree, new TextSpan(span.Start + shift, span.Length)), problem.AdditionalLocations, problem.Properties);
    }
}
