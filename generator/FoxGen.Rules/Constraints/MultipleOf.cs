using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The number is a multiple of a step, or a sentinel.</summary>
/// <param name="Step">The step, above 0.</param>
/// <param name="Sentinels">The accepted numbers that are not a multiple.</param>
public sealed record MultipleOf(decimal Step, EquatableArray<decimal> Sentinels = default)
    : Constraint(Facts, ConstraintText.WithSentinels($"a multiple of {ConstraintText.Number(Step)}", Sentinels))
{
    private const string Key = "multipleOf";

    // Smaller steps tell numbers apart that a double does not.
    private const decimal SmallestStep = 0.000000001m;

    // Counting the steps in doubles is rough, but tells where a decimal would overflow; no service has such bounds.
    private const double MostSteps = 1e27;

    // Doubles that are exact as a decimal.
    private const double LargestNear = 1e15;

    /// <summary>The kind.</summary>
    public static ListedConstraintKind Facts { get; } = new MultipleOfKind();

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => [new(Key, RuleValue.Of(Step))];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => NumberBounds.IsSentinel(value, Sentinels)
        || (value.Kind is RuleValueKind.Integer ? NumberPrimitives.IsMultipleOf(value.AsInteger, Step) : NumberPrimitives.IsMultipleOf(value.AsNumber, Step));

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value)
    {
        var fails = value.IsDouble ? $"!C::FoxText.IsMultiple({value.Expression}, {value.Number(Step)})"
            : WholeStep(Step) is <= long.MaxValue and var step ? $"{value.Expression} % {value.Number(step)} != 0"
            : $"{value.Expression} != 0";
        return Sentinels.Count == 0 ? fails : $"{fails} && {value.Expression} is not ({string.Join(" or ", Sentinels.Select(value.Number))})";
    }

    /// <inheritdoc/>
    public override Expression? Condition(Expression value)
    {
        // Rules have no remainder of numbers with fractions.
        if (Step != decimal.Truncate(Step) || Step > int.MaxValue)
        {
            return null;
        }

        var remainder = new BinaryExpression(BinaryOperator.Modulo, value, new LiteralExpression(RuleValue.Of(Step)));
        return new BinaryExpression(BinaryOperator.Equal, remainder, new LiteralExpression(RuleValue.Of(0L)));
    }

    /// <inheritdoc/>
    public override Constraint WithSentinels(EquatableArray<decimal> sentinels) => new MultipleOf(Step, sentinels);

    /// <inheritdoc/>
    public override Constraint? And(Constraint other) => other is not MultipleOf same ? null
        : Step % same.Step == 0 ? new MultipleOf(Step, Sentinels)
        : same.Step % Step == 0 ? new MultipleOf(same.Step, Sentinels)
        : null;

    /// <inheritdoc/>
    public override bool Empties(NumberRange range, bool wholeOnly)
    {
        var inside = wholeOnly ? range.ToWhole() : range;
        var step = wholeOnly ? WholeStep(Step) : Step;
        if (inside is not { Low: { } low, High: not null } || Math.Abs((double)low.Value / (double)step) > MostSteps)
        {
            return false;
        }

        var first = decimal.Ceiling(low.Value / step) * step;
        return !inside.Contains(first) && !inside.Contains(first + step);
    }

    /// <inheritdoc/>
    public override bool Excludes(Constraint other) => other is NumberBounds { Range: var range }
        && Empties(range, wholeOnly: false) && !Sentinels.Any(range.Contains);

    /// <inheritdoc/>
    public override IEnumerable<RuleValue> Near(RuleValue value)
    {
        if (value.Kind is not RuleValueKind.Integer && !(Math.Abs(value.AsNumber) < LargestNear))
        {
            return [];
        }

        var number = value.Kind is RuleValueKind.Integer ? value.AsInteger : (decimal)value.AsNumber;
        var isWhole = value.Kind is RuleValueKind.Integer;
        var step = isWhole ? WholeStep(Step) : Step;
        return new[] { Math.Ceiling(number / step) * step, Math.Floor(number / step) * step }.Concat(Sentinels)
            .Where(near => !isWhole || Math.Abs(near) <= long.MaxValue)
            .Select(near => isWhole ? RuleValue.Of((long)near) : RuleValue.Of((double)near));
    }

    // Whole multiples of 1.5 are those of 3: the numerator of the step as a fraction in its lowest terms.
    private static decimal WholeStep(decimal step)
    {
        var denominator = 1m;
        while (step * denominator != decimal.Truncate(step * denominator))
        {
            denominator *= 10;
        }

        return step * denominator / GreatestCommonDivisor(step * denominator, denominator);
    }

    private static decimal GreatestCommonDivisor(decimal a, decimal b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    private sealed class MultipleOfKind : ListedConstraintKind
    {
        public override string RuleId => Key;

        public override IReadOnlyList<string> Keys => [Key];

        public override IReadOnlyList<ValueKind> ValueKinds => [ValueKind.Integer, ValueKind.Number];

        public override IReadOnlyList<ValueKind> ConditionalKinds => [ValueKind.Integer];

        public override string ConditionalValues => "must be a 32-bit integer";

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1009", "Number is not a multiple of its step");

        public override bool HasRepair => true;

        public override Constraint? Read(IConstraintKeys keys, ValueSchema schema)
        {
            if (keys.Number(Key) is not { } step)
            {
                return null;
            }

            if (step < SmallestStep)
            {
                keys.Wrong(Key, "a number of at least " + ConstraintText.Number(SmallestStep));
                return null;
            }

            var constraint = new MultipleOf(step);
            if (schema.Range is { } range && constraint.Empties(range, schema.Kind is ValueKind.Integer))
            {
                keys.Empty(Key, $"no multiple of {ConstraintText.Number(step)} is {ConstraintText.Range(range)}");
                return null;
            }

            return constraint;
        }
    }
}
