namespace FoxGen.Analyzers.Mistakes;

/// <summary>What a place takes, and how to get there from the value that is written.</summary>
/// <param name="Takes">What the place takes: <c>a whole number</c>.</param>
internal sealed record Advice(string Takes)
{
    /// <summary>Makes the code to write from the value; <c>null</c> if it is not known.</summary>
    public Func<WrongValue, string>? Write { get; init; }

    /// <summary>Whether <see cref="Write"/> gives complete code that means the same, so that a code fix can write it.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The code for a value that may be null, where <see cref="Write"/> requires a value.</summary>
    public Func<WrongValue, string>? WriteNullable { get; init; }

    /// <summary>What to do, where no code says it: <c>use GenerateManyAsync</c>.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether the message leaves out the type of the value, because the words or the source show the difference.</summary>
    public bool HidesFound { get; init; }

    /// <summary>Whether <see cref="Takes"/> says already what to write.</summary>
    public bool IsSaid { get; init; }

    /// <summary>What a code fix is called; <c>null</c> to show the code.</summary>
    public string? Title { get; init; }
}
