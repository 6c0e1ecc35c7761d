namespace FoxGen;

/// <summary>The progress of many requests at one moment.</summary>
public sealed class FoxManyProgress
{
    internal FoxManyProgress()
    {
    }

    /// <summary>The number of requests; <c>null</c> if it is not known before the end of the sequence. It rises if a collection grows while it is read.</summary>
    public int? Total { get; init; }

    /// <summary>The number of requests that were read from the sequence.</summary>
    public required int Started { get; init; }

    /// <summary>The number of requests with results.</summary>
    public required int Succeeded { get; init; }

    /// <summary>The number of requests that ended with an exception.</summary>
    public required int Failed { get; init; }

    /// <summary>
    /// The progress of all requests in percent, 0 to 100: the mean of <see cref="FoxTaskSnapshot.ExpectedProgress"/>. A request that has ended counts as
    /// 100. The progress does not fall if <see cref="Total"/> is known and does not rise.
    /// </summary>
    public required int ExpectedProgress { get; init; }

    /// <summary>The index of the request that caused this report.</summary>
    public required int Index { get; init; }

    /// <summary>The snapshot of the task that caused this report; <c>null</c> if the request has ended.</summary>
    public FoxTaskSnapshot? Snapshot { get; init; }

    /// <summary>Returns the numbers, for example <c>7 of 20, 1 failed, 43 %</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Succeeded + Failed} of {Total?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}, {Failed} failed, {ExpectedProgress} %");
}
