using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Writing;

/// <summary>
/// Makes functions async where no caller notices: those that return a task already, and the entry point. A void function would become async void,
/// which loses exceptions.
/// </summary>
internal static class AsyncFunction
{
    private const string TaskName = "System.Threading.Tasks.Task";

    /// <summary>Whether <c>await</c> can be written at a place already.</summary>
    public static bool IsAround(SyntaxNode place) => Function(place) switch
    {
        AnonymousFunctionExpressionSyntax function => function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        CompilationUnitSyntax => true,
        _ => false,
    };

    /// <summary>The changes that make the function around a place async; <c>null</c> when that changes more than the function.</summary>
    public static IReadOnlyList<(TextSpan Span, CSharpText Text)>? Around(Code code, SyntaxNode place)
    {
        var function = Function(place);
        var (start, body, symbol) = function switch
        {
            MethodDeclarationSyntax method => (method.ReturnType.Span, method.Body, code.Model.GetDeclaredSymbol(method, code.Cancellation)),
            LocalFunctionStatementSyntax local => (local.ReturnType.Span, local.Body, code.Model.GetDeclaredSymbol(local, code.Cancellation) as IMethodSymbol),
            AnonymousFunctionExpressionSyntax lambda => (lambda.Span, lambda.Block, code.Model.GetSymbolInfo(lambda, code.Cancellation).Symbol as IMethodSymbol),
            _ => default,
        };
        if (body is null || symbol is null)
        {
            return null;
        }

        var before = new TextSpan(start.Start, 0);
        return symbol.ReturnType switch
        {
            INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: var space } task when space.ToDisplayString() == "System.Threading.Tasks" =>
                [(before, new CSharpText("async ")), .. Returns(body).Select(one => (one.Span, Awaited(one, body, hasValue: task.IsGenericType)))],
            { SpecialType: SpecialType.System_Void or SpecialType.System_Int32 } and var value
                when SymbolEqualityComparer.Default.Equals(symbol, code.Model.Compilation.GetEntryPoint(code.Cancellation)) =>
                [(start, "async " + Task(code, start.Start) + (value.SpecialType is SpecialType.System_Void ? "" : "<int>"))],
            _ => null,
        };
    }

    private static SyntaxNode? Function(SyntaxNode place) => place.Ancestors().FirstOrDefault(one =>
        one is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);

    private static IEnumerable<ReturnStatementSyntax> Returns(BlockSyntax body) =>
        body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>();

    private static CSharpText Awaited(ReturnStatementSyntax one, BlockSyntax body, bool hasValue) => new((hasValue, one.Expression) switch
    {
        (true, InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: [var value] }) => $"return {value};",
        (true, var task) => $"return await {task};",
        (false, MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } or LiteralExpressionSyntax or DefaultExpressionSyntax) => "return;",
        (false, var task) => body.Statements.Last() == one ? $"await {task};" : $"{{ await {task}; return; }}",
    });

    private static CSharpText Task(Code code, int position) => code.Model.Compilation.GetTypeByMetadataName(TaskName) is { } task
        ? CSharpText.Type(task, code, position)
        : new("global::" + TaskName);
}
