using System.Composition;
using FoxGen.Analyzers;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Awaits the call of a client before <c>using</c> disposes the client.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientEndsCodeFix)), Shared]
public sealed class ClientEndsCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => [UsageDiagnostics.ClientEnds.Id];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        // In an async function, the value that is returned is meant to be a running task.
        var call = code.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (call.FirstAncestorOrSelf<ReturnStatementSyntax>() is { } leaving && !AsyncFunction.IsAround(leaving) && AsyncFunction.Around(code, leaving) is { } changes)
        {
            yield return new Repair(
                "Make the method async and await the call", "FoxGen.AwaitCall", [.. changes.Select(change => new TextChange(change.Span, change.Text.Short))]);
        }
    }
}
