using FoxGen.Rules.Constraints;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The string is base64, RFC 4648 section 4, with padding.</summary>
public sealed record Base64Text() : Constraint(Facts, "base64 with padding")
{
    /// <summary>The kind.</summary>
    public static ConstraintKind Facts { get; } = new FormatKind();

    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => [TextFormats.Key(TextFormat.Base64)];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => InlinePrimitives.IsBase64(value.AsString);

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => $"!C::FoxText.IsBase64({value.Expression})";

    /// <inheritdoc/>
    public override IEnumerable<RuleValue> Near(RuleValue value) => OtherSpellings.Of(value);

    private sealed class FormatKind : ConstraintKind
    {
        public override string RuleId => RuleIds.Format;

        public override ConstraintDiagnostic Diagnostic => TextFormats.Diagnostic;

        public override bool HasRepair => true;

        public override Constraint? Of(ValueSchema schema) => schema.Format is TextFormat.Base64 ? new Base64Text() : null;

        internal override ValueSchema Read(RuleValue map, ValueSchema schema) => TextFormats.Read(map, schema, TextFormat.Base64);
    }
}
