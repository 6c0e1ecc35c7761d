using System.Composition;
using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>
/// Spreads a list into a member of a request that has another list type: <c>[.. urls]</c>. Applies if the compiler reports that the list cannot
/// be converted (CS0029, CS0266), but its items can be converted.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpreadListCodeFix)), Shared]
public sealed class SpreadListCodeFix : FoxCodeFixProvider
{
    private const string Title = "Spread into a collection expression";

    private protected override IEnumerable<string> Ids => ["CS0029", "CS0266"];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        if (!code.HasCollectionExpressions
            || diagnostic.Location.SourceSpan.End > code.Root.FullSpan.End
            || code.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<ExpressionSyntax>()
                .FirstOrDefault(one => one.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } parent && parent.Right == one) is not { } value
            || code.Model.GetSymbolInfo(((AssignmentExpressionSyntax)value.Parent!).Left, code.Cancellation).Symbol is not IPropertySymbol property
            || !IsOfRequest(property, code)
            || property.Type is not INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var wanted] }
            || ItemOf(code.Model.GetTypeInfo(value, code.Cancellation).Type) is not { } item
            || !code.Model.Compilation.ClassifyConversion(item, wanted).IsImplicit)
        {
            yield break;
        }

        var written = code.Text.ToString(value.Span);
        Repair With(string text) => new(Title, "FoxGen.SpreadList", new TextChange(value.Span, text));

        // A spread of null throws, and a member that is null is not sent. The compiler warns of the first where the list may be null.
        yield return value is IdentifierNameSyntax
            ? With($"[.. {written}]") with { Longer = With($"{written} is null ? null : [.. {written}]") }
            : With($"[.. {written}]");
    }

    private static bool IsOfRequest(IPropertySymbol property, Code code) => new RequestTypeCache(code.Model.Compilation).Class(property.ContainingType)?.Find(property.Name) is not null;

    // What a foreach over the value goes through.
    private static ITypeSymbol? ItemOf(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return array.ElementType;
        }

        var lists = type is null or { SpecialType: SpecialType.System_String } ? [] : type.AllInterfaces.Prepend(type as INamedTypeSymbol).Where(IsEnumerable).ToList();
        return lists.Count == 1 ? lists[0]!.TypeArguments[0] : null;
    }

    private static bool IsEnumerable(INamedTypeSymbol? type) => type?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T;
}
