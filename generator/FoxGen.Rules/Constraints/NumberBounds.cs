namespace FoxGen.Rules;

/// <summary>The number is in a range or is a sentinel.</summary>
/// <param name="Range">The range, with its sentinels.</param>
public sealed record NumberBounds(NumberRange Range) : Constraint(Facts, ConstraintText.Range(Range))
{
    /// <summary>The key of the sentinels, which apply to all constraints of a number.</summary>
    public const string Sentinels = "sentinels";

    /// <summary>The key of the meanings of the sentinels, in compiled metadata only.</summary>
    internal const string Meanings = "meanings";

    private const string Minimum = "minimum";
    private const string Maximum = "maximum";
    private const string ExclusiveMinimum = "exclusiveMinimum";
    private const string ExclusiveMaximum = "exclusiveMaximum";

    /// <summary>The kind.</summary>
    public static ConstraintKind Facts { get; } = new BoundsKind();

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys =>
    [
        .. new[] { (Minimum, Range.Minimum), (ExclusiveMinimum, Range.ExclusiveMinimum), (Maximum, Range.Maximum), (ExclusiveMaximum, Range.ExclusiveMaximum) }
            .Where(end => end.Item2 is not null)
            .Select(end => new KeyValuePair<string, RuleValue>(end.Item1, RuleValue.Of(end.Item2!.Value))),
    ];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => IsSentinel(value, Range.Sentinels)
        || (value.Kind is RuleValueKind.Integer ? Range.Contains((decimal)value.AsInteger) : Range.Contains(value.AsNumber));

    /// <inheritdoc/>
    public override string? CSharpPattern(ICSharpValue value) => value.Pattern(Range);

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => value.FailsPattern(this);

    /// <inheritdoc/>
    public override bool Excludes(Constraint other) => other is NumberBounds { Range: var range }
        && Range.Intersect(range).IsEmpty(wholeOnly: false) && !Range.Sentinels.Any(range.Contains);

    /// <inheritdoc/>
    public override IEnumerable<RuleValue> Near(RuleValue value)
    {
        var isWhole = value.Kind is RuleValueKind.Integer;
        return new[] { isWhole ? Range.FirstWhole : Range.Minimum, isWhole ? Range.LastWhole : Range.Maximum }.OfType<decimal>().Concat(Range.Sentinels)
            .Where(near => !isWhole || Math.Abs(near) <= long.MaxValue)
            .Select(near => isWhole ? RuleValue.Of((long)near) : RuleValue.Of((double)near));
    }

    // Whole numbers are compared exactly, others as the doubles that generated code compares.
    internal static bool IsSentinel(RuleValue value, EquatableArray<decimal> sentinels) =>
        sentinels.Any(sentinel => value.Kind is RuleValueKind.Integer ? value.AsInteger == sentinel : value.AsNumber == (double)sentinel);

    private sealed class BoundsKind : ConstraintKind
    {
        public override string RuleId => RuleIds.Range;

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1001", "Number out of range");

        public override bool HasRepair => true;

        public override Constraint? Of(ValueSchema schema) => schema.Range is { HasBounds: true } range ? new NumberBounds(range) : null;

        internal override ValueSchema Read(RuleValue map, ValueSchema schema)
        {
            var keys = new JsonConstraintKeys(map);
            var sentinels = JsonKeys.List(map.Find(Sentinels)).Select(JsonConstraintKeys.Number).OfType<decimal>().ToEquatable();
            var bounds = NumberRange.Of(keys.Number(Minimum), keys.Number(Maximum), keys.Number(ExclusiveMinimum), keys.Number(ExclusiveMaximum));
            var range = bounds with { Sentinels = sentinels, Meanings = JsonKeys.ReadTexts(map.Find(Meanings)).ToEquatable() };
            return schema with { Range = range == new NumberRange() ? null : range };
        }
    }
}
