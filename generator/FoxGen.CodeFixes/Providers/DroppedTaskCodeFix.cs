using System.Composition;
using FoxGen.Analyzers;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Stores the handle of a paid task in a variable, or discards it explicitly.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedTaskCodeFix)), Shared]
public sealed class DroppedTaskCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => [CallSiteDiagnostics.TaskDropped.Id];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        var statement = code.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionStatementSyntax>();
        if (statement is null)
        {
            yield break;
        }

        // A call that nobody awaits is awaited as well where that can be: what is kept then is the handle.
        var start = new TextSpan(statement.SpanStart, 0);
        var waits = statement.Expression is AwaitExpressionSyntax || !IsInAsync(statement) ? "" : "await ";
        if (statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax)
        {
            var name = FreeName(statement);
            yield return new Repair($"Keep the task in {name}", "FoxGen.KeepTask", new TextChange(start, $"var {name} = {waits}"));
        }

        yield return new Repair("Discard the task explicitly", "FoxGen.DropTask", new TextChange(start, "_ = " + waits));
    }

    private static bool IsInAsync(SyntaxNode node) => node.Ancestors().FirstOrDefault(one =>
        one is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax) switch
    {
        AnonymousFunctionExpressionSyntax function => function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        CompilationUnitSyntax => true,
        _ => false,
    };

    private static string FreeName(SyntaxNode statement)
    {
        var scope = statement.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? statement.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var name = "task";
        for (var number = 2; taken.Contains(name); number++)
        {
            name = FormattableString.Invariant($"task{number}");
        }

        return name;
    }
}
