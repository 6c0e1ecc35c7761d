using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Shapes;

/// <summary>What can be told of a type without reading its attributes.</summary>
internal static class TypeFacts
{
    /// <summary>Whether a type is one of the runtime's.</summary>
    public static bool IsFoxGen(ITypeSymbol? type, string name) =>
        type?.Name == name && type.ContainingNamespace is { Name: "FoxGen", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether a type is of a namespace and name.</summary>
    public static bool Is(ITypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace?.ToDisplayString() == @namespace;

    /// <summary>The type that a nullable value type is of; any other type itself.</summary>
    public static ITypeSymbol? Below(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;

    /// <summary>Returns whether a type is a generated client.</summary>
    public static bool IsClient(ITypeSymbol? type)
    {
        for (var one = type?.BaseType; one is not null; one = one.BaseType)
        {
            if (IsFoxGen(one, "FoxClient"))
            {
                return true;
            }
        }

        return false;
    }
}
