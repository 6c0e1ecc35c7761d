using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Kinds.Tests;

/// <summary>Looks for anything in generated code that a spec could have smuggled in.</summary>
internal static partial class GeneratedCode
{
    /// <summary>What is wrong with a file; <c>null</c> when nothing is.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="expectedTypes">The types that may be declared.</param>
    public static string? Find(SyntaxTree tree, IReadOnlySet<string> expectedTypes)
    {
        if (tree.GetDiagnostics().FirstOrDefault(one => one.Severity is DiagnosticSeverity.Error) is { } error)
        {
            return error.ToString();
        }

        var root = tree.GetRoot();
        if (root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault(type => !expectedTypes.Contains(type.Identifier.Text)) is { } type)
        {
            return "declares " + type.Identifier.Text;
        }

        // All text of a spec is in literals, checked names and comments: so names are plain, and nothing else varies.
        if (root.DescendantTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken) && !PlainName().IsMatch(token.Text)) is { RawKind: not 0 } name)
        {
            return "has the name " + name.Text;
        }

        var odd = root.DescendantTrivia(descendIntoTrivia: false).FirstOrDefault(trivia => trivia.IsDirective
            ? trivia.GetStructure() is not (NullableDirectiveTriviaSyntax or PragmaWarningDirectiveTriviaSyntax)
            : trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.IsKind(SyntaxKind.SkippedTokensTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        if (odd.RawKind != 0)
        {
            return "has " + odd;
        }

        return Bidirectional().IsMatch(root.ToFullString()) ? "holds a mark that turns the direction of text" : null;
    }

    /// <summary>The types that the spec files may bring.</summary>
    public static IReadOnlySet<string> ExpectedTypes(SpecSet set)
    {
        var names = new HashSet<string>();
        foreach (var service in set.Services)
        {
            names.UnionWith([service.ClientName, ServiceTypeName(service)]);
            names.UnionWith(service.Families.Select(family => family.ClrName + "Models"));
            names.UnionWith(service.Results.Select(shape => shape.ClrName));
            names.UnionWith(service.Vocabularies.SelectMany(one => new[] { one.ClrName, one.ClrName + "Wire" }));
        }

        names.UnionWith(set.Models.SelectMany(model => new[] { model.ClrName, model.ClrName + "Request" }));
        names.UnionWith(set.Models.Where(model => model.Group is not null).Select(model => $"I{model.Group}Request"));
        names.UnionWith(set.Types.Enums.SelectMany(one => new[] { one.ClrName, one.ClrName + "Wire" }));
        names.UnionWith(set.Types.Objects.Select(one => one.ClrName));
        names.UnionWith(set.Types.Unions.Select(one => one.ClrName));
        return names;
    }

    private static string ServiceTypeName(ResolvedService service) =>
        (service.ClientName.EndsWith("Client", StringComparison.Ordinal) ? service.ClientName[..^"Client".Length] : service.ClientName) + "Service";

    [GeneratedRegex("^@?[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex PlainName();

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069\u0000]")]
    private static partial Regex Bidirectional();
}
