using FoxGen.Analyzers.Mistakes;
using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Repairs;

/// <summary>Changes a name that a generated type does not have to the nearest one that it has. Whether that one fits is for the proof to say.</summary>
internal static class NearestName
{
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
        return NearNames.OfMember(name.Identifier.ValueText, shape)
            .Select(near => Change(name, near) with { Longer = Change(near, near, new TextChange(name.Span, CSharpText.Identifier(near)), new TextChange(entry.Right.Span, other)) });
    }

    /// <summary>The repairs of a member of an enum or of an object.</summary>
    public static IEnumerable<Repair> OfAccess(Code code, SimpleNameSyntax name, ExpressionSyntax owner, RequestTypeCache shapes)
    {
        var named = code.Model.GetSymbolInfo(owner, code.Cancellation).Symbol as ITypeSymbol;
        if (named is INamedTypeSymbol { TypeKind: TypeKind.Enum } members)
        {
            return NearNames.OfEnum(name.Identifier.ValueText, members).Select(near => Change(near, $"{members.Name}.{near}", new TextChange(name.Span, CSharpText.Identifier(near))));
        }

        var type = named ?? code.Model.GetTypeInfo(owner, code.Cancellation).Type;
        return type is not null && OurTypes.Is(type, shapes)
            ? NearNames.OfType(name.Identifier.ValueText, type, isStatic: named is not null).Select(near => Change(name, near))
            : [];
    }

    /// <summary>The repair of a member of a result that is not awaited.</summary>
    public static IEnumerable<Repair> OfResult(Code code, SimpleNameSyntax name, ExpressionSyntax owner, RequestTypeCache shapes)
    {
        if (AwaitedMembers.Wait(code.Model.GetTypeInfo(owner, code.Cancellation).Type, name.Identifier.ValueText, shapes) is { } wait)
        {
            yield return new Repair("Await it", "FoxGen.Await", new TextChange(owner.Span, $"(await {code.Text.ToString(owner.Span)}{wait})"));
        }
    }

    private static Repair Change(SimpleNameSyntax name, string near) => Change(near, near, new TextChange(name.Span, CSharpText.Identifier(near)));

    private static Repair Change(string near, string shown, params TextChange[] changes) => new($"Change to {shown}", "FoxGen.Name." + near, changes);
}
