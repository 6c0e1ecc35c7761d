using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads bounds of numbers, lengths and counts, and reports those that no value meets.</summary>
internal sealed class BoundsReader(SpecReader spec)
{
    /// <summary>The keys of a range.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    /// <summary>Reads <c>minimum</c>, <c>maximum</c> and their exclusive twins.</summary>
    /// <param name="reader">The mapping that holds them.</param>
    /// <param name="read">How to read one of them, such as a size in bytes.</param>
    /// <param name="wholeOnly">Whether only whole numbers lie between them.</param>
    public NumberRange? Range(MappingReader reader, Func<SpecNode?, string, decimal?> read, bool wholeOnly)
    {
        var values = Keys.Select(key => read(reader.Take(key), key)).ToList();
        if (values.All(value => value is null))
        {
            return null;
        }

        var range = new NumberRange
        {
            Minimum = values[0],
            Maximum = values[1],
            ExclusiveMinimum = values[2],
            ExclusiveMaximum = values[3],
        };

        if (IsEmpty(range, wholeOnly))
        {
            var key = Keys.First(reader.Has);
            spec.Report(SpecDiagnostics.EmptyRange, reader.Node.Find(key)!.Value.Span, $"No value is {ConstraintText.Range(range)}.");
            return null;
        }

        return range;
    }

    /// <summary>Adds the step of <c>multipleOf</c> to a range.</summary>
    public NumberRange? WithStep(MappingReader reader, NumberRange? range)
    {
        var node = reader.Take("multipleOf");
        if (spec.Scalars.Decimal(node, "multipleOf") is not { } step)
        {
            return range;
        }

        if (step < 0.000000001m)
        {
            spec.Report(SpecDiagnostics.WrongValue, node!.Span, "multipleOf must be a number above 0.");
            return range;
        }

        var low = range?.Minimum ?? range?.ExclusiveMinimum;
        var high = range?.Maximum ?? range?.ExclusiveMaximum;
        var first = low is { } from ? decimal.Ceiling(from / step) * step : 0;
        first += first == range?.ExclusiveMinimum ? step : 0;
        if (low is not null && high is not null && (first > high || first == range?.ExclusiveMaximum))
        {
            spec.Report(SpecDiagnostics.EmptyRange, node!.Span, $"No multiple of {ConstraintText.Number(step)} is {ConstraintText.Range(range!)}.");
            return range;
        }

        return (range ?? new NumberRange()) with { MultipleOf = step };
    }

    /// <summary>Reads a smallest and a largest count.</summary>
    public CountRange? Count(MappingReader reader, string minimumKey, string maximumKey)
    {
        var minimum = spec.Scalars.Int(reader.Take(minimumKey), minimumKey, minimum: 0);
        var maximum = spec.Scalars.Int(reader.Take(maximumKey), maximumKey, minimum: 0);
        if (minimum > maximum)
        {
            spec.Report(
                SpecDiagnostics.EmptyRange,
                reader.Node.Find(minimumKey)!.Value.Span,
                $"{minimumKey} {ConstraintText.Number(minimum.Value)} is above {maximumKey} {ConstraintText.Number(maximum.Value)}; nothing meets both.");
            return null;
        }

        return minimum is null && maximum is null ? null : new CountRange(minimum ?? 0, maximum);
    }

    /// <summary>Whether no number lies in a range.</summary>
    public static bool IsEmpty(NumberRange range, bool wholeOnly)
    {
        var low = range.Minimum ?? decimal.MinValue;
        var high = range.Maximum ?? decimal.MaxValue;
        var above = range.ExclusiveMinimum ?? decimal.MinValue;
        var below = range.ExclusiveMaximum ?? decimal.MaxValue;
        if (wholeOnly)
        {
            var first = Math.Max(Ceiling(low), range.ExclusiveMinimum is { } a ? decimal.Floor(a) + 1 : decimal.MinValue);
            var last = Math.Min(Floor(high), range.ExclusiveMaximum is { } b ? decimal.Ceiling(b) - 1 : decimal.MaxValue);
            return first > last;
        }

        return low > high || above >= below || low >= below || above >= high;
    }

    private static decimal Ceiling(decimal value) => value == decimal.MinValue ? value : decimal.Ceiling(value);

    private static decimal Floor(decimal value) => value == decimal.MaxValue ? value : decimal.Floor(value);
}
