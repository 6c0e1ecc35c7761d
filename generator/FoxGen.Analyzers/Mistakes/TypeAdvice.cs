using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Says how to write requests, objects, unions and types of the runtime.</summary>
internal static class TypeAdvice
{
    /// <summary>Returns the words for what a place of a type takes.</summary>
    public static string Takes(ITypeSymbol target, Place place) => target switch
    {
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => "a whole number",
        { SpecialType: SpecialType.System_Double } => "a number",
        { SpecialType: SpecialType.System_Boolean } => "true or false",
        _ when ListAdvice.Item(target) is { } item => $"a list of {TypeWords.Name(item)}",
        _ when place.Shapes.Union(target) is { } cases => Rules.ConstraintText.Or(cases.Select(one => TypeWords.Of(one.Type)).Distinct()),
        _ => TypeWords.Of(target),
    };

    /// <summary>Returns the advice for a place that takes an object.</summary>
    public static Advice For(WrongValue value, ITypeSymbol target, Place place)
    {
        var takes = new Advice(Takes(target, place));
        return target switch
        {
            _ when TypeFacts.IsFoxGen(target, "FoxTaskToken") => OfToken(value, target, takes, place),
            _ when TypeFacts.Is(target, "System", "Uri") => OfAddress(value, takes, place.Name(target)),
            _ when ResultMembers.IsResult(target) => OfResult(value, target, takes, place),
            _ when TypeFacts.IsFoxGen(target, "FoxTask") && ResultMembers.IsResult(value.Type) => takes with { Hint = "use SubmitAsync" },
            _ when TypeFacts.Is(target, "System.Text.Json.Nodes", "JsonObject") => takes with { Hint = "write new() { [\"key\"] = value }" },
            _ when place.Shapes.Class(target) is { } shape => RequestAdvice.For(value, shape, takes, place),
            _ => takes,
        };
    }

    private static Advice OfToken(WrongValue value, ITypeSymbol target, Advice takes, Place place) => value.Type switch
    {
        { SpecialType: SpecialType.System_String } => takes with { Write = one => $"{place.Name(target)}.Parse({one.Text})", IsCertain = true },
        _ when TypeFacts.IsFoxGen(value.Type, "FoxTask") => takes with { Write = one => $"{one.Operand}.Token", IsCertain = true },
        _ when ResultMembers.IsResult(value.Type) => takes with { Write = one => $"{one.Operand}.Task", IsCertain = true },
        _ => takes,
    };

    private static Advice OfAddress(WrongValue value, Advice takes, string name) => value.Type.SpecialType is SpecialType.System_String
        ? takes with { Write = one => $"new {name}({one.Text})", IsCertain = true }
        : ResultMembers.Address(value.Type) is { IsUri: true } address ? takes with { Write = one => $"{one.Operand}.{address.Name}", IsCertain = true } : takes;

    private static Advice OfResult(WrongValue value, ITypeSymbol target, Advice takes, Place place) =>
        value.Type is INamedTypeSymbol { Name: "FoxTask", TypeArguments: [var result] } && place.Converts(result, target)
            ? takes with { Write = one => $"await {one.Operand}.WaitAsync()", IsCertain = true }
            : ListAdvice.ItemOf(value.Type) is { } item && place.Converts(item, target) ? takes with { Write = one => $"{one.Operand}[0]" } : takes;
}
