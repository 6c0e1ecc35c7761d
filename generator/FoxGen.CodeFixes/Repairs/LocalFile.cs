using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Makes a file of what is no URL but looks like a path. A text is never taken for one by itself.</summary>
internal static class LocalFile
{
    /// <summary>The repair, when the text ends in an extension of media files.</summary>
    public static IEnumerable<Repair> Of(BrokenRequest request)
    {
        var path = request.Violation.Path;
        if (request.Violation.Check is not UrlCheck
            || request.Site.Find(path)?.Value is not ExpressionSyntax { Parent: not ArgumentSyntax } value
            || BodyEdit.Find(request.Site.Body, path) is not { Kind: RuleValueKind.String } text
            || text.AsString.Contains("://")
            || !MediaFormats.All.Any(format => format.Extensions.Split(' ').Any(extension => text.AsString.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            || request.Code.Model.Compilation.GetTypeByMetadataName("FoxGen.FoxMedia") is not { } media)
        {
            yield break;
        }

        var type = CSharpText.Type(media, request.Code, value.SpanStart);
        Repair With(string name) => new("Send the file", "FoxGen.LocalFile", new TextChange(value.Span, $"{name}.FromFile({value})"));
        yield return With(type.Short) with { Longer = With(type.Full) };
    }
}
