using FoxGen.Export;
using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>The comparison of two values for each kind of check that one of them has.</summary>
internal sealed class CheckDiff(ChangeList changes, string path, ValueSchema old, ValueSchema @new) : IValueCheckVisitor<Action>
{
    Action IValueCheckVisitor<Action>.Visit(AllowedCheck check) => Allowed;

    Action IValueCheckVisitor<Action>.Visit(RangeCheck check) => () => BoundsDiff.Ends(changes, path, old.Range, @new.Range);

    Action IValueCheckVisitor<Action>.Visit(Constraint check) => check switch
    {
        TextLength => () => BoundsDiff.Counts(changes, path, "length", "character", old.Length, @new.Length),
        ItemCount => () => BoundsDiff.Counts(changes, path, "number of items", "item", old.Count, @new.Count),
        UniqueItems when old.UniqueItems != @new.UniqueItems => () => changes.Add(path, "items-unique", @new.UniqueItems, @new.UniqueItems ? "equal items are now refused" : "equal items are now taken"),
        UniqueItems => () => { },
        _ => () => Constraint(check.Kind),
    };

    Action IValueCheckVisitor<Action>.Visit(UrlCheck check) => Formats;

    Action IValueCheckVisitor<Action>.Visit(InlineSizeCheck check) =>
        () => BoundsDiff.AtMost(changes, path, "an inline file may have", "bytes", old.Urls?.MaxInlineBytes, @new.Urls?.MaxInlineBytes);

    Action IValueCheckVisitor<Action>.Visit(Base64Check check) => Formats;

    Action IValueCheckVisitor<Action>.Visit(LanguageCheck check) => Formats;

    // Extensions follow from the formats of the file, which are compared with it.
    Action IValueCheckVisitor<Action>.Visit(ExtensionCheck check) => () => { };

    Action IValueCheckVisitor<Action>.Visit(InlineCountCheck check) => () => BoundsDiff.AtMost(changes, path, "inline items may be", "", old.MaxInlineItems, @new.MaxInlineItems);

    private void Constraint(ConstraintKind kind)
    {
        var (before, after) = (Find(old), Find(@new));
        var tool = ConstraintTool.Of(kind);
        if (before != after && (before is null || after is null || tool.Show(before) != tool.Show(after)))
        {
            changes.Add(path, $"{tool.Noun}-changed", after is not null && tool.Refuses(before, after), $"{tool.Noun} changed{ChangeList.FromTo(before, after, tool.Show)}");
        }

        Constraint? Find(ValueSchema schema) => schema.Constraints.FirstOrDefault(constraint => constraint.Kind == kind);
    }

    private void Formats()
    {
        Demand(changes, path, "format", Format(old.Format), Format(@new.Format), format => format);
        UrlDiff.Compare(changes, path, old.Urls, @new.Urls);
    }

    private void Allowed()
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

    /// <summary>Compares something that all values must meet: whether another one accepts less cannot be known, so it may.</summary>
    public static void Demand<T>(ChangeList changes, string path, string what, T? old, T? @new, Func<T, string> show)
        where T : class
    {
        if (!Equals(old, @new))
        {
            changes.Add(path, $"{what}-changed", what == "spelling" || @new is not null, $"{what} changed{ChangeList.FromTo(old, @new, show)}");
        }
    }
}
