using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Reading;

/// <summary>Finds the expressions that make requests, as the analyzer meets them.</summary>
internal static class Creations
{
    /// <summary>The request or object whose check a place belongs to.</summary>
    public static (IObjectCreationOperation Creation, RequestTypeInfo Shape)? Around(Code code, TextSpan span, RequestTypeCache shapes) => span.End > code.Root.FullSpan.End
        ? null
        : code.Root.FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>()
            .Select(syntax => Checked(syntax, code.Model, shapes, code.Cancellation))
            .FirstOrDefault(found => found is not null);

    /// <summary>All requests and objects below a node that are checked for themselves.</summary>
    public static IEnumerable<(IObjectCreationOperation Creation, RequestTypeInfo Shape)> Below(
        SyntaxNode node, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation) =>
        node.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Select(syntax => Checked(syntax, model, shapes, cancellation)).OfType<(IObjectCreationOperation, RequestTypeInfo)>();

    private static (IObjectCreationOperation, RequestTypeInfo)? Checked(
        BaseObjectCreationExpressionSyntax syntax, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation) =>
        model.GetOperation(syntax, cancellation) is IObjectCreationOperation creation
        && shapes.Class(creation.Type) is { IsFromLaterVersion: false } shape
        && !EnclosingRequests.IsPart(creation, shapes) ? (creation, shape) : null;
}
