using System.Globalization;
using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using FoxGen.Rules.Repairs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds the member of an enum for a string, a number or a member of another enum.</summary>
internal static class EnumAdvice
{
    private const int RoomForList = 90;

    /// <summary>Returns the nearest member that the field allows, or the list of them.</summary>
    public static Advice For(WrongValue value, INamedTypeSymbol members, ValueSchema? schema, Place place)
    {
        var shape = place.Shapes.Enum(members);
        var allowed = Allowed(shape, schema);
        var found = Text(value, place);
        if (found is not null && Nearest(found, value.Constant is string, shape, allowed) is { } name)
        {
            var code = $"{place.Name(members)}.{name}";
            return new Advice($"{members.Name}.{name}") { Write = _ => code, IsCertain = true };
        }

        return new Advice(List(members, shape, allowed, found));
    }

    /// <summary>Returns the values that a field allows, as far as the enum has members for them.</summary>
    public static EquatableArray<RuleValue> Allowed(EnumShape shape, ValueSchema? schema) =>
        (schema is { Allowed.Count: > 0 } ? schema.Allowed.AsEnumerable() : shape.Values).Where(value => shape.Name(value) is not null).ToEquatable();

    /// <summary>Lists the allowed members for a message.</summary>
    public static string List(INamedTypeSymbol members, EnumShape shape, EquatableArray<RuleValue> allowed, string? found) => allowed.Count == 0
        ? TypeWords.Article(members.Name)
        : AllowedList.Write(allowed, found is null ? null : RuleValue.Of(found), (value, isFirst) => isFirst ? $"{members.Name}.{shape.Name(value)}" : shape.Name(value)!, RoomForList);

    // A member of another enum counts as what it is sent as.
    private static string? Text(WrongValue value, Place place) => value switch
    {
        { Constant: string text } => text.Trim(),
        { Constant: { } constant, Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } other } => Written(place.Shapes.Enum(other).Wire(constant)),
        { Constant: IFormattable number } and not { Constant: char } => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Nearest(string text, bool isText, EnumShape shape, EquatableArray<RuleValue> allowed)
    {
        if (allowed.FirstOrDefault(one => Same(Written(one), text)) is { } exact)
        {
            return shape.Name(exact);
        }

        var word = text.Substring(text.LastIndexOf('.') + 1);
        if (allowed.FirstOrDefault(one => Same(shape.Name(one)!, word) || IsWithoutUnit(Written(one), text)) is { } known)
        {
            return shape.Name(known);
        }

        // A number without a unit is not near to a size.
        var found = RuleValue.Of(text);
        return isText && Nearness.Sort(allowed, found).FirstOrDefault(one => Nearness.AreNear(found, one)) is { } near ? shape.Name(near)
            : isText && Suggestions.Closest(word, allowed.Select(one => shape.Name(one)!)) is { } name ? name
            : null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    // 1080 for 1080p.
    private static bool IsWithoutUnit(string wire, string text) =>
        text.Length > 0 && wire.StartsWith(text, StringComparison.Ordinal) && text.All(char.IsDigit) && wire.Skip(text.Length).All(char.IsLetter);

    private static string Written(RuleValue wire) => wire.Kind is RuleValueKind.String ? wire.AsString : wire.ToString();
}
