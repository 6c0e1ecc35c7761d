using FoxGen.Rules.Expressions;
using FoxGen.Rules.Typing;

namespace FoxGen.Rules;

// Functions and macros. How many arguments there are is the parser's business.
public sealed partial class ExpressionTypeChecker
{
    private StaticType Call(CallExpression call)
    {
        switch (call.Function)
        {
            case ExpressionFunctions.Has:
                return Has(call);
            case ExpressionFunctions.Default:
                return Default(call);
        }

        var types = call.Arguments.Select(TypeOf).ToList();
        switch (call.Function)
        {
            case ExpressionFunctions.Size:
                if (!types[0].CanBe(StaticKind.String) && !types[0].CanBe(StaticKind.List) && !types[0].CanBe(StaticKind.Object))
                {
                    Fail($"'size' requires a string, a list or an object; this is {types[0]}.", call.Arguments[0]);
                }

                return StaticType.Integer;
            case ExpressionFunctions.Sum:
                return Sum(call, types[0]);
            case ExpressionFunctions.Matches:
                Expect(types[0], StaticKind.String, call.Arguments[0], "The string of 'matches'");
                CheckPattern(call.Arguments[1]);
                return StaticType.Boolean;
            case ExpressionFunctions.LastReference:
                CheckSearch(call, types[0]);
                return StaticType.Integer;
            case ExpressionFunctions.Tokens:
                CheckSearch(call, types[0]);
                return StaticType.ListOf(StaticType.String);
            case ExpressionFunctions.Numbers:
                CheckSearch(call, types[0]);
                return StaticType.ListOf(StaticType.Double);
            default:
                return Fail($"Unknown function '{call.Function}'.", call);
        }
    }

    private StaticType Has(CallExpression call)
    {
        if (call.Arguments[0] is MemberExpression field)
        {
            Member(field);
        }
        else
        {
            Fail("'has' requires a field, such as 'has(this.field)'.", call.Arguments[0]);
        }

        return StaticType.Boolean;
    }

    private StaticType Default(CallExpression call)
    {
        if (call.Arguments[0] is not MemberExpression member || ExpressionFacts.PathOf(member) is not { } path)
        {
            return Fail("'default' requires a field of 'this', such as 'default(this.field)'.", call.Arguments[0]);
        }

        var type = Member(member);
        return NamedField.Find(_fields, member) is not { } field || field.Default is not null
            ? type
            : FailAtName($"'{path}' has no documented default.", member);
    }

    private StaticType Sum(CallExpression call, StaticType list)
    {
        Expect(list, StaticKind.List, call.Arguments[0], "The argument of 'sum'");
        if (list.ItemOfList() is not { } item)
        {
            return StaticType.Dynamic;
        }

        ExpectNumber(item, call.Arguments[0], "Each item of 'sum'");
        return item.AsNumber();
    }

    private void CheckPattern(Expression argument)
    {
        if (argument is not LiteralExpression { Value: { Kind: RuleValueKind.String } pattern })
        {
            Fail("The pattern of 'matches' must be a quoted string.", argument);
        }
        else if (PortablePattern.Validate(pattern.AsString) is { } problem)
        {
            Fail(problem, argument);
        }
    }

    // What looks for something between a prefix and a suffix. Names may stand at the start of a line instead of behind a
    // prefix; with nothing behind them either, every line would have one.
    private void CheckSearch(CallExpression call, StaticType text)
    {
        var (prefix, suffix) = (call.Arguments[1], call.Arguments[2]);
        Expect(text, StaticKind.String, call.Arguments[0], $"The string of '{call.Function}'");
        var needsPrefix = call.Function != ExpressionFunctions.Tokens || suffix is LiteralExpression { Value: { Kind: RuleValueKind.String, AsString: "" } };
        CheckAffix(call, prefix, "prefix", mayBeEmpty: !needsPrefix);
        CheckAffix(call, suffix, "suffix", mayBeEmpty: true);
    }

    private void CheckAffix(CallExpression call, Expression argument, string noun, bool mayBeEmpty)
    {
        if (argument is not LiteralExpression { Value: { Kind: RuleValueKind.String } text } || (!mayBeEmpty && text.AsString.Length == 0))
        {
            Fail($"The {noun} of '{call.Function}' must be a {(mayBeEmpty ? "" : "non-empty ")}quoted string.", argument);
        }
    }

    private StaticType Macro(MacroExpression macro)
    {
        var name = Operators.Name(macro.Kind);
        var range = TypeOf(macro.Range);
        Expect(range, StaticKind.List, macro.Range, $"The target of '{name}'");
        var item = range.ItemOfList() ?? StaticType.Dynamic;
        _variables.Push((macro.Variable, item));
        var body = TypeOf(macro.Body);
        _variables.Pop();
        if (macro.Kind is MacroKind.Map)
        {
            return StaticType.ListOf(body);
        }

        Expect(body, StaticKind.Boolean, macro.Body, $"The condition of '{name}'");
        return macro.Kind is MacroKind.Filter ? StaticType.ListOf(item) : StaticType.Boolean;
    }
}
