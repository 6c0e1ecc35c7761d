using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>
/// A named relation between fields: its keys, its condition, its message and its diagnostic. Each relation is one class and one entry of <see
/// cref="RelationKinds.All"/>.
/// </summary>
/// <param name="key">The key.</param>
/// <param name="description">The description, in one sentence.</param>
/// <param name="diagnostic">The diagnostic at C# call sites. Similar relations share one.</param>
public abstract class RelationKind(string key, string description, RuleDiagnostic diagnostic) : RuleForm(key, diagnostic)
{
    /// <summary>The description, in one sentence.</summary>
    public string Description => description;

    /// <summary>The keys in its value. If the value is a list of fields, there is one key without a name.</summary>
    public abstract IReadOnlyList<RelationKey> Keys { get; }

    /// <summary>The keys of which exactly one is required; can be empty.</summary>
    public virtual IReadOnlyList<RelationKey> Alternatives => [];

    /// <summary>Converts the relation to a condition; <c>null</c> if it is not valid. The errors are reported.</summary>
    /// <param name="keys">Its keys.</param>
    public abstract Relation? Read(IRelationKeys keys);

    /// <summary>
    /// Returns the value that <see cref="Read"/> converts to a condition, for importers; <c>null</c> if the condition does not have this form.
    /// The value can be a guess: the caller compares its condition.
    /// </summary>
    /// <param name="condition">The condition.</param>
    public abstract RuleValue? Restore(Expression condition);

    /// <summary>Marks the name of a field in a message.</summary>
    private protected static string Mark(NamedField field) => FieldMarks.Mark(field.Path);

    /// <summary>Marks names of fields in a message.</summary>
    private protected static IEnumerable<string> Marks(IEnumerable<NamedField> fields) => fields.Select(Mark);

    /// <summary>Returns names of fields as a value.</summary>
    private protected static RuleValue Names(IEnumerable<string> names) => RuleValue.Of(names.Select(RuleValue.Of));

    /// <summary>Returns keys with their values.</summary>
    private protected static RuleValue Mapping(params IEnumerable<(RelationKey Key, RuleValue Value)> entries) =>
        RuleValue.Of(entries.Select(entry => new KeyValuePair<string, RuleValue>(entry.Key.Name, entry.Value)));
}

/// <summary>The condition of a relation.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Words">The default message: a sentence in English, with names of fields as in <see cref="Rule.Words"/>.</param>
public sealed record Relation(Expression Condition, string Words);
