using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Comparing;

/// <summary>Compares C# enums: their names and numbers are compiled into callers.</summary>
internal static class EnumDiff
{
    public static IReadOnlyList<Change> Compare(ResolvedEnum? old, ResolvedEnum? @new)
    {
        var changes = new ChangeList($"enum {(@new ?? old)!.ClrName}");
        if (old is null || @new is null)
        {
            changes.Add("", old is null ? "enum-added" : "enum-removed", @new is null, $"the enum was {(old is null ? "added" : "removed")}");
            return changes.Changes;
        }

        changes.Text("", "description", old.Description, @new.Description);
        foreach (var (before, after) in SpecDiff.Pair(old.Members, @new.Members, member => member.Wire.ToString()))
        {
            var value = ConstraintText.Literal((after ?? before)!.Wire);
            if (before is null || after is null)
            {
                changes.Add(value, before is null ? "value-added" : "value-removed", after is null, $"the member {(after ?? before)!.ClrName} was {(before is null ? "added" : "removed")}");
                continue;
            }

            ModelDiff.Clr(changes, value, "C# name", before.ClrName, after.ClrName);
            if (before.Number != after.Number)
            {
                changes.Breaking(value, "number-changed", $"the number compiled into callers changed{ChangeList.FromTo<int>(before.Number, after.Number)}");
            }

            changes.Text(value, "description", before.Description, after.Description);
            if (before.Aliases != after.Aliases)
            {
                changes.Safe(value, "aliases-changed", "aliases changed");
            }
        }

        return changes.Changes;
    }
}
