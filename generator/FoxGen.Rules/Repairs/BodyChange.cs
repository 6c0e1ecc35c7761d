namespace FoxGen.Rules.Repairs;

/// <summary>A change of one value of a body.</summary>
/// <param name="Problem">The problem that it fixes.</param>
/// <param name="Path">The path of the value.</param>
/// <param name="Before">The value before; <c>null</c> if the body did not contain it.</param>
/// <param name="After">The value after; <c>null</c> if the value was removed.</param>
internal sealed record BodyChange(Violation Problem, string Path, RuleValue? Before, RuleValue? After)
{
    /// <summary>For a shorter list: the indexes of the items that stay. They are not changed.</summary>
    public IReadOnlyList<int>? Kept { get; init; }

    /// <summary>The schema of the value; <c>null</c> if only the new value determines the alternative of a union.</summary>
    public ValueSchema? Schema { get; init; }

    /// <summary>Returns the body with the change.</summary>
    public RuleValue Apply(RuleValue body) => BodyEdit.With(body, Path, After);
}
