using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Repairs;

/// <summary>Changes a name that a generated type does not have to the nearest one that it has. Whether that one fits is for the proof to say.</summary>
internal static class NearestName
{
    private const int Most = 3;

    /// <summary>The repairs of a member in an initializer, also when its value is one item and the member is a list, or the other way round.</summary>
    public static IEnumerable<Repair> OfMember(Code code, SimpleNameSyntax name, AssignmentExpressionSyntax entry, RequestTypeCache shapes)
    {
        if (entry.Parent?.Parent is not ExpressionSyntax creation || shapes.Class(code.Model.GetTypeInfo(creation, code.Cancellation).Type) is not { } shape)
        {
            return [];
        }

        var value = code.Text.ToString(entry.Right.Span);
        var other = entry.Right is CollectionExpressionSyntax { Elements: [ExpressionElementSyntax { Expression: var only }] } ? code.Text.ToString(only.Span)
            : code.HasCollectionExpressions ? $"[{value}]"
            : $"new[] {{ {value} }}";
        return Near(name.Identifier.ValueText, shape.Properties.Select(property => property.Symbol.Name))
            .Select(near => Change(name, near) with { Longer = Change(near, near, new TextChange(name.Span, CSharpText.Identifier(near)), new TextChange(entry.Right.Span, other)) });
    }

    /// <summary>The repairs of a member of an enum or of an object.</summary>
    public static IEnumerable<Repair> OfAccess(Code code, SimpleNameSyntax name, ExpressionSyntax owner, RequestTypeCache shapes)
    {
        if (code.Model.GetSymbolInfo(owner, code.Cancellation).Symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } members)
        {
            return Near(name.Identifier.ValueText, Sent(members)).Select(near => Change(near, $"{members.Name}.{near}", new TextChange(name.Span, CSharpText.Identifier(near))));
        }

        return code.Model.GetTypeInfo(owner, code.Cancellation).Type is { } type && IsOurs(type, shapes)
            ? Near(name.Identifier.ValueText, Members(type)).Select(near => Change(name, near))
            : [];
    }

    // The words that are misspelt, and those that are part of another or hold one: ImageUrl for ReferenceImageUrls.
    private static IEnumerable<string> Near(string word, IEnumerable<string> candidates) => candidates.Distinct()
        .Where(one => one != word && (Suggestions.Distance(word, one) <= Math.Max(1, word.Length / 3) || Contains(one, word) || Contains(word, one)))
        .OrderBy(one => Suggestions.Distance(word, one))
        .ThenBy(one => one, StringComparer.Ordinal)
        .Take(Most);

    private static bool Contains(string text, string part) => part.Length > 3 && text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static IEnumerable<string> Sent(INamedTypeSymbol members) =>
        members.GetMembers().OfType<IFieldSymbol>().Where(field => AttributeFacts.Find(field, "FoxWire") is not null).Select(field => field.Name);

    private static IEnumerable<string> Members(ITypeSymbol type)
    {
        for (var one = type; one is not null and not { SpecialType: SpecialType.System_Object }; one = one.BaseType)
        {
            foreach (var member in one.GetMembers().Where(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true }))
            {
                yield return member.Name;
            }
        }
    }

    // Requests and their objects, clients, their groups, and the types of the runtime with what is derived from them.
    private static bool IsOurs(ITypeSymbol type, RequestTypeCache shapes)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (TypeFacts.IsFoxGen(one, one.Name))
            {
                return true;
            }
        }

        return shapes.Class(type) is not null || type.GetMembers().OfType<IPropertySymbol>().Any(property => TypeFacts.IsFoxGen(property.Type, "FoxModel"));
    }

    private static Repair Change(SimpleNameSyntax name, string near) => Change(near, near, new TextChange(name.Span, CSharpText.Identifier(near)));

    private static Repair Change(string near, string shown, params TextChange[] changes) => new($"Change to {shown}", "FoxGen.Name." + near, changes);
}
