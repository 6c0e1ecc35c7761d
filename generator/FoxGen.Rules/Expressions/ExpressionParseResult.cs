namespace FoxGen.Rules;

/// <summary>What parsing an expression gave.</summary>
/// <param name="Expression">The tree; <c>null</c> when there are problems.</param>
/// <param name="Problems">What is wrong with the text; empty when it parsed.</param>
public sealed record ExpressionParseResult(Expression? Expression, EquatableArray<ExpressionProblem> Problems);

/// <summary>Something wrong with the text of an expression.</summary>
/// <param name="Message">A full sentence, with a hint where there is one.</param>
/// <param name="Position">Where it starts in the text, counted in UTF-16 units from 0; -1 for a tree that was not parsed.</param>
/// <param name="Length">How many UTF-16 units it takes; 0 at the end of the text.</param>
public sealed record ExpressionProblem(string Message, int Position, int Length);
