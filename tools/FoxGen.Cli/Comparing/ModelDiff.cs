using FoxGen.JsonSchema.Constraints;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Comparing;

/// <summary>Compares two versions of one model.</summary>
internal static class ModelDiff
{
    public static IReadOnlyList<Change> Compare(ResolvedModel old, ResolvedModel @new)
    {
        var changes = new ChangeList(@new.Id);
        Clr(changes, "", "C# name", old.ClrName, @new.ClrName);
        Clr(changes, "", "service", old.Service, @new.Service);
        Clr(changes, "", "family", old.Family, @new.Family);
        Clr(changes, "", "result", old.Result.ClrName, @new.Result.ClrName);
        if (old.Group is null && @new.Group is { } group)
        {
            changes.Safe("", "name-added", $"now implements the shared interface of {group}");
        }
        else
        {
            Clr(changes, "", "shared interface", old.Group, @new.Group);
        }

        if (old.IdPattern != @new.IdPattern)
        {
            changes.Add("", "id-pattern", old.IdPattern is not null, $"the pattern of other model ids changed{ChangeList.FromTo(old.IdPattern, @new.IdPattern)}");
        }

        changes.Add("", ConstraintChange.AtMost("the body can have", "bytes", old.Request.MaxBodyBytes, @new.Request.MaxBodyBytes));

        var was = Members(old.Request.Fields, old.Properties);
        FieldDiff.Compare(changes, "", was, Members(@new.Request.Fields, @new.Properties), @new.Request.Rules);
        RuleDiff.Compare(changes, "", old.Request.Rules, @new.Request.Rules);
        changes.Note("", "results", "number of results", Written(old), Written(@new));
        Texts(changes, old, @new);
        return changes.Changes;

        static string? Written(ResolvedModel model) => model.Request.ResultCount is { } count ? ExpressionText.Write(count) : null;
    }

    /// <summary>Fields with what is told about them.</summary>
    public static IReadOnlyList<FieldDiff.Member> Members(EquatableArray<FieldSchema> fields, EquatableArray<ResolvedProperty> properties) =>
        [.. fields.Select(field => new FieldDiff.Member(field, properties.FirstOrDefault(property => property.Name == field.Name)))];

    /// <summary>A name that callers have in their code.</summary>
    public static void Clr(ChangeList changes, string path, string what, string? old, string? @new)
    {
        if (old != @new)
        {
            changes.Breaking(path, "name-changed", $"{what} changed{ChangeList.FromTo(old, @new)}");
        }
    }

    private static void Texts(ChangeList changes, ResolvedModel old, ResolvedModel @new)
    {
        changes.Text("", "title", old.Texts.Title, @new.Texts.Title);
        changes.Text("", "description", old.Texts.Description, @new.Texts.Description);
        changes.Note("", "text", "documentation", old.Texts.DocumentationUrl, @new.Texts.DocumentationUrl);
        if (old.Notes != @new.Notes)
        {
            changes.Safe("", "text", "notes changed");
        }

        if (!Same(old.Examples, @new.Examples))
        {
            changes.Safe("", "examples", "examples changed");
        }

        FactsDiff.Compare(changes, "", ServiceWords.Timing.Key + ".", old.Timing, @new.Timing);
    }

    // Where an example stands in its file is no part of it.
    private static bool Same(EquatableArray<ModelExample> old, EquatableArray<ModelExample> @new) =>
        old.Select(one => (one.Title, one.Body, one.SourceUrl)).SequenceEqual(@new.Select(one => (one.Title, one.Body, one.SourceUrl)));
}
