using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Names types in sentences: <c>a string</c>, <c>a Stream</c>, <c>List&lt;string&gt;</c>.</summary>
internal static class TypeWords
{
    /// <summary>Returns the words for a value of a type.</summary>
    public static string Of(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => "a boolean",
        { SpecialType: SpecialType.System_Char } => "a character",
        { SpecialType: SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 } => "a number",
        { IsAnonymousType: true } => "an anonymous object",
        INamedTypeSymbol { TypeArguments.IsEmpty: true, IsTupleType: false } => Article(Name(type)),
        _ => Name(type),
    };

    /// <summary>Returns the name of a type without its namespace.</summary>
    public static string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Puts the article before a name.</summary>
    public static string Article(string name) => ("AEIOaeio".IndexOf(name[0]) >= 0 ? "an " : "a ") + name;
}
