using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Reading;

/// <summary>Finds the expressions that make requests, as the analyzer meets them.</summary>
internal static class Creations
{
    /// <summary>The request or object whose check a place belongs to.</summary>
    public static (RequestExpression Creation, RequestTypeInfo Shape)? Around(Code code, TextSpan span, RequestTypeCache shapes) => span.End > code.Root.FullSpan.End
        ? null
        : code.Root.FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf().Where(IsExpression)
            .Select(syntax => Checked(syntax, code.Model, shapes, code.Cancellation))
            .FirstOrDefault(found => found is not null);

    /// <summary>All requests and objects below a node that are checked for themselves.</summary>
    public static IEnumerable<(RequestExpression Creation, RequestTypeInfo Shape)> Below(
        SyntaxNode node, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation) =>
        node.DescendantNodes().Where(IsExpression).Select(syntax => Checked(syntax, model, shapes, cancellation)).OfType<(RequestExpression, RequestTypeInfo)>();

    private static bool IsExpression(SyntaxNode node) => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax;

    private static (RequestExpression, RequestTypeInfo)? Checked(
        SyntaxNode syntax, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation) =>
        RequestExpression.Of(model.GetOperation(syntax, cancellation)) is { } creation
        && shapes.Class(creation.Type) is { IsFromLaterVersion: false } shape
        && !EnclosingRequests.IsPart(creation, shapes) ? (creation, shape) : null;
}
