namespace FoxGen.Import.OpenApi;

/// <summary>The rules that were written as relations again, and what each of them must come to.</summary>
internal sealed class RelationTable
{
    // By the content itself, which stays the same when a rule is copied for some variants.
    private readonly Dictionary<RuleValue, string> _expressions = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers a relation, and the expression it stands for.</summary>
    public void Add(DraftRule relation, string expression) => _expressions[relation.Content!] = expression;

    /// <summary>Replaces relations that came to something else by their expressions.</summary>
    /// <param name="rules">The rules of one object.</param>
    /// <param name="conditions">What the rules with an id came to.</param>
    /// <returns>Whether something was replaced.</returns>
    public bool Correct(List<DraftRule> rules, ILookup<string, string> conditions)
    {
        var changed = false;
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Content is { } content && _expressions.TryGetValue(content, out var expression) && !conditions[rules[i].Id].Contains(expression))
            {
                rules[i] = rules[i] with { Key = "expression", Content = RuleValue.Of(expression) };
                changed = true;
            }
        }

        return changed;
    }
}
