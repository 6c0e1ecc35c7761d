namespace FoxGen.Rules;

/// <summary>
/// A named relation between fields, said in one file: its keys, the condition it becomes, its message, its diagnostic. Each is one class,
/// with one line in <see cref="RelationKinds.All"/>.
/// </summary>
/// <param name="key">The key.</param>
/// <param name="description">What it says, in one sentence.</param>
/// <param name="diagnostic">The diagnostic at C# call sites. Relations of one idea share one.</param>
public abstract class RelationKind(string key, string description, RuleDiagnostic diagnostic) : RuleForm(key, diagnostic)
{
    /// <summary>What it says, in one sentence.</summary>
    public string Description => description;

    /// <summary>The keys in its value; one without a name when the value itself is a list of fields.</summary>
    public abstract IReadOnlyList<RelationKey> Keys { get; }

    /// <summary>Keys of which exactly one must be there; empty for none such.</summary>
    public virtual IReadOnlyList<RelationKey> Alternatives => [];

    /// <summary>Turns the relation into a condition; <c>null</c> when it cannot be used, with the reasons reported.</summary>
    /// <param name="keys">Its keys.</param>
    public abstract Relation? Read(IRelationKeys keys);

    /// <summary>
    /// The value that <see cref="Read"/> turns into a condition, for importers; <c>null</c> when the condition is none of this relation.
    /// A guess is enough: whoever asks compares what it becomes.
    /// </summary>
    /// <param name="condition">The condition.</param>
    public abstract RuleValue? Restore(Expression condition);

    /// <summary>Names of fields as a value.</summary>
    private protected static RuleValue Names(IEnumerable<string> names) => RuleValue.Of(names.Select(RuleValue.Of));

    /// <summary>Keys with their values.</summary>
    private protected static RuleValue Mapping(params IEnumerable<(RelationKey Key, RuleValue Value)> entries) =>
        RuleValue.Of(entries.Select(entry => new KeyValuePair<string, RuleValue>(entry.Key.Name, entry.Value)));
}

/// <summary>A relation turned into a condition.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Message">What to say when the author says nothing: a sentence in English.</param>
public sealed record Relation(Expression Condition, string Message);
