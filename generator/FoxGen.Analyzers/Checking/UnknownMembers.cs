using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Checking;

/// <summary>Finds members that only other variants of a request have. The compiler itself reports the missing members (CS0117).</summary>
internal static class UnknownMembers
{
    /// <summary>Returns one diagnostic for each, at the name of the member.</summary>
    public static IEnumerable<Diagnostic> Of(RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes)
    {
        foreach (var name in Names(creation.Syntax).Where(name => !Has(shape.Type, name.Identifier.ValueText)))
        {
            var member = name.Identifier.ValueText;
            var others = Variants.Of(shape, shapes).Where(other => other.Find(member) is not null).Select(other => other.Type.Name).ToList();
            if (others.Count > 0)
            {
                yield return Diagnostic.Create(
                    CallSiteDiagnostics.OtherVariant, name.GetLocation(), shape.Type.Name, member, $"{WordList.And(others)} {(others.Count == 1 ? "has" : "have")} it");
            }
        }
    }

    private static IEnumerable<IdentifierNameSyntax> Names(SyntaxNode creation) =>
        (creation switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } members } => members.Expressions,
            WithExpressionSyntax { Initializer: var members } => members.Expressions,
            _ => default,
        }).OfType<AssignmentExpressionSyntax>().Select(entry => entry.Left).OfType<IdentifierNameSyntax>();

    private static bool Has(ITypeSymbol type, string member)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (!one.GetMembers(member).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
