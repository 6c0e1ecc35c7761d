using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Comparing;

/// <summary>Compares the fields of two versions of a model, or of an object in it.</summary>
internal static class FieldDiff
{
    /// <summary>Compares fields.</summary>
    /// <param name="changes">Where to tell.</param>
    /// <param name="parent">The path of the object; empty for the body.</param>
    /// <param name="old">The fields of the old version.</param>
    /// <param name="new">The fields of the new version.</param>
    /// <param name="rules">The rules between the fields of the new version, which may read defaults.</param>
    public static void Compare(ChangeList changes, string parent, IReadOnlyList<Member> old, IReadOnlyList<Member> @new, EquatableArray<Rule> rules)
    {
        foreach (var (before, after) in SpecDiff.Pair(old, @new, member => member.Field.Name))
        {
            var path = Join(parent, (after ?? before)!.Field.Name);
            if (before is null)
            {
                var isRequired = after!.Field.IsRequired;
                changes.Add(path, "field-added", isRequired, isRequired ? "the required field was added" : "the field was added");
            }
            else if (after is null)
            {
                changes.Breaking(path, "field-removed", "the field was removed");
            }
            else
            {
                Compare(changes, path, before, after, rules);
            }
        }
    }

    public static string Join(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";

    private static void Compare(ChangeList changes, string path, Member old, Member @new, EquatableArray<Rule> rules)
    {
        if (old.Field.IsRequired != @new.Field.IsRequired)
        {
            changes.Add(path, @new.Field.IsRequired ? "became-required" : "became-optional", @new.Field.IsRequired, @new.Field.IsRequired ? "became required" : "became optional");
        }

        if (!Equals(old.Field.Default, @new.Field.Default))
        {
            // Nothing is sent for an absent field; but a rule that reads its default may now refuse what it took.
            var isRead = rules.Any(rule => rule.Severity is Severity.Error && ReadsDefault(rule.Condition, @new.Field.Name));
            changes.Add(path, "default-changed", isRead, $"default changed{ChangeList.FromTo(old.Field.Default, @new.Field.Default, ConstraintText.Literal)}{(isRead ? ", which a rule reads" : "")}");
        }

        ValueDiff.Compare(changes, path, old.Field.Value, @new.Field.Value);
        if (old.Property is { } before && @new.Property is { } after)
        {
            Told(changes, path, before, after);
        }
    }

    private static void Told(ChangeList changes, string path, ResolvedProperty old, ResolvedProperty @new)
    {
        ModelDiff.Clr(changes, path, "C# name", old.ClrName, @new.ClrName);
        TypeDiff.Compare(changes, path, old.Type, @new.Type);
        if (old.Place != @new.Place)
        {
            changes.Add(path, "protocol-changed", true, $"the place in the request changed{ChangeList.FromTo(Words(old.Place), Words(@new.Place))}");
        }

        changes.Text(path, "description", old.Description, @new.Description);
        changes.Note(path, "advice-changed", "advice", Words(old.Advice), Words(@new.Advice));
        changes.Note(path, "text", "unit", old.Unit, @new.Unit);
        if (old.Default is { } shown && !shown.Equals(@new.Default) && !changes.Changes.Any(change => change.Path == path && change.Kind == "default-changed"))
        {
            changes.Safe(path, "default-changed", $"default changed{ChangeList.FromTo(shown, @new.Default, ConstraintText.Literal)}");
        }

        if (old.IsDeprecated != @new.IsDeprecated)
        {
            changes.Safe(path, "deprecation-changed", @new.IsDeprecated ? "became deprecated" : "is no longer deprecated");
        }

        foreach (var (what, differs) in new[]
                 {
                     ("meaning of values", old.KnownValues != @new.KnownValues),
                     ("sample values", old.Examples != @new.Examples),
                     ("notes", old.Notes != @new.Notes),
                 })
        {
            if (differs)
            {
                changes.Safe(path, "text", $"{what} changed");
            }
        }
    }

    private static bool ReadsDefault(Expression condition, string field) =>
        ExpressionText.Write(condition).Contains($"default(this.{field})", StringComparison.Ordinal);

    private static string Words(RequestPlace? place) => place switch
    {
        null => "the body",
        { In: RequestPart.Envelope } => $"'under: {place.Name}'",
        _ => $"'in: {place.In.ToString().ToLowerInvariant()}' as '{place.Name}'",
    };

    private static string Words(FieldAdvice advice) => advice is FieldAdvice.None ? "none" : "omit-unless-needed";

    /// <summary>A field: what can be checked about it, and what is told.</summary>
    internal sealed record Member(FieldSchema Field, ResolvedProperty? Property);
}
