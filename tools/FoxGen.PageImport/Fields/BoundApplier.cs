using FoxGen.PageImport.Phrases;
using FoxGen.Rules.Primitives;

namespace FoxGen.PageImport.Fields;

/// <summary>Turns bounds from prose into keys of a field.</summary>
internal static class BoundApplier
{
    /// <summary>Adds a bound.</summary>
    /// <returns><c>null</c> when it is in; else why not.</returns>
    public static string? Apply(DraftField field, Quantity bound)
    {
        var value = field.Value;
        if (value.Kind is ValueKind.Array)
        {
            return Array(value, bound);
        }

        if (bound.IsTogether)
        {
            return "it is about several items in total, but the field is not an array.";
        }

        return value.Kind switch
        {
            ValueKind.String when bound.Measure is Measure.Characters && value.Format is null => Length(value, bound),
            ValueKind.String => File(value, bound),
            ValueKind.Integer or ValueKind.Number => Number(field, bound),
            _ => "it does not match the type of the field.",
        };
    }

    private static string? Array(DraftValue value, Quantity bound)
    {
        if (bound.Measure is Measure.Items && !bound.IsEach)
        {
            return Count(value, bound);
        }

        if (value.Items is not { } item)
        {
            return "the type of the items is unknown.";
        }

        if (bound.IsEach)
        {
            return bound.Measure is Measure.Characters && item is { Kind: ValueKind.String, Format: null } ? Length(item, bound) : File(item, bound);
        }

        if (!bound.IsTogether || bound.Measure is not (Measure.Bytes or Measure.Seconds) || item.Media is null)
        {
            return "it is unclear whether it is about each item or about all items in total.";
        }

        value.Media ??= new DraftMedia();
        return Limit(value.Media, bound);
    }

    private static string? File(DraftValue value, Quantity bound) =>
        value.Media is null || bound.Measure is not (Measure.Bytes or Measure.Seconds or Measure.Pixels)
            ? "it does not match the kind of the field."
            : Limit(value.Media, bound);

    private static string? Limit(DraftMedia media, Quantity bound)
    {
        var key = (bound.Measure switch
        {
            Measure.Bytes => MediaMeasures.Bytes,
            Measure.Seconds => MediaMeasures.Seconds,
            _ => MediaMeasures.ShortEdge,
        }).Key;
        if (!media.Limits.TryGetValue(key, out var limit))
        {
            media.Limits.Add(key, limit = new DraftLimit());
        }

        return Conflict(limit.Minimum, bound.Minimum?.Text, text => limit.Minimum = text)
            ?? Conflict(limit.Maximum, bound.Maximum?.Text, text => limit.Maximum = text)
            ?? Conflict(limit.ExclusiveMinimum, bound.ExclusiveMinimum?.Text, text => limit.ExclusiveMinimum = text)
            ?? Conflict(limit.ExclusiveMaximum, bound.ExclusiveMaximum?.Text, text => limit.ExclusiveMaximum = text);
    }

    private static string? Length(DraftValue value, Quantity bound) => Counts(bound, value.MinLength, value.MaxLength, (low, high) => (value.MinLength, value.MaxLength) = (low, high));

    private static string? Count(DraftValue value, Quantity bound) => Counts(bound, value.MinItems, value.MaxItems, (low, high) => (value.MinItems, value.MaxItems) = (low, high));

    private static string? Counts(Quantity bound, int? low, int? high, Action<int?, int?> set)
    {
        // Fewer than n is at most n - 1.
        var newLow = bound.Minimum?.Count ?? (bound.ExclusiveMinimum?.Count is { } above ? above + 1 : null);
        var newHigh = bound.Maximum?.Count ?? (bound.ExclusiveMaximum?.Count is { } below and > 0 ? below - 1 : null);
        if (newLow is null && newHigh is null)
        {
            return "it is not an integer.";
        }

        if ((low is not null && newLow is not null && low != newLow) || (high is not null && newHigh is not null && high != newHigh))
        {
            return "the page has a different number elsewhere.";
        }

        set(newLow ?? low, newHigh ?? high);
        return null;
    }

    private static string? Number(DraftField field, Quantity bound)
    {
        if (bound.IsEach || bound.IsConverted || bound.Measure is not (Measure.Plain or Measure.Seconds))
        {
            return "it does not match the type of the field.";
        }

        var range = field.Value.Range;
        var found = NumberRange.Of(bound.Minimum?.Number, bound.Maximum?.Number, bound.ExclusiveMinimum?.Number, bound.ExclusiveMaximum?.Number);
        if (Disagree(range.Low, found.Low) || Disagree(range.High, found.High))
        {
            return "the page has a different number elsewhere.";
        }

        field.Value.Range = range.Intersect(found);
        field.Unit ??= bound.Measure is Measure.Seconds ? "s" : null;
        return null;
    }

    // "At least 0" and "above 0" can both be meant; then the tighter end holds.
    private static bool Disagree(Bound? before, Bound? now) =>
        before is { } one && now is { } other && one.IsInclusive == other.IsInclusive && one.Value != other.Value;

    private static string? Conflict(string? before, string? now, Action<string> set)
    {
        if (now is null)
        {
            return null;
        }

        if (before is not null && before != now)
        {
            return "the page has a different number elsewhere.";
        }

        set(now);
        return null;
    }
}
