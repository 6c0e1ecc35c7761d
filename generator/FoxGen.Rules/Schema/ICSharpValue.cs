namespace FoxGen.Rules;

/// <summary>A value in generated C#, for constraints that write C# conditions.</summary>
public interface ICSharpValue
{
    /// <summary>The expression.</summary>
    string Expression { get; }

    /// <summary>Whether its type is <see cref="double"/>, not an integer type.</summary>
    bool IsDouble { get; }

    /// <summary>Returns a literal of its type.</summary>
    /// <param name="number">The number; an integer in the range of <see cref="long"/> if the type is an integer type.</param>
    string Number(decimal number);

    /// <summary>Returns a string literal.</summary>
    /// <param name="text">The text.</param>
    string Text(string text);

    /// <summary>Returns a pattern that the values match; <c>null</c> if every value matches.</summary>
    /// <param name="values">The values.</param>
    string? Pattern(EquatableArray<RuleValue> values);

    /// <summary>Returns a pattern that the numbers of a range match; <c>null</c> if every number matches.</summary>
    /// <param name="range">The range.</param>
    string? Pattern(NumberRange range);

    /// <summary>Returns a condition that is true for values that do not match the pattern of a constraint; <c>null</c> if it has no
    /// pattern.</summary>
    /// <param name="constraint">The constraint.</param>
    string? FailsPattern(Constraint constraint);

    /// <summary>The runtime method that finds duplicate items in a list of this type.</summary>
    string HasDuplicates { get; }
}
