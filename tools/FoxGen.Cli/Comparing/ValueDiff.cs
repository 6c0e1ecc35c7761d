using FoxGen.JsonSchema.Constraints;
using FoxGen.Rules;

namespace FoxGen.Cli.Comparing;

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

        // Kinds that share a key tell the same change of it.
        changes.Add(path, ConstraintKinds.All.SelectMany(kind => ConstraintTool.Of(kind).Compare(old, @new)).Distinct());
        if (old.Spelling != @new.Spelling)
        {
            changes.Add(path, [ConstraintChange.FromTo("spelling", true, Spelling(old), Spelling(@new))]);
        }

        MediaDiff.Compare(changes, path, old.Media, @new.Media);
        Parts(changes, path, old, @new);
    }

    private static string? Spelling(ValueSchema schema) => schema.Spelling is { } spelling ? $"{spelling.True}/{spelling.False}" : null;

    private static void Parts(ChangeList changes, string path, ValueSchema old, ValueSchema @new)
    {
        if (old.Items is { } item && @new.Items is { } newItem)
        {
            Compare(changes, path + "[]", item, newItem);
        }

        if (old.Properties.Count == 0 != (@new.Properties.Count == 0))
        {
            changes.Breaking(path, "type-changed", @new.Properties.Count == 0 ? "any keys are now accepted" : "only known keys are now accepted");
        }
        else
        {
            FieldDiff.Compare(changes, path, ModelDiff.Members(old.Properties, default), ModelDiff.Members(@new.Properties, default), @new.Rules);
        }

        if (old.IsOpen != @new.IsOpen)
        {
            changes.Add(path, "additional-keys", old.IsOpen, $"other keys are {(@new.IsOpen ? "now" : "no longer")} accepted");
        }

        RuleDiff.Compare(changes, path, old.Rules, @new.Rules);
        foreach (var (before, after) in SpecDiff.Pair(old.Cases, @new.Cases, one => one.Name))
        {
            if (before is null || after is null)
            {
                changes.Add(path, before is null ? "alternative-added" : "alternative-removed", after is null, $"the alternative {(after ?? before)!.Name} was {(before is null ? "added" : "removed")}");
            }
            else
            {
                Compare(changes, $"{path}({after.Name})", before.Value, after.Value);
            }
        }
    }
}
