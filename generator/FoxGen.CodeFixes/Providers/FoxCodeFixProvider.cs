using System.Collections.Immutable;
using FoxGen.CodeFixes.Providers;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Offers the code fixes that pass a check, in their order.</summary>
public abstract class FoxCodeFixProvider : CodeFixProvider
{
    // A menu, not a list of everything that is possible.
    private const int Most = 6;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [.. Ids];

    /// <summary>The diagnostics that this provider fixes.</summary>
    private protected abstract IEnumerable<string> Ids { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => FoxFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await Code.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } code)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (title, key, text) in Fixes(code, diagnostic).Take(Most))
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(code.Document.WithText(text)), key), diagnostic);
            }
        }
    }

    /// <summary>Returns the fixes of a problem that pass the check, in their order: what the editor shows, the equivalence key, the changed file.</summary>
    internal IEnumerable<(string Title, string Key, SourceText Text)> Fixes(Code code, Diagnostic diagnostic)
    {
        Proof? proof = null;
        var titles = new HashSet<string>();
        foreach (var repair in Repairs(code, diagnostic))
        {
            proof ??= new Proof(code, diagnostic.Location.SourceSpan, diagnostic.Id);
            if (!titles.Contains(repair.Title) && proof.Apply(repair) is { } text)
            {
                titles.Add(repair.Title);
                yield return (repair.Title, repair.Key, text);
            }
        }
    }

    /// <summary>Returns the possible fixes of a problem.</summary>
    private protected abstract IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic);
}
