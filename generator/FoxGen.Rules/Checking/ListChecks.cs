using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The array's number of items lies in a range.</summary>
/// <param name="Range">How many items.</param>
public sealed record CountCheck(CountRange Range) : ValueCheck(RuleIds.Count, Severity.Error, "a list of " + ConstraintText.Count(Range, "item"))
{
    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => Range.Contains(value.AsList.Count);

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);
}

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

/// <summary>No item of the array equals another.</summary>
public sealed record UniqueItemsCheck() : ValueCheck(RuleIds.UniqueItems, Severity.Error, "a list without repeated items")
{
    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value)
    {
        for (var i = 0; i < value.AsList.Count; i++)
        {
            if (value.AsList.Take(i).Any(earlier => ValueComparison.AreEqual(value.AsList[i], earlier) == true))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);
}
