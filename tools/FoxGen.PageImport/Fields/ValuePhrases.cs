using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads clauses about single values: a fixed value, a default, a value with a meaning of its own.</summary>
internal static partial class ValuePhrases
{
    /// <summary>Reads a clause.</summary>
    /// <param name="page">The page.</param>
    /// <param name="field">The field.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="numbers">Takes numbers with a meaning, for <see cref="Settle"/>.</param>
    /// <returns>Whether it is of this sort; what was not clear is a remark then.</returns>
    public static bool Read(PageContext page, DraftField field, PageLine clause, List<(PageLine Clause, DraftKnownValue Known)> numbers)
    {
        var text = clause.Plain;
        if (field.Value.Kind is ValueKind.Integer or ValueKind.Number)
        {
            if (Fixed().Match(text) is { Success: true } only)
            {
                return Constant(page, field, clause, only);
            }

            var match = Or().Match(text) is { Success: true } or ? or : Means().Match(text);
            if (match.Success && ValueFit.Read(field.Value, match.Groups["value"].Value) is { } value)
            {
                var meaning = match.Groups["meaning"].Value.Trim();
                numbers.Add((clause, new DraftKnownValue(value, meaning.Length > 0 ? page.Text(meaning) : null)));
                return true;
            }
        }

        if (field.Value is { Kind: ValueKind.String, Enum.Count: 0, Format: null } && AlsoText().Match(text) is { Success: true } also)
        {
            AddKnown(field, new DraftKnownValue(RuleValue.Of(also.Groups["value"].Value), page.Text(also.Groups["meaning"].Value.Trim())));
            return true;
        }

        return Default(field, clause);
    }

    private static bool Constant(PageContext page, DraftField field, PageLine clause, Match match)
    {
        if (ValueFit.Read(field.Value, match.Groups["value"].Value) is not { } value)
        {
            return false;
        }

        // Words before it may say when it is fixed, unless they are what the page calls the model itself.
        var qualifier = match.Groups["when"].Value.Trim();
        if (qualifier.Length > 0 && !page.Variants.IsCalled(qualifier))
        {
            field.Remarks.Add(clause.Remark("a fixed value, possibly under a condition; omitted."));
        }
        else if ((field.Default is not null && !field.Default.Equals(value)) || field.Examples.Exists(example => !example.Equals(value)))
        {
            field.Remarks.Add(clause.Remark("a fixed value, but the default or a sample differs; omitted."));
        }
        else
        {
            field.Value.Const = value;
        }

        return true;
    }

    /// <summary>Adds numbers with a meaning: outside the range as sentinels, else as known values.</summary>
    /// <param name="field">The field.</param>
    /// <param name="schema">The range of the schema, which is what the service goes by.</param>
    /// <param name="numbers">The numbers.</param>
    public static void Settle(DraftField field, NumberRange schema, IEnumerable<(PageLine Clause, DraftKnownValue Known)> numbers)
    {
        foreach (var (clause, known) in numbers)
        {
            var isInside = IsInside(field.Value.Range, (decimal)known.Value.AsNumber);
            if (IsInside(schema, (decimal)known.Value.AsNumber) is false)
            {
                field.Remarks.Add(clause.Remark("a value outside the range of the schema; if the service accepts it, add it to `sentinels`."));
                continue;
            }

            if (isInside is false)
            {
                if (!field.Value.Sentinels.Exists(other => other.Value.Equals(known.Value)))
                {
                    field.Value.Sentinels.Add(known);
                }

                continue;
            }

            if (known.Meaning is not null)
            {
                AddKnown(field, known);
            }

            if (isInside is null && Or().IsMatch(clause.Plain))
            {
                field.Remarks.Add(clause.Remark("a value outside a range that was not recognized; if you add the range, add this value to `sentinels`."));
            }
        }
    }

    private static void AddKnown(DraftField field, DraftKnownValue known)
    {
        if (!field.Value.KnownValues.Exists(other => other.Value.Equals(known.Value)))
        {
            field.Value.KnownValues.Add(known);
        }
    }

    // Null when there is no range.
    private static bool? IsInside(NumberRange range, decimal number) => range.HasBounds ? range.Contains(number) : null;

    private static bool Default(DraftField field, PageLine clause)
    {
        var match = DefaultText().Match(clause.Plain);
        if (!match.Success)
        {
            return false;
        }

        var text = match.Groups["value"].Value.Trim();
        var value = text switch
        {
            "关闭" or "off" or "disabled" when field.Value.Kind is ValueKind.Boolean && field.Value.Spelling is null => RuleValue.False,
            "开启" or "on" or "enabled" when field.Value.Kind is ValueKind.Boolean && field.Value.Spelling is null => RuleValue.True,
            _ when field.Value.Kind is ValueKind.String && field.Value.Enum.Count == 0 => null,
            _ => ValueFit.Read(field.Value, text),
        };
        if (value is null || (field.Value.Enum.Count > 0 && !field.Value.Enum.Contains(value)))
        {
            return false;
        }

        if (field.Default is null)
        {
            // Only prose has it.
            field.UpstreamDefault ??= value;
        }
        else if (!field.Default.Equals(value))
        {
            field.Remarks.Add(clause.Remark($"the default of the schema is {field.Default}."));
        }

        return true;
    }

    [GeneratedRegex("^(?<when>.*?)\\s*(?:固定为|恒为|始终为|只能为|(?:is |are )?fixed (?:at|to)|(?:is )?always)\\s*(?<value>-?[0-9]{1,15}(?:\\.[0-9]{1,9})?)\\s*(?:秒|s|seconds?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Fixed();

    [GeneratedRegex("^(?:或者?|or)\\s*(?<value>-?[0-9]{1,15}(?:\\.[0-9]{1,9})?)\\s*(?:表示|代表|to|for|which means|meaning|:)?\\s*(?<meaning>[^0-9]*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Or();

    // The number alone before a word: "1 strictest". Words of measure belong to bounds.
    [GeneratedRegex("^(?<value>-?[0-9]{1,15})\\s*(?:(?:表示|代表|为|means|is|=|:)\\s*|\\s)(?<meaning>(?!秒|张|段|个|条|项|字符|到|至|to\\b|or\\b|and\\b|seconds?\\b|items?\\b)[^0-9\\s/~-][^0-9]*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Means();

    [GeneratedRegex("^(?:也可以?传入?|也可以?填|或传入?|or (?:pass|send|use)|(?:may |can )?also (?:be|accepts?|takes?))\\s+\"?(?<value>[A-Za-z][A-Za-z0-9_-]*)\"?\\s+(?<meaning>[^0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AlsoText();

    [GeneratedRegex("^(?:默认值?(?:为|是)?|defaults? (?:is|to)|by default|default)\\s*:?\\s*(?<value>\\S+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DefaultText();
}
