using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Says what to write in place of a value of another type.</summary>
internal static class Advisor
{
    /// <summary>Returns the advice for a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">The type of its place.</param>
    /// <param name="schema">What the field may be, if the place is a field.</param>
    /// <param name="place">The place.</param>
    public static Advice For(WrongValue value, ITypeSymbol target, ValueSchema? schema, Place place)
    {
        var wanted = TypeFacts.Below(target)!;
        if (Awaited(value.Type) is { } result && place.Converts(result, target))
        {
            return new Advice(TypeAdvice.Takes(wanted, place)) { Write = one => $"await {one.Operand}", IsCertain = true };
        }

        var inner = TypeFacts.Below(value.Type)!;
        if (!SymbolEqualityComparer.Default.Equals(inner, value.Type) && place.Converts(inner, target))
        {
            return new Advice(TypeAdvice.Takes(wanted, place)) { Write = one => $"{one.Operand} ?? {WrongValue.Cut}" };
        }

        return wanted switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Enum } members => EnumAdvice.For(value, members, schema, place),
            { SpecialType: SpecialType.System_Boolean } => NumberAdvice.ForBoolean(value),
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double } => NumberAdvice.For(value, wanted, schema, place),
            { SpecialType: SpecialType.System_String } => TextAdvice.For(value),
            _ when ListAdvice.Item(wanted) is { } item => ListAdvice.For(value, item, schema?.Items, place),
            _ when ListAdvice.List(wanted, schema, place.Shapes) is var (one, list) && ListAdvice.For(value, one, list?.Items, place) is { IsCertain: true } advice =>
                advice with { Takes = TypeAdvice.Takes(wanted, place) },
            _ when TypeFacts.IsFoxGen(wanted, "FoxMedia") => MediaAdvice.For(value, wanted, place),
            _ => TypeAdvice.For(value, wanted, place),
        };
    }

    private static ITypeSymbol? Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && TypeFacts.Is(type, "System.Threading.Tasks", type.Name) ? result : null;
}
