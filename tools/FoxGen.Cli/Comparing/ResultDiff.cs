using FoxGen.Rules;
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
        Protocol(changes, path, "at", old.At is null ? null : $"'{old.At}'", @new.At is null ? null : $"'{@new.At}'");
        ModelDiff.Clr(changes, path, "contentEncoding", old.Content?.ToString().ToLowerInvariant(), @new.Content?.ToString().ToLowerInvariant());
        Protocol(changes, path, "sendKey", old.SendsKey, @new.SendsKey);
        changes.Text(path, "description", old.Description, @new.Description);
        if (!Equals(old.Example, @new.Example))
        {
            changes.Safe(path, "examples", "example changed");
        }

        Fields(changes, path, Of(old.Properties, old.Schema), Of(@new.Properties, @new.Schema));
        foreach (var (before, after) in SpecDiff.Pair(old.Objects, @new.Objects, one => one.ClrName))
        {
            if (before is not null && after is not null)
            {
                changes.Text($"{path}, {after.ClrName}", "description", before.Description, after.Description);
                Fields(changes, $"{path}, {after.ClrName}", Of(before.Properties, before.Schema), Of(after.Properties, after.Schema));
            }
        }
    }

    private static void Protocol(ChangeList changes, string path, string what, object? old, object? @new)
    {
        if (!Equals(old, @new))
        {
            changes.Add(path, "protocol-changed", true, $"{what} changed{ChangeList.FromTo(old, @new)}");
        }
    }

    private static IEnumerable<FieldDiff.Member> Of(EquatableArray<ResolvedProperty> properties, ValueSchema schema) => ModelDiff.Members(schema.Properties, properties);

    private static void Fields(ChangeList changes, string parent, IEnumerable<FieldDiff.Member> old, IEnumerable<FieldDiff.Member> @new)
    {
        foreach (var (one, other) in SpecDiff.Pair(old, @new, member => member.Field.Name))
        {
            var path = $"{parent}, {(other ?? one)!.Field.Name}";
            if (one is not { Field: var was, Property: { } before } || other is not { Field: var now, Property: { } after })
            {
                changes.Add(path, one is null ? "field-added" : "field-removed", other is null, $"the field was {(one is null ? "added" : "removed")}");
                continue;
            }

            if (was.IsRequired != now.IsRequired)
            {
                changes.Add(path, now.IsRequired ? "became-required" : "became-optional", was.IsRequired, now.IsRequired ? "is now always present" : "can now be missing");
            }

            changes.Note(path, "text", "constant", Constant(was), Constant(now));

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

    private static string? Constant(FieldSchema field) => field.Value.Allowed is [var only] ? only.ToString() : null;
}
