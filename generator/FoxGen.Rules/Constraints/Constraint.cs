namespace FoxGen.Rules;

/// <summary>
/// A limit on one value that is said in one file: what it reads, checks, says and becomes in C#. Schemas keep theirs in
/// <see cref="ValueSchema.Constraints"/>; every reader goes through that list.
/// </summary>
/// <param name="Kind">What all constraints of this kind share.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public abstract record Constraint(ConstraintKind Kind, string Allowed) : ValueCheck(Kind.RuleId, Severity.Error, Allowed)
{
    /// <inheritdoc/>
    public override bool NamesType => false;

    /// <summary>The keys of the language that say this, with their values. Metadata, JSON Schema and specs are written from them.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, RuleValue>> Keys { get; }

    /// <inheritdoc/>
    public sealed override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>A C# condition that is true when the value breaks this; <c>null</c> when no value does.</summary>
    /// <param name="value">The value in C#.</param>
    public abstract string? Fails(ICSharpValue value);

    /// <summary>The same as a condition of the rule language, true when the value keeps to this; <c>null</c> when no rule can say it.</summary>
    /// <param name="value">The value.</param>
    public virtual Expression? Condition(Expression value) => null;

    /// <summary>The same, with numbers that are accepted although they break it. Only constraints of numbers have such.</summary>
    /// <param name="sentinels">The numbers.</param>
    public virtual Constraint WithSentinels(EquatableArray<decimal> sentinels) => this;

    /// <summary>Whether no number of a range keeps to this.</summary>
    /// <param name="range">The range.</param>
    /// <param name="wholeOnly">Whether only whole numbers count.</param>
    public virtual bool Empties(NumberRange range, bool wholeOnly) => false;

    /// <summary>Whether no value keeps to both.</summary>
    /// <param name="other">A constraint on the same value.</param>
    public virtual bool Excludes(Constraint other) => false;

    /// <summary>Values near to one that breaks this, for a repair; without a promise that the field takes them.</summary>
    /// <param name="value">The value that is refused.</param>
    public virtual IEnumerable<RuleValue> Near(RuleValue value) => [];

    /// <inheritdoc/>
    public override string ToString() => Allowed;
}
