using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Writing;

/// <summary>Lists as C# writes them: collection expressions, arrays, and new List with its items.</summary>
internal static class ListSyntax
{
    /// <summary>The changes that take some items out; <c>null</c> when the items are not all written there.</summary>
    /// <param name="text">The file.</param>
    /// <param name="list">The expression.</param>
    /// <param name="count">How many items the list has.</param>
    /// <param name="goes">Says which items go.</param>
    public static TextChange[]? Remove(SourceText text, SyntaxNode list, int count, Func<int, bool> goes) => list switch
    {
        CollectionExpressionSyntax { Elements: var elements } when elements.Count == count && elements.All(one => one is ExpressionElementSyntax) =>
            [.. ListEdit.Remove(text, elements, goes)],
        ImplicitArrayCreationExpressionSyntax { Initializer: var items } => Remove(text, items, count, goes),
        ArrayCreationExpressionSyntax { Initializer: { } items } => Remove(text, items, count, goes),
        BaseObjectCreationExpressionSyntax { Initializer: { } items } => Remove(text, items, count, goes),
        InitializerExpressionSyntax { Expressions: var items } when items.Count == count => [.. ListEdit.Remove(text, items, goes)],
        _ => null,
    };
}
