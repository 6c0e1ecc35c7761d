using System.Globalization;
using System.Text;

namespace FoxGen.PublicApi.Tests.Support;

/// <summary>
/// A library's public interface as text, one member a line. Written from the compiler's view of the metadata, which knows
/// nullability, <c>required</c>, <c>init</c>, defaults and constraints without anyone decoding attributes.
/// </summary>
internal static class ApiListing
{
    private static readonly SymbolDisplayFormat s_type = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeMemberKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    private static readonly SymbolDisplayFormat s_typeWithoutConstraints =
        s_type.RemoveGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    // Variance belongs to the declaration of a type, not to where it is mentioned.
    private static readonly SymbolDisplayFormat s_member = s_type.RemoveGenericsOptions(SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat s_base = s_member
        .RemoveGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithKindOptions(SymbolDisplayKindOptions.None);

    /// <summary>Lists every exported type and member.</summary>
    public static string Of(IAssemblySymbol library)
    {
        var text = new StringBuilder();
        foreach (var type in Exported.TypesOf(library))
        {
            text.Append(text.Length == 0 ? "" : "\n");
            Append(text, "", type, Header(type));
            foreach (var member in type.TypeKind == TypeKind.Enum ? EnumMembersOf(type) : Exported.MembersOf(type))
            {
                Append(text, "    ", member, Line(member));
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string indent, ISymbol symbol, string line)
    {
        foreach (var attribute in ApiAttributes.Of(symbol))
        {
            text.Append(indent).Append(attribute).Append('\n');
        }

        text.Append(indent).Append(line).Append('\n');
    }

    private static string Header(INamedTypeSymbol type)
    {
        var modifiers = type switch
        {
            { TypeKind: not TypeKind.Class } => "",
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        var name = type.ToDisplayString(s_typeWithoutConstraints);
        var constraints = type.ToDisplayString(s_type)[name.Length..];
        var bases = Bases(type).ToList();
        return AccessibilityOf(type) + modifiers + name + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases)) + constraints;
    }

    private static IEnumerable<string> Bases(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Delegate => [],
        TypeKind.Enum => type.EnumUnderlyingType!.SpecialType == SpecialType.System_Int32 ? [] : [type.EnumUnderlyingType.ToDisplayString(s_base)],
        _ => type.Interfaces
            .Where(IsVisible)
            .Select(implemented => implemented.ToDisplayString(s_base))
            .Order(StringComparer.Ordinal)
            .Prepend(type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent ? parent.ToDisplayString(s_base) : "")
            .Where(name => name.Length > 0),
    };

    private static bool IsVisible(INamedTypeSymbol type) => Exported.IsReachable(type) && (type.ContainingType is not { } outer || IsVisible(outer));

    private static string Line(ISymbol member) => member switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } value => $"{value.Name} = {Convert.ToString(value.ConstantValue, CultureInfo.InvariantCulture)}",
        // Members of interfaces are shown without modifiers, which is right for all but these.
        { ContainingType.TypeKind: TypeKind.Interface } => InterfaceModifiers(member) + member.ToDisplayString(s_member),
        _ => member.ToDisplayString(s_member),
    };

    private static string InterfaceModifiers(ISymbol member) => member switch
    {
        IFieldSymbol => "",
        { IsStatic: true, IsAbstract: true } => "static abstract ",
        { IsStatic: true, IsVirtual: true } => "static virtual ",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "",
        _ => "virtual ",
    };

    private static IEnumerable<ISymbol> EnumMembersOf(INamedTypeSymbol type) =>
        Exported.MembersOf(type).OrderBy(member => Convert.ToDecimal(((IFieldSymbol)member).ConstantValue, CultureInfo.InvariantCulture));

    private static string AccessibilityOf(INamedTypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Public => "public ",
        Accessibility.Protected => "protected ",
        _ => "protected internal ",
    };
}
