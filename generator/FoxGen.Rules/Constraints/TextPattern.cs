using FoxGen.Rules.Constraints;

namespace FoxGen.Rules;

/// <summary>The string contains a match of a portable pattern.</summary>
/// <param name="Pattern">The pattern, in the portable subset.</param>
public sealed record TextPattern(string Pattern) : Constraint(Facts, "a match for " + Pattern)
{
    private const string Key = "pattern";

    /// <summary>The kind.</summary>
    public static ListedConstraintKind Facts { get; } = new PatternKind();

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => [new(Key, RuleValue.Of(Pattern))];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => PortablePattern.IsMatch(value.AsString, Pattern);

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => $"!C::FoxText.IsMatch({value.Expression}, {value.Text(Pattern)})";

    /// <inheritdoc/>
    public override Expression? Condition(Expression value) =>
        new CallExpression(ExpressionFunctions.Matches, new(value, new LiteralExpression(RuleValue.Of(Pattern))));

    /// <inheritdoc/>
    public override IEnumerable<RuleValue> Near(RuleValue value) => OtherSpellings.Of(value);

    private sealed class PatternKind : ListedConstraintKind
    {
        public override string RuleId => RuleIds.Pattern;

        public override IReadOnlyList<string> Keys => [Key];

        public override IReadOnlyList<ValueKind> ValueKinds => [ValueKind.String];

        public override IReadOnlyList<ValueKind> ConditionalKinds => ValueKinds;

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1004", "String does not match its pattern");

        public override bool HasRepair => true;

        public override Constraint? Read(IConstraintKeys keys, ValueSchema schema) => keys.Pattern(Key) is { } pattern ? new TextPattern(pattern) : null;
    }
}
