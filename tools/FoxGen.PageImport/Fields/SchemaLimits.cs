using System.Globalization;
using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads the ranges, lengths and counts that pages take from their schema.</summary>
internal static partial class SchemaLimits
{
    /// <summary>Adds them to a value.</summary>
    public static void Read(FieldBlock block, DraftField field)
    {
        foreach (var (label, line) in block.Constraints)
        {
            if (!Read(label, line, field.Value))
            {
                field.Remarks.Add(line.Remark($"this limit ({label.ToString().ToLowerInvariant()}) was not recognized or does not match the type."));
            }
        }
    }

    private static bool Read(PageLabel label, PageLine line, DraftValue value) => label switch
    {
        PageLabel.Range => Numeric(value) is { } number && Range(line.Plain, number),
        PageLabel.Multiple => Numeric(value) is { } number && decimal.TryParse(line.Plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var step) && Set(() => number.Constraints["multipleOf"] = RuleValue.Of(step)),
        PageLabel.Pattern => Pick(value, ValueKind.String) is { } text && line.Text.Length > 0 && Set(() => text.Pattern = line.Text.Trim('`')),
        PageLabel.Length or PageLabel.MinLength or PageLabel.MaxLength => Pick(value, ValueKind.String) is { } text && Counts(label, line) is var (low, high)
            && Set(() => (text.MinLength, text.MaxLength) = (low ?? text.MinLength, high ?? text.MaxLength)),
        _ => Pick(value, ValueKind.Array) is { } list && Counts(label, line) is var (low, high)
            && Set(() => (list.MinItems, list.MaxItems) = (low ?? list.MinItems, high ?? list.MaxItems)),
    };

    /// <summary>The value itself, or the one alternative of a union, of a kind.</summary>
    public static DraftValue? Pick(DraftValue value, ValueKind kind) => value.Kind == kind ? value : value.Cases.Find(one => one.Kind == kind);

    private static DraftValue? Numeric(DraftValue value) => Pick(value, ValueKind.Integer) ?? Pick(value, ValueKind.Number);

    private static bool Set(Action set)
    {
        set();
        return true;
    }

    private static (int? Low, int? High)? Counts(PageLabel label, PageLine line)
    {
        var match = Two().Match(line.Plain);
        if (!match.Success || !int.TryParse(match.Groups["a"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var first))
        {
            return null;
        }

        if (!match.Groups["b"].Success)
        {
            return label switch
            {
                PageLabel.MinLength or PageLabel.MinCount => (first, null),
                PageLabel.MaxLength or PageLabel.MaxCount => (null, first),
                // One number where a range belongs: exactly so many.
                _ => (first, first),
            };
        }

        return label is PageLabel.Length or PageLabel.Count && int.TryParse(match.Groups["b"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var second) && first <= second
            ? (first, second)
            : null;
    }

    // 1 <= x <= 6, x >= 1, 0 < x.
    private static bool Range(string text, DraftValue value)
    {
        var match = Between().Match(text.Replace("≤", "<=").Replace("≥", ">="));
        if (!match.Success || (!match.Groups["low"].Success && !match.Groups["high"].Success))
        {
            return false;
        }

        var range = value.Range;
        foreach (var (side, isLeft) in new[] { ("low", true), ("high", false) })
        {
            if (!match.Groups[side].Success)
            {
                continue;
            }

            if (!decimal.TryParse(match.Groups[side].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
            {
                return false;
            }

            var sign = match.Groups[side + "Sign"].Value;
            var end = new Bound(bound, IsInclusive: sign.Length > 1);
            range = sign[0] is '<' == isLeft ? range with { Low = end } : range with { High = end };
        }

        value.Range = range;
        return true;
    }

    [GeneratedRegex("^(?<a>[0-9]{1,9})(?:\\s*(?:-|~|to|到|至)\\s*(?<b>[0-9]{1,9}))?\\s*(?:elements?|items?|characters?|个元素|个|项|字符)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    [GeneratedRegex("^(?:(?<low>-?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(?<lowSign><=?|>=?)\\s*)?x(?:\\s*(?<highSign><=?|>=?)\\s*(?<high>-?[0-9.]+(?:[eE][-+]?[0-9]+)?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
