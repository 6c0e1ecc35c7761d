namespace FoxGen.PublicApi.Tests.Support;

/// <summary>What code outside a library can name.</summary>
internal static class Exported
{
    /// <summary>The types of a library, nested ones too, in the ordinal order of their documentation ids.</summary>
    public static IReadOnlyList<INamedTypeSymbol> TypesOf(IAssemblySymbol library) =>
        InOrder(Types(library.GlobalNamespace.GetNamespaceMembers().SelectMany(AllTypes).Concat(library.GlobalNamespace.GetTypeMembers())));

    /// <summary>
    /// The members of a type that stand in its source, in the ordinal order of their documentation ids: no accessors, and not what
    /// the compiler writes for a record or a delegate.
    /// </summary>
    public static IReadOnlyList<ISymbol> MembersOf(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate
        ? []
        : InOrder(type.GetMembers().Where(member => member is not INamedTypeSymbol && IsReachable(member) && !IsWrittenByTheCompiler(member)));

    /// <summary>Whether a symbol is public, or protected in a type that can be derived from.</summary>
    public static bool IsReachable(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Protected or Accessibility.ProtectedOrInternal => symbol.ContainingType is { IsSealed: false },
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(AllTypes));

    private static IEnumerable<INamedTypeSymbol> Types(IEnumerable<INamedTypeSymbol> types) =>
        types.Where(IsReachable).SelectMany(type => Types(type.GetTypeMembers()).Prepend(type));

    private static bool IsWrittenByTheCompiler(ISymbol member) =>
        member.IsImplicitlyDeclared
        || member is IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion) }
        || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
        || member is IPropertySymbol { Name: "EqualityContract", ContainingType.IsRecord: true };

    private static IReadOnlyList<T> InOrder<T>(IEnumerable<T> symbols)
        where T : ISymbol =>
        symbols.OrderBy(symbol => symbol.GetDocumentationCommentId(), StringComparer.Ordinal).ToList();
}
