using System.Globalization;
using System.Text.RegularExpressions;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Says how to write a number or a boolean in place of a string, a fraction or a time span.</summary>
internal static class NumberAdvice
{
    /// <summary>Returns the advice for a place that takes a number.</summary>
    public static Advice For(WrongValue value, ITypeSymbol target, ValueSchema? schema, Place place)
    {
        var isWhole = target.SpecialType is not SpecialType.System_Double;
        var takes = new Advice(isWhole ? "a whole number" : "a number");
        var type = place.Name(target);
        return value switch
        {
            { Constant: string text } => OfText(text, takes, isWhole),
            { Type.SpecialType: SpecialType.System_String } => takes with { Write = one => $"{type}.Parse({one.Text})" },
            { Constant: double or float or decimal } when isWhole => OfFraction(Convert.ToDouble(value.Constant, CultureInfo.InvariantCulture), takes, schema),
            { Constant: decimal number } => takes with { Write = _ => number.ToString(CultureInfo.InvariantCulture), IsCertain = true },
            { Constant: long or ulong or uint } => takes with { Write = _ => Convert.ToString(value.Constant, CultureInfo.InvariantCulture), IsCertain = true },
            { Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal } when isWhole => takes with { Write = one => $"({type})Math.Round({one.Text})" },
            { Type.SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_UInt32 or SpecialType.System_Decimal } => takes with { Write = one => $"({type}){one.Operand}" },
            _ when TypeFacts.Is(value.Type, "System", "TimeSpan") => OfTime(value, takes, isWhole ? $"({type})" : ""),
            _ => takes,
        };
    }

    /// <summary>Returns the advice for a place that takes a boolean.</summary>
    public static Advice ForBoolean(WrongValue value)
    {
        var takes = new Advice("true or false");
        var word = value.Constant is string text ? text.Trim().ToUpperInvariant() : value.Constant is int number ? number.ToString(CultureInfo.InvariantCulture) : null;
        return word switch
        {
            "TRUE" or "YES" or "ON" or "1" => takes with { Write = _ => "true", IsCertain = true },
            "FALSE" or "NO" or "OFF" or "0" => takes with { Write = _ => "false", IsCertain = true },
            null when value.Type.SpecialType is SpecialType.System_String => takes with { Write = one => $"bool.Parse({one.Text})" },
            _ => takes,
        };
    }

    // "8", and "8s" or "8 seconds", whose unit may be another one.
    private static Advice OfText(string text, Advice takes, bool isWhole)
    {
        var match = Regex.Match(text.Trim(), @"^(-?\d{1,15}(?:\.\d{1,9})?) ?(\p{L}*)$", RegexOptions.CultureInvariant);
        return match.Success && (!isWhole || match.Groups[1].Value.IndexOf('.') < 0)
            ? takes with { Write = _ => match.Groups[1].Value, IsCertain = match.Groups[2].Length == 0 }
            : takes;
    }

    private static Advice OfFraction(double fraction, Advice takes, ValueSchema? schema)
    {
        if (Math.Abs(fraction) > int.MaxValue)
        {
            return takes;
        }

        var all = new[] { Math.Floor(fraction), Math.Ceiling(fraction) }.Distinct().Select(one => (long)one).ToList();
        var near = all.Where(one => schema is null || RequestChecker.Check(schema, RuleValue.Of(one)).Count == 0).Select(one => one.ToString(CultureInfo.InvariantCulture)).ToList();
        return near.Count == 0
            ? takes
            : new Advice($"{takes.Takes}: {string.Join(" or ", near)}") { HidesFound = true, IsSaid = true, IsCertain = all.Count == 1, Write = all.Count == 1 ? _ => near[0] : null };
    }

    // TimeSpan.FromSeconds(8) is 8; another time span is asked for its seconds.
    private static Advice OfTime(WrongValue value, Advice takes, string cast)
    {
        var match = Regex.Match(value.Text, @"^(?:System\.)?TimeSpan\.From(Seconds|Minutes)\((\d{1,6})\)$", RegexOptions.CultureInvariant);
        if (!match.Success)
        {
            return takes with { Write = one => $"{cast}{one.Operand}.TotalSeconds" };
        }

        var seconds = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) * (match.Groups[1].Value == "Minutes" ? 60 : 1);
        return takes with { Write = _ => seconds.ToString(CultureInfo.InvariantCulture), IsCertain = true };
    }
}
