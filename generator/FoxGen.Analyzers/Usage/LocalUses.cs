using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Usage;

/// <summary>Counts the uses of local variables by their names: a name that means something else is counted too, so few uses are certain.</summary>
internal static class LocalUses
{
    /// <summary>Whether nothing names the variable but its declaration. Code that a directive takes out might name it.</summary>
    public static bool AreNone(VariableDeclaratorSyntax variable) => Count(variable, variable.Identifier.ValueText) == 1;

    /// <summary>The value of a variable that is declared with a value and used once, here; <c>null</c> for any other.</summary>
    public static IOperation? OnlyValue(ILocalSymbol local, IOperation use) =>
        local is { IsRef: false, DeclaringSyntaxReferences: [var declaration] }
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } variable
        && variable.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { Parent: var block } }
        // A variable in its own value is an error of the compiler, and no way to go.
        && use.Syntax.SpanStart > variable.Span.End
        && IsInSameFunction(use.Syntax, block)
        && Count(variable, local.Name) == 2
            ? use.SemanticModel?.GetOperation(value)
            : null;

    /// <summary>How often a name stands in a part of a file.</summary>
    public static int CountIn(SyntaxNode scope, string name) => scope.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    // In a loop or a lambda, one use in the source may be many, or none.
    private static bool IsInSameFunction(SyntaxNode use, SyntaxNode? block) =>
        use.Ancestors().TakeWhile(one => one != block).All(one => one is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static int Count(SyntaxNode variable, string name)
    {
        var scope = variable.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? variable.SyntaxTree.GetRoot();
        return scope.ContainsDirectives ? int.MaxValue : CountIn(scope, name);
    }
}
