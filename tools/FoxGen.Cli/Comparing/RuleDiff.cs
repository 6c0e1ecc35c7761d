using FoxGen.Rules;

namespace FoxGen.Cli.Comparing;

/// <summary>Compares rules between fields by their ids.</summary>
internal static class RuleDiff
{
    public static void Compare(ChangeList changes, string parent, EquatableArray<Rule> old, EquatableArray<Rule> @new)
    {
        foreach (var (before, after) in SpecDiff.Pair(old, @new, rule => rule.Id))
        {
            if (before is null)
            {
                changes.Add(parent, "rule-added", after!.Severity is Severity.Error, $"{Word(after.Severity)} {after.Id} was added: {after.Message}");
            }
            else if (after is null)
            {
                changes.Safe(parent, "rule-removed", $"{Word(before.Severity)} {before.Id} was removed: {before.Message}");
            }
            else
            {
                Compare(changes, parent, before, after);
            }
        }
    }

    private static void Compare(ChangeList changes, string parent, Rule old, Rule @new)
    {
        if (old.Severity != @new.Severity)
        {
            changes.Add(parent, "rule-changed", @new.Severity is Severity.Error, $"{@new.Id} changed from {Word(old.Severity)} to {Word(@new.Severity)}: {@new.Message}");
        }

        if (old.Condition != @new.Condition && ExpressionText.Write(old.Condition) is var before && ExpressionText.Write(@new.Condition) is var after && before != after)
        {
            changes.Add(parent, "rule-changed", @new.Severity is Severity.Error, $"{Word(@new.Severity)} {@new.Id} changed: {before} before, {after} now");
        }

        if (old.Path != @new.Path)
        {
            changes.Safe(parent, "rule-changed", $"{@new.Id} is now reported at {(@new.Path.Length == 0 ? "the body" : @new.Path)}");
        }

        if (old.Form != @new.Form)
        {
            changes.Safe(parent, "rule-changed", $"{@new.Id} changed from {old.Form} to {@new.Form}");
        }

        changes.Text(parent, $"message of {@new.Id}", old.Message, @new.Message);
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "rule",
        Severity.Warning => "warning",
        Severity.Note => "note",
    };
}
