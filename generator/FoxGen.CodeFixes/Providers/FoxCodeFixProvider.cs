using System.Collections.Immutable;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

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
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await Code.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } code)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            Register(context, code, diagnostic);
        }
    }

    /// <summary>Returns the possible fixes of a problem.</summary>
    private protected abstract IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic);

    private void Register(CodeFixContext context, Code code, Diagnostic diagnostic)
    {
        Proof? proof = null;
        var titles = new HashSet<string>();
        foreach (var repair in Repairs(code, diagnostic))
        {
            proof ??= new Proof(code, diagnostic.Location.SourceSpan, diagnostic.Id);
            if (!titles.Contains(repair.Title) && proof.Apply(repair) is { } text)
            {
                titles.Add(repair.Title);
                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title, _ => Task.FromResult(code.Document.WithText(text)), repair.Key),
                    diagnostic);
            }

            if (titles.Count == Most)
            {
                return;
            }
        }
    }
}
