using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>Compares what a value may be. Taking less than before is breaking, taking more is not.</summary>
internal static class ValueDiff
{
    public static void Compare(ChangeList changes, string path, ValueSchema old, ValueSchema @new)
    {
        if (old == @new)
        {
            return;
        }

        if (old.Kind != @new.Kind)
        {
            // Whole numbers are numbers.
            var isWider = old.Kind is ValueKind.Integer && @new.Kind is ValueKind.Number;
            changes.Add(path, "type-changed", !isWider, $"type changed from {ConstraintText.TypeName(old)} to {ConstraintText.TypeName(@new)}");
            if (!isWider)
            {
                return;
            }
        }

        Allowed(changes, path, old, @new);
        BoundsDiff.Numbers(changes, path, old.Range, @new.Range);
        BoundsDiff.Counts(changes, path, "length", "character", old.Length, @new.Length);
        BoundsDiff.Counts(changes, path, "number of items", "item", old.Count, @new.Count);
        BoundsDiff.AtMost(changes, path, "inline items may be", "", old.MaxInlineItems, @new.MaxInlineItems);
        Demand(changes, path, "pattern", old.Pattern, @new.Pattern, pattern => pattern);
        Demand(changes, path, "format", Format(old.Format), Format(@new.Format), format => format);
        Demand(changes, path, "spelling", old.Spelling, @new.Spelling, spelling => $"{spelling.True}/{spelling.False}");
        if (old.UniqueItems != @new.UniqueItems)
        {
            changes.Add(path, "items-unique", @new.UniqueItems, @new.UniqueItems ? "equal items are now refused" : "equal items are now taken");
        }

        UrlDiff.Compare(changes, path, old.Urls, @new.Urls);
        MediaDiff.Compare(changes, path, old.Media, @new.Media);
        Parts(changes, path, old, @new);
    }

    private static void Parts(ChangeList changes, string path, ValueSchema old, ValueSchema @new)
    {
        if (old.Items is { } item && @new.Items is { } newItem)
        {
            Compare(changes, path + "[]", item, newItem);
        }

        if (old.Properties.Count == 0 != (@new.Properties.Count == 0))
        {
            changes.Breaking(path, "type-changed", @new.Properties.Count == 0 ? "any keys are now taken" : "only known keys are now taken");
        }
        else
        {
            FieldDiff.Compare(changes, path, ModelDiff.Members(old.Properties, default), ModelDiff.Members(@new.Properties, default), @new.Rules);
        }

        RuleDiff.Compare(changes, path, old.Rules, @new.Rules);
        foreach (var (before, after) in SpecDiff.Pair(old.Cases, @new.Cases, one => one.Name))
        {
            if (before is null || after is null)
            {
                changes.Add(path, before is null ? "alternative-added" : "alternative-removed", after is null, $"the alternative {(after ?? before)!.Name} is {(before is null ? "new" : "gone")}");
            }
            else
            {
                Compare(changes, $"{path}({after.Name})", before.Value, after.Value);
            }
        }
    }

    private static void Allowed(ChangeList changes, string path, ValueSchema old, ValueSchema @new)
    {
        var (before, after) = (Taken(old), Taken(@new));
        if (old.Allowed.Count == 0 || @new.Allowed.Count == 0)
        {
            if (old.Allowed.Count > 0)
            {
                changes.Safe(path, "values-opened", "any value is now taken");
            }
            else if (@new.Allowed.Count > 0)
            {
                changes.Breaking(path, "values-closed", $"must now be {ConstraintText.OneOf(@new.Allowed)}");
            }

            return;
        }

        Each("value-removed", true, "no longer takes", before.Except(after));
        Each("value-added", false, "now takes", after.Except(before));

        // The same spellings, told apart otherwise: rules then read another value.
        if (old.Aliases != @new.Aliases && before.ToHashSet().SetEquals(after))
        {
            changes.Safe(path, "aliases-changed", "which values are spellings of others changed");
        }

        void Each(string kind, bool isBreaking, string verb, IEnumerable<RuleValue> values)
        {
            foreach (var value in values)
            {
                changes.Add(path, kind, isBreaking, $"{verb} {ConstraintText.Literal(value)}");
            }
        }
    }

    private static IReadOnlyList<RuleValue> Taken(ValueSchema schema) => [.. schema.Allowed, .. schema.Aliases.Select(alias => alias.Spelling)];

    private static string? Format(TextFormat format) => format is TextFormat.None ? null : format.ToString().ToLowerInvariant();

    // Something that all values must meet: whether another one takes less cannot be told, so it may.
    private static void Demand<T>(ChangeList changes, string path, string what, T? old, T? @new, Func<T, string> show)
        where T : class
    {
        if (!Equals(old, @new))
        {
            changes.Add(path, $"{what}-changed", what == "spelling" || @new is not null, $"{what} changed{ChangeList.FromTo(old, @new, show)}");
        }
    }
}
