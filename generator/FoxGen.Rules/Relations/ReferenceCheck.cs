using System.Globalization;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Relations;

/// <summary>The expressions that a rule of the form <c>references</c> compares. With them, its message can name the token found.</summary>
/// <param name="Tokens">The call that finds the tokens.</param>
/// <param name="Names">The macro over the names that were found; <c>null</c> for tokens with numbers.</param>
/// <param name="Count">The number of items in the array that tokens refer to.</param>
internal sealed record ReferenceCheck(CallExpression Tokens, MacroExpression? Names, Expression Count)
{
    /// <summary>The text before the number or name.</summary>
    public string Prefix => Text(1);

    /// <summary>The text after the number or name.</summary>
    public string Suffix => Text(2);

    /// <summary>The path of the array.</summary>
    public string List => ExpressionFacts.PathsRead(Count)[0];

    /// <summary>Reads a rule; returns <c>null</c> for another form, or if a variant does not have one of the fields.</summary>
    public static ReferenceCheck? Of(Rule rule) => rule.Form is not References ? null : rule.Condition switch
    {
        BinaryExpression { Operator: BinaryOperator.LessOrEqual, Left: CallExpression { Function: ExpressionFunctions.LastReference } call, Right: var size } when IsCount(size) =>
            new(call, null, size),
        BinaryExpression
        {
            Operator: BinaryOperator.Or,
            Left: MacroExpression { Range: CallExpression { Function: ExpressionFunctions.Tokens } call } macro,
            Right: BinaryExpression { Left: var size },
        } when IsCount(size) => new(call, macro, size),
        _ => null,
    };

    /// <summary>Completes the message of a violation; returns the message unchanged if a value is unknown.</summary>
    /// <param name="words">The message with marked fields.</param>
    /// <param name="evaluate">Evaluates an expression for the body.</param>
    public string Complete(string words, Func<Expression, RuleValue> evaluate)
    {
        var (tokens, count) = (evaluate(Tokens), evaluate(Count));
        if (!tokens.IsKnown || count.Kind is not RuleValueKind.Integer)
        {
            return words;
        }

        if (Names is null)
        {
            return ReferenceText.Numbered(words, Prefix + tokens.AsInteger.ToString(CultureInfo.InvariantCulture) + Suffix, count.AsInteger, List);
        }

        var missing = tokens.AsList.FirstOrDefault(name => evaluate(Names with { Range = new ListExpression(new(new LiteralExpression(name))) }).Equals(RuleValue.False));
        return missing is null ? words : ReferenceText.Named(words, Prefix + missing.AsString + Suffix, count.AsInteger, List);
    }

    private static bool IsCount(Expression size) => size is CallExpression { Function: ExpressionFunctions.Size } && ExpressionFacts.PathsRead(size).Count == 1;

    private string Text(int argument) => ((LiteralExpression)Tokens.Arguments[argument]).Value.AsString;
}
