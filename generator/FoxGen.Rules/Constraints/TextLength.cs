using FoxGen.Rules.Constraints;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The length of the string in Unicode code points is in a range.</summary>
/// <param name="Range">The allowed lengths in code points.</param>
public sealed record TextLength(CountRange Range) : Constraint(Facts, ConstraintText.Count(Range, "character") + " long")
{
    private static readonly CountKeys s_keys = new("minLength", "maxLength");

    /// <summary>The kind.</summary>
    public static ListedConstraintKind Facts { get; } = new LengthKind();

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => s_keys.Write(Range);

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => Range.Contains(TextPrimitives.CodePoints(value.AsString));

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => CountKeys.Fails($"C::FoxText.CodePoints({value.Expression})", Range);

    /// <inheritdoc/>
    public override Expression? Condition(Expression value) => CountKeys.Condition(CountKeys.Size(value), Range);

    /// <inheritdoc/>
    public override bool Excludes(Constraint other) => other is TextLength length && !Range.Overlaps(length.Range);

    /// <inheritdoc/>
    public override Constraint? And(Constraint other) => other is TextLength same ? new TextLength(Range.Intersect(same.Range)) : null;

    /// <summary>Returns the length of a string in Unicode code points.</summary>
    public static int Of(string text) => TextPrimitives.CodePoints(text);

    private sealed class LengthKind : ListedConstraintKind
    {
        public override string RuleId => RuleIds.Length;

        public override IReadOnlyList<string> Keys => s_keys.All;

        public override IReadOnlyList<ValueKind> ValueKinds => [ValueKind.String];

        public override IReadOnlyList<ValueKind> ConditionalKinds => ValueKinds;

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1002", "String too short or too long");

        // What is too long is for the user to shorten; an empty text can go.
        public override bool HasRepair => true;

        public override Constraint? Read(IConstraintKeys keys, ValueSchema schema) => s_keys.Read(keys) is { } range ? new TextLength(range) : null;
    }
}
