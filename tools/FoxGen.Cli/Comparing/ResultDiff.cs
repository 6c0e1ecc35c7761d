using FoxGen.Specs;

namespace FoxGen.Cli.Comparing;

/// <summary>Compares shapes of results. Callers read them: what is gone, or may be missing now, is breaking.</summary>
internal static class ResultDiff
{
    public static void Compare(ChangeList changes, string path, ResultShape? old, ResultShape? @new)
    {
        if (old is null || @new is null)
        {
            changes.Add(path, old is null ? "result-added" : "result-removed", @new is null, $"the result was {(old is null ? "added" : "removed")}");
            return;
        }

        ModelDiff.Clr(changes, path, "field of the file", old.FileField, @new.FileField);
        ModelDiff.Clr(changes, path, "C# name", old.ClrName, @new.ClrName);
        changes.Text(path, "description", old.Description, @new.Description);
        Fields(changes, path, old.Properties, @new.Properties);
        foreach (var (before, after) in SpecDiff.Pair(old.Objects, @new.Objects, one => one.ClrName))
        {
            if (before is not null && after is not null)
            {
                changes.Text($"{path}, {after.ClrName}", "description", before.Description, after.Description);
                Fields(changes, $"{path}, {after.ClrName}", before.Properties, after.Properties);
            }
        }
    }

    private static void Fields(ChangeList changes, string parent, IEnumerable<ResolvedProperty> old, IEnumerable<ResolvedProperty> @new)
    {
        foreach (var (before, after) in SpecDiff.Pair(old, @new, property => property.Name))
        {
            var path = $"{parent}, {(after ?? before)!.Name}";
            if (before is null || after is null)
            {
                changes.Add(path, before is null ? "field-added" : "field-removed", after is null, $"the field was {(before is null ? "added" : "removed")}");
                continue;
            }

            if (before.IsRequired != after.IsRequired)
            {
                changes.Add(path, after.IsRequired ? "became-required" : "became-optional", before.IsRequired, after.IsRequired ? "is now always present" : "can now be missing");
            }

            ModelDiff.Clr(changes, path, "C# name", before.ClrName, after.ClrName);
            if (before.Type != after.Type)
            {
                changes.Breaking(path, "type-changed", "C# type changed");
            }

            changes.Text(path, "description", before.Description, after.Description);
            changes.Note(path, "text", "unit", before.Unit, after.Unit);
            if (before.Notes != after.Notes || before.Examples != after.Examples || before.KnownValues != after.KnownValues || before.IsDeprecated != after.IsDeprecated)
            {
                changes.Safe(path, "text", "notes changed");
            }
        }
    }
}
