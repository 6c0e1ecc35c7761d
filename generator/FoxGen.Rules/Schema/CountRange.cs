namespace FoxGen.Rules;

/// <summary>Bounds of a count: code points of a string or items of an array.</summary>
/// <param name="Minimum">The minimum.</param>
/// <param name="Maximum">The maximum; <c>null</c> for no bound.</param>
public sealed record CountRange(int Minimum, int? Maximum)
{
    /// <summary>Returns whether a count is allowed.</summary>
    public bool Contains(int count) => count >= Minimum && (Maximum is not { } most || count <= most);

    /// <summary>Returns the counts that both ranges allow.</summary>
    public CountRange Intersect(CountRange other) => new(
        Math.Max(Minimum, other.Minimum),
        Maximum is { } one && other.Maximum is { } two ? Math.Min(one, two) : Maximum ?? other.Maximum);

    /// <summary>Returns whether both ranges have a common count.</summary>
    public bool Overlaps(CountRange other) =>
        Math.Max(Minimum, other.Minimum) <= Math.Min(Maximum ?? int.MaxValue, other.Maximum ?? int.MaxValue);
}
