using FoxGen.Analyzers.Checking;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Repairs;

/// <summary>Reads a local file where a path is written in place of a URL.</summary>
internal static class LocalFile
{
    /// <summary>The repair of a path; none where the field takes no media, or no literal is written.</summary>
    public static IEnumerable<Repair> Of(BrokenRequest request)
    {
        var path = request.Violation.Path;
        if (request.Violation.Constraint is UrlText
            && request.Site.ValueAt(path) is { Kind: RuleValueKind.String, AsString: var text }
            && PathPrimitives.IsPath(text)
            && PathPrimitives.LocalPath(text) is { } file
            && MediaPlaces.Takes(request.Shape, request.Shapes, path)
            && request.Site.Find(path)?.Value is LiteralExpressionSyntax literal
            && request.Code.Model.Compilation.GetTypeByMetadataName("FoxGen.FoxMedia") is { } media)
        {
            var place = Whole(literal);
            var argument = file == text ? literal.Token.Text : SymbolDisplay.FormatLiteral(file, quote: true);
            var call = CSharpText.Type(media, request.Code, place.SpanStart) + $".FromFile({argument})";
            Repair With(string words) => new("Use FoxMedia.FromFile(...)", "FoxGen.LocalFile", new TextChange(place.Span, words));
            yield return With(call.Short) with { Longer = With(call.Full) };
        }
    }

    // FoxMedia.FromUrl("stage.png") goes with its argument.
    private static ExpressionSyntax Whole(LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromUrl" } } call } ? call : literal;
}
