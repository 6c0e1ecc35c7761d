using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Tells generated types and types of the runtime from all others.</summary>
internal static class OurTypes
{
    /// <summary>Whether a type is generated, is one of the runtime, or derives from one: a request, a client, a group of models, a result.</summary>
    public static bool Is(ITypeSymbol? type, RequestTypeCache shapes)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (TypeFacts.IsFoxGen(one, one.Name))
            {
                return true;
            }
        }

        return type is not null && (shapes.Class(type) is not null || shapes.Union(type) is not null
            || type.GetMembers().OfType<IPropertySymbol>().Any(property => TypeFacts.IsFoxGen(property.Type, "FoxModel")) || IsModels(type));
    }

    /// <summary>Whether a type, or the items of a list of it, is ours, or an enum that a field takes.</summary>
    public static bool Takes(ITypeSymbol type, RequestTypeCache shapes)
    {
        var below = TypeFacts.Below(ListAdvice.Item(type) ?? type);
        return below is { TypeKind: TypeKind.Enum } ? below.GetMembers().Any(IsSent) : Is(below, shapes);
    }

    /// <summary>Whether a member of an enum is a value of a field.</summary>
    public static bool IsSent(ISymbol member) => member is IFieldSymbol && AttributeFacts.Find(member, "FoxWire") is not null;

    // A family without models.
    private static bool IsModels(ITypeSymbol type) => type.AllInterfaces.Any(one => one.Name == "IFoxModelFamily");
}
