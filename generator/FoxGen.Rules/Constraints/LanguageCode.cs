using FoxGen.Rules.Constraints;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The string is two or three lower-case letters.</summary>
public sealed record LanguageCode() : Constraint(Facts, "a language code of two or three lower-case letters")
{
    /// <summary>The kind.</summary>
    public static ConstraintKind Facts { get; } = new FormatKind();

    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => [TextFormats.Key(TextFormat.Language)];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => TextPrimitives.IsLanguageCode(value.AsString);

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => $"!C::FoxText.IsLanguage({value.Expression})";

    /// <inheritdoc/>
    public override IEnumerable<RuleValue> Near(RuleValue value) => OtherSpellings.Of(value, text => [text.ToLowerInvariant(), text.Split('-', '_')[0].ToLowerInvariant()]);

    private sealed class FormatKind : ConstraintKind
    {
        public override string RuleId => RuleIds.Format;

        public override ConstraintDiagnostic Diagnostic => TextFormats.Diagnostic;

        public override bool HasRepair => true;

        public override Constraint? Of(ValueSchema schema) => schema.Format is TextFormat.Language ? new LanguageCode() : null;

        internal override ValueSchema Read(RuleValue map, ValueSchema schema) => TextFormats.Read(map, schema, TextFormat.Language);
    }
}
