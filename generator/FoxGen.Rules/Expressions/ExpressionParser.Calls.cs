using FoxGen.Rules.Expressions;

namespace FoxGen.Rules;

// Names, calls and macros. What a name means is decided here, so that a misspelt function is told at once.
public sealed partial class ExpressionParser
{
    private static readonly string[] s_functions =
    [
        ExpressionFunctions.Has, ExpressionFunctions.Size, ExpressionFunctions.Default, ExpressionFunctions.Sum,
        ExpressionFunctions.Matches, ExpressionFunctions.LastReference, ExpressionFunctions.Tokens, ExpressionFunctions.Numbers,
    ];

    private static readonly string[] s_macros = ["all", "exists", "filter", "map"];

    private Expression? ParseName(ExpressionToken token)
    {
        _at++;
        switch (token.Text)
        {
            case "true" or "false":
                return Located(new LiteralExpression(RuleValue.Of(token.Text == "true")), token.Position);
            case "null":
                return Located(new LiteralExpression(RuleValue.Null), token.Position);
            case "this":
                return Located(new ThisExpression(), token.Position);
            case "in":
                _at--;
                return FailUnexpected("a value");
            case var _ when Current.Is("("):
                return ParseCall(token, null, token.Position);
            case var name when _variables.Contains(name):
                return Located(new VariableExpression(name), token.Position);
            case "not":
                return Fail("'not' is not an operator; use '!'.", token);
            default:
                return Fail($"Unknown variable '{token.Text}'; write 'this.{token.Text}' for a field, or quotes for a string.", token);
        }
    }

    private Expression? ParseMember(Expression target, int start)
    {
        var name = Current;
        if (name.Kind is not TokenKind.Name)
        {
            return FailUnexpected("a name after '.'");
        }

        _at++;
        if (!Current.Is("("))
        {
            return Located(new MemberExpression(target, name.Text), start);
        }

        return Operators.FindMacro(name.Text) is { } macro
            ? ParseMacro(macro, target, start)
            : ParseCall(name, target, start);
    }

    private Expression? ParseCall(ExpressionToken name, Expression? receiver, int start)
    {
        _at++;
        var height = _height;
        if (ParseList(")") is not { } arguments)
        {
            return null;
        }

        _height = Math.Max(height, _height) + 1;
        if (receiver is not null)
        {
            arguments.Insert(0, receiver);
        }

        // A wrong call is told and passed over, so that the rest of the text is still looked at.
        if (CallProblem(name.Text, arguments.Count, receiver is not null) is { } problem)
        {
            Fail(problem, name);
        }

        return Located(new CallExpression(name.Text, arguments.ToEquatable()), start);
    }

    private static string? CallProblem(string name, int count, bool hasReceiver)
    {
        if (Operators.FindMacro(name) is not null)
        {
            return $"'{name}' must be called on a list, such as 'list.{name}(item, …)'.";
        }

        if (!s_functions.Contains(name))
        {
            return $"Unknown function '{name}'{Suggestions.Hint(name, s_functions.Concat(s_macros))}";
        }

        if (hasReceiver && name is ExpressionFunctions.Has or ExpressionFunctions.Default)
        {
            return $"'{name}' must be called as '{name}(this.field)'.";
        }

        var wanted = name switch
        {
            ExpressionFunctions.Matches => 2,
            ExpressionFunctions.LastReference or ExpressionFunctions.Tokens or ExpressionFunctions.Numbers => 3,
            _ => 1,
        };
        return count == wanted ? null : $"'{name}' requires {wanted} argument{(wanted == 1 ? "" : "s")}, but {count} {(count == 1 ? "is" : "are")} given.";
    }

    private Expression? ParseMacro(MacroKind kind, Expression range, int start)
    {
        _at++;
        var variable = Current;
        if (variable.Kind is not TokenKind.Name || !ExpressionLexer.IsName(variable.Text) || variable.Text == "this")
        {
            return FailUnexpected("the name of a variable for the items");
        }

        _at++;
        if (!Expect(",", "after the variable"))
        {
            return null;
        }

        _variables.Add(variable.Text);
        var body = ParseExpression();
        _variables.RemoveAt(_variables.Count - 1);
        return body is not null && Expect(")", $"to close '{Operators.Name(kind)}('")
            ? Located(new MacroExpression(kind, range, variable.Text, body), start)
            : null;
    }

    private List<Expression>? ParseList(string close)
    {
        var items = new List<Expression>();
        var height = 0;
        if (TryTake(close))
        {
            _height = 1;
            return items;
        }

        do
        {
            if (ParseExpression() is not { } item)
            {
                return null;
            }

            items.Add(item);
            height = Math.Max(height, _height);
        }
        while (TryTake(","));

        _height = height + 1;
        return Expect(close, "or ','") ? items : null;
    }
}
