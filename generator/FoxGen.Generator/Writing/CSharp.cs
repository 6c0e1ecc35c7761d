using System.Globalization;
using FoxGen.Rules;
using FoxGen.Rules.Strings;

namespace FoxGen.Generator.Writing;

/// <summary>Writes values as C# literals. Texts from specs reach C# only through here, as checked identifiers or as comments.</summary>
internal static class CSharp
{
    /// <summary>A text as a string literal of printable ASCII; everything else is escaped.</summary>
    public static string Literal(string text) => QuotedText.CSharp(text);

    /// <summary>A string literal of a JSON object: a raw one, which is shorter, where no character could end its line.</summary>
    public static string Json(string json) => json.All(c => c is >= ' ' and <= '~') ? $"\"\"\"{json}\"\"\"" : Literal(json);

    /// <summary>A text as a UTF-8 literal.</summary>
    public static string Utf8(string text) => Literal(text) + "u8";

    /// <summary>A number as a literal of type <c>double</c>.</summary>
    public static string Double(decimal value) => Double((double)value);

    /// <inheritdoc cref="Double(decimal)"/>
    public static string Double(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    /// <summary>A whole number that fits <c>long</c>.</summary>
    public static string Integer(long value) => value switch
    {
        long.MinValue => "long.MinValue",
        _ => value.ToString(CultureInfo.InvariantCulture) + (value is > int.MaxValue or < int.MinValue ? "L" : ""),
    };

    /// <summary>A number as a literal that converts to <c>decimal</c> exactly.</summary>
    public static string Decimal(decimal value) =>
        decimal.Truncate(value) == value && value is >= long.MinValue and <= long.MaxValue ? Integer((long)value) : value.ToString(CultureInfo.InvariantCulture) + "m";

    /// <summary>A number as an attribute argument: a whole one exactly, another as <c>double</c>.</summary>
    public static string Number(decimal value) =>
        decimal.Truncate(value) == value && value is >= long.MinValue and <= long.MaxValue ? Integer((long)value) : Double(value);

    /// <summary>A scalar as an attribute argument or constant.</summary>
    public static string Constant(RuleValue value) => value.Kind switch
    {
        RuleValueKind.String => Literal(value.AsString),
        RuleValueKind.Integer => Integer(value.AsInteger),
        RuleValueKind.Number => Double(value.AsNumber),
        RuleValueKind.Boolean => value.AsBoolean ? "true" : "false",
        _ => throw new ArgumentException($"A value of kind {value.Kind} cannot be a C# constant.", nameof(value)),
    };

    /// <summary>
    /// A C# property name as the name of a local: <c>ImageUrls</c> becomes <c>imageUrlsValue</c>, which is no keyword and no
    /// parameter of a generated method.
    /// </summary>
    public static string Local(string clrName) => char.ToLowerInvariant(clrName[0]) + clrName.Substring(1) + "Value";
}
