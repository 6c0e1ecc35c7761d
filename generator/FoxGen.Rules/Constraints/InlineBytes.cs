using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The number of bytes in the string (data URI, base64) is within a limit. A string without bytes passes.</summary>
/// <param name="Maximum">Maximum number of bytes, counted after decoding.</param>
public sealed record InlineBytes(long Maximum) : Constraint(Facts, $"at most {ProblemText.Bytes(Maximum)} when sent inline")
{
    private const string Key = "bytes";

    /// <summary>The kind.</summary>
    public static ConstraintKind Facts { get; } = new InlineKind();

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => [InlineItems.Limit(Key, Maximum)];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => InlinePrimitives.Bytes(value.AsString) <= Maximum;

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => FormattableString.Invariant($"C::FoxText.InlineBytes({value.Expression}) > {Maximum}");

    private sealed class InlineKind : ConstraintKind
    {
        public override string RuleId => RuleIds.InlineSize;

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1011", "Too many bytes inline");

        public override Constraint? Of(ValueSchema schema) => schema is { Format: TextFormat.Uri, Urls.MaxInlineBytes: { } bytes } ? new InlineBytes(bytes) : null;

        internal override ValueSchema Read(RuleValue map, ValueSchema schema) =>
            InlineItems.Limit(map, Key) is { } bytes ? schema with { Urls = (schema.Urls ?? new()) with { MaxInlineBytes = bytes } } : schema;
    }
}
