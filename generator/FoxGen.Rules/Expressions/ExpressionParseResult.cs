namespace FoxGen.Rules;

/// <summary>The result of parsing an expression.</summary>
/// <param name="Expression">The expression; <c>null</c> if there are problems.</param>
/// <param name="Problems">The problems of the text; empty if it is valid.</param>
public sealed record ExpressionParseResult(Expression? Expression, EquatableArray<ExpressionProblem> Problems);

/// <summary>A problem of an expression.</summary>
/// <param name="Message">A sentence, with a hint if there is one.</param>
/// <param name="Position">The position in the text in UTF-16 units, from 0; -1 for an expression that was not parsed.</param>
/// <param name="Length">The length in UTF-16 units; 0 at the end of the text.</param>
public sealed record ExpressionProblem(string Message, int Position, int Length);
