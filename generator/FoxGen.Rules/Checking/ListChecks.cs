using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The number of the array's strings that contain bytes (data URI, base64) is within a limit.</summary>
/// <param name="Maximum">Maximum number of items that contain bytes.</param>
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
