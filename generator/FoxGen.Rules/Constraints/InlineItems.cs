using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The number of the array's strings that contain bytes (data URI, base64) is within a limit.</summary>
/// <param name="Maximum">Maximum number of items that contain bytes.</param>
public sealed record InlineItems(int Maximum) : Constraint(Facts, $"an array with {ConstraintText.Count(new(0, Maximum), "inline item")}")
{
    private const string InlineKey = "inline";
    private const string Key = "maxItems";

    /// <summary>The kind.</summary>
    public static ConstraintKind Facts { get; } = new InlineKind();

    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => [Limit(Key, Maximum)];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) =>
        value.AsList.Count(item => item.Kind is RuleValueKind.String && InlinePrimitives.IsInline(item.AsString)) <= Maximum;

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => FormattableString.Invariant($"C::FoxItems.CountInline({value.Expression}) > {Maximum}");

    /// <summary>The key <c>inline</c> with one limit, of bytes or of items.</summary>
    internal static KeyValuePair<string, RuleValue> Limit(string key, long most) =>
        new(InlineKey, RuleValue.Of([new KeyValuePair<string, RuleValue>(key, RuleValue.Of(most))]));

    /// <summary>The limit that <c>inline</c> says; <c>null</c> for none.</summary>
    internal static long? Limit(RuleValue map, string key) =>
        map.Find(InlineKey) is { Kind: RuleValueKind.Map } inline && inline.Find(key) is { Kind: RuleValueKind.Integer, AsInteger: >= 0 and var limit } ? limit : null;

    private sealed class InlineKind : ConstraintKind
    {
        public override string RuleId => RuleIds.InlineCount;

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1012", "Too many inline items");

        public override Constraint? Of(ValueSchema schema) => schema.MaxInlineItems is { } most ? new InlineItems(most) : null;

        internal override ValueSchema Read(RuleValue map, ValueSchema schema) =>
            schema.Kind is ValueKind.Array && Limit(map, Key) is <= int.MaxValue and var items ? schema with { MaxInlineItems = (int)items } : schema;
    }
}
