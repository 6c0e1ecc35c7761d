using System.Composition;
using FoxGen.Analyzers;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Awaits a paid call, and stores what it returns in a variable or discards it explicitly.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedTaskCodeFix)), Shared]
public sealed class DroppedTaskCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids =>
        [CallSiteDiagnostics.TaskDropped.Id, UsageDiagnostics.ResultDropped.Id, UsageDiagnostics.NotAwaited.Id];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        var statement = code.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionStatementSyntax>();
        if (statement is null)
        {
            yield break;
        }

        // A handle or a result can only be kept where the call is awaited: a variable with a running task keeps neither.
        var noun = diagnostic.Id == CallSiteDiagnostics.TaskDropped.Id ? "task" : "result";
        var isRunning = IsRunning(code, statement.Expression);
        var isInAsync = AsyncFunction.IsAround(statement);
        var around = isRunning && !isInAsync ? AsyncFunction.Around(code, statement) : [];
        if (around is not null && statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax)
        {
            var name = FreeName(statement, noun);
            var title = $"{(isRunning && !isInAsync ? "Make the method async and keep" : "Keep")} the {noun} in {name}";
            yield return Change(title, "FoxGen.KeepTask", [.. around, (Before(statement), new CSharpText($"var {name} = {(isRunning ? "await " : "")}"))]);
        }

        yield return Change(
            $"Discard the {noun} explicitly", "FoxGen.DropTask", [(Before(statement), new CSharpText(isRunning && isInAsync ? "_ = await " : "_ = "))]);
    }

    private static Repair Change(string title, string key, IReadOnlyCollection<(TextSpan Span, CSharpText Text)> changes)
    {
        Repair With(Func<CSharpText, string> words) => new(title, key, [.. changes.OrderBy(one => one.Span.Start).Select(one => new TextChange(one.Span, words(one.Text)))]);
        return With(text => text.Short) with { Longer = With(text => text.Full) };
    }

    private static TextSpan Before(ExpressionStatementSyntax statement) => new(statement.SpanStart, 0);

    private static bool IsRunning(Code code, ExpressionSyntax expression) =>
        code.Model.GetTypeInfo(expression, code.Cancellation).Type is { } type
        && (type.Name is "Task" or "ValueTask" || type.Name.EndsWith("Awaitable", StringComparison.Ordinal));

    private static string FreeName(SyntaxNode statement, string noun)
    {
        var scope = statement.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? statement.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var name = noun;
        for (var number = 2; taken.Contains(name); number++)
        {
            name = FormattableString.Invariant($"{noun}{number}");
        }

        return name;
    }
}
