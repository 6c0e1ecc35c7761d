namespace FoxGen.Rules;

/// <summary>
/// A constraint on one value: its keys, its check, its description and its C# condition. <c>ConstraintKinds.Of</c> lists the constraints of a
/// schema for all readers.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Allowed">The allowed values; follows "must be".</param>
public abstract record Constraint(ConstraintKind Kind, string Allowed)
{
    /// <summary>The rule id of a violation.</summary>
    public string RuleId => Kind.RuleId;

    /// <summary>The mark of the overlay that narrowed the constraint, which <see cref="Allowed"/> names; <c>null</c> for a constraint of the service.</summary>
    public OverlayMark? Overlay { get; init; }

    /// <summary>The severity of a violation.</summary>
    public Severity Severity => Kind.Diagnostic.Severity;

    /// <summary>Whether <see cref="Allowed"/> includes the JSON type of the value.</summary>
    public virtual bool NamesType => false;

    /// <summary>Returns whether a known value of the right type satisfies the constraint. Unknown parts of the value never violate it.</summary>
    public abstract bool Passes(RuleValue value);

    /// <summary>The keys of the language with their values. Writers of metadata, JSON Schema and specs use them.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, RuleValue>> Keys { get; }

    /// <summary>Returns a C# pattern that valid values match; <c>null</c> if there is none, or if every value matches.</summary>
    /// <param name="value">The value in C#.</param>
    public virtual string? CSharpPattern(ICSharpValue value) => null;

    /// <summary>
    /// Returns a C# condition that is true if the value violates the constraint; <c>null</c> if no value does. Generated files use aliases:
    /// <c>C::FoxText</c> is <c>FoxGen.CompilerServices.FoxText</c>.
    /// </summary>
    /// <param name="value">The value in C#.</param>
    public abstract string? Fails(ICSharpValue value);

    /// <summary>Returns a condition of the rule language that is true if the value satisfies the constraint; <c>null</c> if rules cannot
    /// express it.</summary>
    /// <param name="value">The value.</param>
    public virtual Expression? Condition(Expression value) => null;

    /// <summary>Returns the constraint with numbers that are accepted although they violate it. Only constraints of numbers support this.</summary>
    /// <param name="sentinels">The numbers.</param>
    public virtual Constraint WithSentinels(EquatableArray<decimal> sentinels) => this;

    /// <summary>Returns whether no number of a range satisfies the constraint.</summary>
    /// <param name="range">The range.</param>
    /// <param name="wholeOnly">Whether only integers count.</param>
    public virtual bool Empties(NumberRange range, bool wholeOnly) => false;

    /// <summary>Returns whether no value satisfies both constraints.</summary>
    /// <param name="other">A constraint on the same value.</param>
    public virtual bool Excludes(Constraint other) => false;

    /// <summary>Returns the constraint of this kind that is equivalent to both together; <c>null</c> if there is none.</summary>
    /// <param name="other">A constraint of the same kind.</param>
    public virtual Constraint? And(Constraint other) => Equals(other) ? this : null;

    /// <summary>Returns values near an invalid one, for a code fix. The field may reject them.</summary>
    /// <param name="value">The invalid value.</param>
    public virtual IEnumerable<RuleValue> Near(RuleValue value) => [];

    /// <inheritdoc/>
    public sealed override string ToString() => Allowed;
}
