namespace FoxGen.RandomSchemas.Tests;

/// <summary>A place that says in words which sizes are taken.</summary>
internal interface IWords
{
    /// <summary>What the words say of a value; null when they say nothing of bounds there.</summary>
    (string Text, IReadOnlyList<SaidBound> Bounds)? Of(Judged one, Leaf leaf);
}

/// <summary>What a human reader of some words would say of the bounds of each value.</summary>
internal sealed class WordsReader(string name, IWords words) : IReader
{
    private static readonly string[] s_rules = [RuleIds.Range, RuleIds.MultipleOf, RuleIds.Length, RuleIds.Count];

    public string Name => name;

    public string? Disagrees(Judged one)
    {
        foreach (var leaf in Leaf.Of(one.Model.Request.Fields, one.Value))
        {
            if (words.Of(one, leaf) is not var (text, bounds) || bounds.All(bound => bound.Measure != leaf.Measure))
            {
                continue;
            }

            var takes = bounds.Where(bound => bound.Measure == leaf.Measure).All(bound => bound.Takes(leaf.Size));
            var isTaken = !one.Violations.Any(violation => violation.Path == leaf.Path && s_rules.Contains(violation.RuleId));
            if (takes != isTaken)
            {
                return string.Create(CultureInfo.InvariantCulture, $"\"{text}\" {(takes ? "takes" : "refuses")} {leaf.Size} at '{leaf.Path}'");
            }
        }

        return null;
    }
}
