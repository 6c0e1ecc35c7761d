using System.Xml.Linq;

namespace FoxGen.PublicApi.Tests.Support;

/// <summary>Holds exported types and members against the documentation file of their library.</summary>
internal static class Documentation
{
    /// <summary>The documentation ids of what has no comment, or one that says nothing.</summary>
    public static IReadOnlyList<string> MissingFrom(IAssemblySymbol library, string documentationFile)
    {
        var comments = XDocument.Parse(documentationFile).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);
        return Exported.TypesOf(library)
            .SelectMany(type => Exported.MembersOf(type).Prepend(type))
            .Where(symbol => !IsDocumented(symbol, comments))
            .Select(symbol => symbol.GetDocumentationCommentId()!)
            .ToList();
    }

    private static bool IsDocumented(ISymbol symbol, Dictionary<string, XElement> comments)
    {
        if (comments.GetValueOrDefault(symbol.GetDocumentationCommentId()!) is { } comment)
        {
            return comment.Elements("inheritdoc").Any() || comment.Elements("summary").Any(SaysSomething);
        }

        return symbol switch
        {
            // Metadata does not tell a constructor that nobody wrote, and that nobody can comment on, from a written one.
            IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } => true,
            // The parameters of a record's header are documented with the record.
            IPropertySymbol { ContainingType: var record } property => comments.GetValueOrDefault(record.GetDocumentationCommentId()!) is { } header
                && header.Elements("param").Any(parameter => (string?)parameter.Attribute("name") == property.Name && SaysSomething(parameter)),
            _ => false,
        };
    }

    private static bool SaysSomething(XElement element) =>
        !string.IsNullOrWhiteSpace(element.Value) || element.Descendants().Any(reference => reference.HasAttributes);
}
