namespace FoxGen.Rules;

/// <summary>
/// A limit on one value that is said in one file: what it reads, checks, says and becomes in C#. <c>ConstraintKinds.Of</c> lists
/// those of a schema; every reader goes through that list.
/// </summary>
/// <param name="Kind">What all constraints of this kind share.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public abstract record Constraint(ConstraintKind Kind, string Allowed)
{
    /// <summary>The id reported when a value breaks it.</summary>
    public string RuleId => Kind.RuleId;

    /// <summary>What breaking it means.</summary>
    public Severity Severity => Kind.Diagnostic.Severity;

    /// <summary>Whether <see cref="Allowed"/> also says which JSON type the value has.</summary>
    public virtual bool NamesType => false;

    /// <summary>Whether a known value of the right type keeps to it. Unknown parts of the value never break it.</summary>
    public abstract bool Passes(RuleValue value);

    /// <summary>The keys of the language that say this, with their values. Metadata, JSON Schema and specs are written from them.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, RuleValue>> Keys { get; }

    /// <summary>What the value must match, as a C# pattern; <c>null</c> when no pattern says it, or any value matches.</summary>
    /// <param name="value">The value in C#.</param>
    public virtual string? CSharpPattern(ICSharpValue value) => null;

    /// <summary>
    /// A C# condition that is true when the value breaks this; <c>null</c> when no value does. Generated files name what they call by aliases:
    /// <c>C::FoxText</c> is <c>FoxGen.CompilerServices.FoxText</c>.
    /// </summary>
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
    public sealed override string ToString() => Allowed;
}
