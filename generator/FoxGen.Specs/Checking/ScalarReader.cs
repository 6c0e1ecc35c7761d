using System.Globalization;
using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Diagnostics;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Checking;

/// <summary>Reads scalars as numbers, sizes and words. YAML's own idea of their type plays no part.</summary>
internal sealed class ScalarReader(DiagnosticBag bag, NodeReader nodes)
{
    /// <summary>A whole number within 32 bits.</summary>
    public int? Int(SpecNode? node, string what, int minimum = int.MinValue) => Convert<int>(
        node,
        what,
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= minimum ? n : null,
        minimum > int.MinValue ? $"an integer of at least {ConstraintText.Number(minimum)}" : "an integer");

    /// <summary>A number.</summary>
    public decimal? Decimal(SpecNode? node, string what) => Convert(node, what, ParseDecimal, "a number");

    /// <summary>A number above zero.</summary>
    public double? Positive(SpecNode? node, string what) =>
        Convert<double>(node, what, text => ParseDecimal(text) is { } n && n > 0 ? (double)n : null, "a number above 0");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool? Boolean(SpecNode? node, string what) =>
        Convert<bool>(node, what, text => text == "true" ? true : text == "false" ? false : null, "true or false");

    /// <summary>A size in bytes: <c>30MB</c> is 30,000,000, <c>30MiB</c> is 31,457,280.</summary>
    public decimal? Bytes(SpecNode? node, string what) =>
        Convert(node, what, ParseBytes, "a size such as 30MB (10^6 bytes), 500KB or 30MiB");

    /// <summary>A ratio: <c>16:9</c>, or its value.</summary>
    public decimal? Ratio(SpecNode? node, string what) => Convert(node, what, ParseRatio, "a ratio such as 16:9 or 1.78");

    /// <summary>One of a closed list of words.</summary>
    public T? Word<T>(SpecNode? node, string what, IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        if (nodes.Scalar(node, what) is not { } scalar)
        {
            return null;
        }

        if (words.Where(one => one.Word == scalar.Text).Select(one => (T?)one.Value).FirstOrDefault() is { } found)
        {
            return found;
        }

        var hint = KeyHints.FindWord(what, scalar.Text) ?? MessageText.DidYouMean(scalar.Text, words.Select(w => w.Word));
        bag.Report(SpecDiagnostics.UnknownWord, scalar.Span, MessageText.Sentence(what), scalar.Text, ConstraintText.Or(words.Select(w => w.Word)), hint);
        return null;
    }

    /// <summary>Reads a decimal number, also with an exponent; sizes beyond 10^19 are refused, so that sums stay exact.</summary>
    public static decimal? ParseDecimal(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 10_000_000_000_000_000_000m
            ? number
            : null;
    }

    private static decimal? ParseBytes(string text)
    {
        var unit = ByteSizes.UnitOf(text);
        var number = text.Substring(0, text.Length - (unit.Length > 0 ? unit.Length : text.EndsWith("B", StringComparison.Ordinal) ? 1 : 0));
        return ParseDecimal(number.TrimEnd(' ')) is { } size and >= 0 and < 1_000_000_000_000m ? size * ByteSizes.BytesOf(unit) : null;
    }

    private static decimal? ParseRatio(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 1 ? ParseDecimal(text)
            : parts.Length == 2 && ParseDecimal(parts[0]) is { } width && ParseDecimal(parts[1]) is > 0 and { } height
            && width is > 0 and < 1_000_000 && height is > 0.000001m and < 1_000_000 ? width / height
            : null;
    }

    private T? Convert<T>(SpecNode? node, string what, Func<string, T?> parse, string expected)
        where T : struct
    {
        if (nodes.Scalar(node, what) is not { } scalar)
        {
            return null;
        }

        var value = parse(scalar.Text);
        if (value is null)
        {
            bag.Report(SpecDiagnostics.WrongValue, scalar.Span, MessageText.Sentence(what), scalar.Text, expected);
        }

        return value;
    }
}
