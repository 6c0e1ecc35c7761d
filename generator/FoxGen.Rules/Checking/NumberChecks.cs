namespace FoxGen.Rules;

/// <summary>The value is one of a list.</summary>
/// <param name="Values">The values accepted.</param>
public sealed record AllowedCheck(EquatableArray<RuleValue> Values) : ValueCheck(RuleIds.Enum, Severity.Error, ConstraintText.OneOf(Values))
{
    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => Values.Any(other => ValueComparison.AreEqual(value, other) == true);

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The number lies in a range or is a sentinel.</summary>
/// <param name="Range">The range, with its sentinels.</param>
public sealed record RangeCheck(NumberRange Range) : ValueCheck(RuleIds.Range, Severity.Error, ConstraintText.Range(Range))
{
    /// <inheritdoc/>
    public override bool NamesType => false;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => IsSentinel(value, Range.Sentinels)
        || (value.Kind is RuleValueKind.Integer ? Range.Contains((decimal)value.AsInteger) : Range.Contains(value.AsNumber));

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);

    // Whole numbers are compared exactly, others as the doubles that generated code compares.
    internal static bool IsSentinel(RuleValue value, EquatableArray<decimal> sentinels) =>
        sentinels.Any(sentinel => value.Kind is RuleValueKind.Integer ? value.AsInteger == sentinel : value.AsNumber == (double)sentinel);
}
