using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Usage;

/// <summary>Counts the uses of local variables by name. The count includes other symbols with the same name, so it is an upper limit.</summary>
internal static class LocalUses
{
    /// <summary>Returns whether only the declaration names the variable. Code that a directive excludes can name it.</summary>
    public static bool AreNone(VariableDeclaratorSyntax variable) => Count(variable, variable.Identifier.ValueText) == 1;

    /// <summary>Returns the initial value of a variable whose only use is the given one; <c>null</c> for any other variable.</summary>
    public static IOperation? OnlyValue(ILocalSymbol local, IOperation use) =>
        local is { IsRef: false, DeclaringSyntaxReferences: [var declaration] }
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } variable
        && variable.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { Parent: var block } }
        // A variable that uses itself in its initial value is a compiler error, and would cause endless recursion.
        && use.Syntax.SpanStart > variable.Span.End
        && IsInSameFunction(use.Syntax, block)
        && Count(variable, local.Name) == 2
            ? use.SemanticModel?.GetOperation(value)
            : null;

    /// <summary>Returns how often a name occurs in a part of a file.</summary>
    public static int CountIn(SyntaxNode scope, string name) => scope.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    // In a loop or a lambda, one use in the source can run many times, or never.
    private static bool IsInSameFunction(SyntaxNode use, SyntaxNode? block) =>
        use.Ancestors().TakeWhile(one => one != block).All(one => one is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static int Count(SyntaxNode variable, string name)
    {
        var scope = variable.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? variable.SyntaxTree.GetRoot();
        return scope.ContainsDirectives ? int.MaxValue : CountIn(scope, name);
    }
}
