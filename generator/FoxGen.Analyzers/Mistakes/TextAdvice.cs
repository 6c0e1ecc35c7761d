using System.Globalization;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Says how to write a string in place of another value.</summary>
internal static class TextAdvice
{
    /// <summary>Returns the advice for a place that takes a string.</summary>
    public static Advice For(WrongValue value)
    {
        var takes = new Advice("a string");
        return value switch
        {
            { Constant: IFormattable number, Type.TypeKind: not TypeKind.Enum } => takes with { Write = _ => SymbolDisplay.FormatLiteral(number.ToString(null, CultureInfo.InvariantCulture), quote: true), IsCertain = true },
            { Constant: char letter } => takes with { Write = _ => SymbolDisplay.FormatLiteral(letter.ToString(), quote: true), IsCertain = true },
            { Type: { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum } or { Name: "Guid" or "StringBuilder" or "FoxTaskToken" } } => takes with { Write = one => $"{one.Operand}.ToString()" },
            _ when TypeFacts.Is(value.Type, "System", "Uri") => takes with { Write = one => $"{one.Operand}.AbsoluteUri", IsCertain = true },
            _ when ResultMembers.Address(value.Type) is { } address => takes with { Write = one => $"{one.Operand}.{address.Name}{(address.IsUri ? ".AbsoluteUri" : "")}", IsCertain = true },
            _ when TypeFacts.IsFoxGen(value.Type, "FoxTask") => takes with { Write = one => $"{one.Operand}.Token.ToString()", IsCertain = true },
            _ when ListAdvice.ItemOf(value.Type) is { SpecialType: SpecialType.System_String } => takes with { Write = one => $"string.Join(\", \", {one.Text})" },
            _ => takes,
        };
    }
}
