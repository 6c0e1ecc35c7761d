using Microsoft.CodeAnalysis;

namespace FoxGen.CodeFixes.Writing;

/// <summary>What can be told of the types of properties.</summary>
internal static class Types
{
    /// <summary>The value type below a nullable one; any other type as it is.</summary>
    public static ITypeSymbol WithoutNullable(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
        ? value
        : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>The type of the items of a list; <c>null</c> when it is none.</summary>
    public static ITypeSymbol? Item(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T, TypeArguments: [var item] } ? item : null;
}
