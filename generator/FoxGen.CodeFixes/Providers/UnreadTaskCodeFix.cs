using System.Composition;
using FoxGen.Analyzers;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Discards a paid task or result explicitly, in place of a variable that nothing reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnreadTaskCodeFix)), Shared]
public sealed class UnreadTaskCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => [UsageDiagnostics.NeverRead.Id];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        if (code.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is VariableDeclaratorSyntax { Initializer.Value: var value, Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration })
        {
            yield return new Repair("Discard it explicitly", "FoxGen.DropTask", new TextChange(TextSpan.FromBounds(declaration.SpanStart, value.SpanStart), "_ = "));
        }
    }
}
