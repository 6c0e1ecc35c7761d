using System.Globalization;
using FoxGen.Rules.Primitives;

namespace FoxGen.PageImport.Phrases;

/// <summary>A bound that a clause states.</summary>
/// <param name="Measure">What is bounded.</param>
internal sealed record Quantity(Measure Measure)
{
    /// <summary>Whether it is about each item.</summary>
    public bool IsEach { get; init; }

    /// <summary>Whether it is about all items together.</summary>
    public bool IsTogether { get; init; }

    /// <summary>At least this.</summary>
    public Amount? Minimum { get; init; }

    /// <summary>At most this.</summary>
    public Amount? Maximum { get; init; }

    /// <summary>More than this.</summary>
    public Amount? ExclusiveMinimum { get; init; }

    /// <summary>Less than this.</summary>
    public Amount? ExclusiveMaximum { get; init; }

    /// <summary>Whether a time was written in another unit than seconds.</summary>
    public bool IsConverted { get; init; }

    /// <summary>The same within a scope.</summary>
    public Quantity InScope(bool isEach, bool isTogether) => this with { IsEach = IsEach || isEach, IsTogether = IsTogether || isTogether };
}

/// <summary>A number with its unit.</summary>
/// <param name="Number">The number: seconds for times, as written for all else.</param>
/// <param name="Unit">The unit of sizes, such as <c>MB</c>; empty for all else.</param>
internal sealed record Amount(decimal Number, string Unit)
{
    /// <summary>In the language of specs.</summary>
    public string Text => Number.ToString("0.#########", CultureInfo.InvariantCulture) + Unit;

    /// <summary>For comparisons: sizes in bytes, all else as it is.</summary>
    public decimal Size => Number * ByteSizes.BytesOf(Unit);

    /// <summary>As a count; <c>null</c> when it is none.</summary>
    public int? Count => Number is >= 0 and <= int.MaxValue && decimal.Truncate(Number) == Number ? (int)Number : null;
}
