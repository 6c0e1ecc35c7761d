namespace FoxGen.Rules;

/// <summary>A value in generated C#, for constraints that write a condition about it.</summary>
public interface ICSharpValue
{
    /// <summary>The expression.</summary>
    string Expression { get; }

    /// <summary>Whether its type is <see cref="double"/>, not a whole number.</summary>
    bool IsDouble { get; }

    /// <summary>A literal of its type.</summary>
    /// <param name="number">The number; whole, and in the range of <see cref="long"/>, when the type is.</param>
    string Number(decimal number);

    /// <summary>A string literal.</summary>
    /// <param name="text">The text.</param>
    string Text(string text);

    /// <summary>A pattern that some values match; <c>null</c> when all do.</summary>
    /// <param name="values">The values.</param>
    string? Pattern(EquatableArray<RuleValue> values);

    /// <summary>A pattern that the numbers of a range match; <c>null</c> when all do.</summary>
    /// <param name="range">The range.</param>
    string? Pattern(NumberRange range);

    /// <summary>A condition that is true for what does not match the pattern of a constraint; <c>null</c> when it has none.</summary>
    /// <param name="constraint">The constraint.</param>
    string? FailsPattern(Constraint constraint);

    /// <summary>The method of the runtime that finds equal items in a list of this type.</summary>
    string HasDuplicates { get; }
}
