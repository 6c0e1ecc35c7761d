using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Not too many of the array's strings carry their bytes themselves (data URI, base64).</summary>
/// <param name="Maximum">The most items that carry their bytes.</param>
public sealed record InlineCountCheck(int Maximum)
    : ValueCheck(RuleIds.InlineCount, Severity.Error, $"a list of {ConstraintText.Count(new(0, Maximum), "item")} sent inline")
{
    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) =>
        value.AsList.Count(item => item.Kind is RuleValueKind.String && InlinePrimitives.IsInline(item.AsString)) <= Maximum;

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);
}
