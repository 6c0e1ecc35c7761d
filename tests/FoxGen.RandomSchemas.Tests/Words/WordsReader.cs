namespace FoxGen.RandomSchemas.Tests;

/// <summary>A place that says in words which sizes are taken.</summary>
internal interface IWords
{
    /// <summary>What the words say of a value; null when they need not say anything.</summary>
    (string Text, IReadOnlyList<SaidBound> Bounds)? Of(Judged one, Leaf leaf);
}

/// <summary>What a human reader of some words would say of the bounds of each value.</summary>
internal sealed class WordsReader(string name, IWords words) : IReader
{
    private static readonly string[] s_rules = [RuleIds.Range, "multipleOf", RuleIds.Length, RuleIds.Count];

    public string Name => name;

    public string? Disagrees(Judged one)
    {
        // Words speak of the values that other spellings stand for.
        foreach (var leaf in Leaf.Of(one.Model.Request.Fields, WireAliases.Canonical(one.Model.Request.Fields, one.Value)))
        {
            if (words.Of(one, leaf) is not var (text, all))
            {
                continue;
            }

            var bounds = all.Where(bound => bound.Measure == leaf.Measure).ToList();
            if (bounds.Count == 0 && HasBounds(leaf))
            {
                return $"\"{text}\" says nothing of the bounds of '{leaf.Path}'";
            }

            var takes = bounds.All(bound => bound.Takes(leaf.Size));
            // Of a list of numbers the words name each.
            var isTaken = !one.Violations.Any(violation => violation.Path == leaf.Path
                && (s_rules.Contains(violation.RuleId) || (leaf.Measure is Measure.Value && violation.RuleId == RuleIds.Enum)));
            if (takes != isTaken)
            {
                return string.Create(CultureInfo.InvariantCulture, $"\"{text}\" {(takes ? "takes" : "refuses")} {leaf.Size} at '{leaf.Path}'");
            }
        }

        return null;
    }

    private static bool HasBounds(Leaf leaf) => ConstraintKinds.Of(leaf.Schema).Any(check => check.RuleId switch
    {
        RuleIds.Range or "multipleOf" => leaf.Measure is Measure.Value,
        RuleIds.Length => leaf.Measure is Measure.Characters,
        RuleIds.Count => leaf.Measure is Measure.Items,
        _ => false,
    });
}
