using FoxGen.Rules.Evaluation;
using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

// Functions and macros.
public sealed partial class ExpressionEvaluator
{
    private RuleValue Call(CallExpression call)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case ExpressionFunctions.Has when arguments.Count == 1 && arguments[0] is MemberExpression field:
                return Has(Select(field));
            case ExpressionFunctions.Default when arguments.Count == 1 && arguments[0] is MemberExpression field:
                return Select(field) ?? (ExpressionFacts.PathOf(field) is { } path ? _documentedDefault(path) : null) ?? RuleValue.Unknown;
            case ExpressionFunctions.Size when arguments.Count == 1:
                return Size(Evaluate(arguments[0]));
            case ExpressionFunctions.Sum when arguments.Count == 1:
                return Arithmetic.Sum(Evaluate(arguments[0]));
            case ExpressionFunctions.Matches when arguments.Count == 2:
                return Matches(Evaluate(arguments[0]), Evaluate(arguments[1]));
            case ExpressionFunctions.LastReference when arguments.Count == 3:
                return LastReference(Evaluate(arguments[0]), Evaluate(arguments[1]), Evaluate(arguments[2]));
            case ExpressionFunctions.Tokens when arguments.Count == 3:
                return Found(arguments, mayLackPrefix: true, Names);
            case ExpressionFunctions.Numbers when arguments.Count == 3:
                return Found(arguments, mayLackPrefix: false, Numbers);
            default:
                return RuleValue.Unknown;
        }
    }

    private static RuleValue Has(RuleValue? value) => value?.Kind switch
    {
        null or RuleValueKind.Null => RuleValue.False,
        RuleValueKind.Unknown => RuleValue.Unknown,
        _ => RuleValue.True,
    };

    private static RuleValue Size(RuleValue value)
    {
        switch (value.Kind)
        {
            case RuleValueKind.String:
                return RuleValue.Of((long)TextPrimitives.CodePoints(value.AsString));
            case RuleValueKind.List:
                return RuleValue.Of((long)value.AsList.Count);
            // A key with null is as good as absent; one that may be there leaves the number open.
            case RuleValueKind.Map when value.AsMap.All(entry => entry.Value.Kind is not RuleValueKind.Unknown):
                return RuleValue.Of((long)value.AsMap.Count(entry => entry.Value.Kind is not RuleValueKind.Null));
            default:
                return RuleValue.Unknown;
        }
    }

    private static RuleValue Matches(RuleValue text, RuleValue pattern) =>
        text.Kind is RuleValueKind.String && pattern.Kind is RuleValueKind.String && PortablePattern.Validate(pattern.AsString) is null
            ? RuleValue.Of(PortablePattern.IsMatch(text.AsString, pattern.AsString))
            : RuleValue.Unknown;

    private static RuleValue LastReference(RuleValue text, RuleValue prefix, RuleValue suffix) =>
        text.Kind is RuleValueKind.String && suffix.Kind is RuleValueKind.String
        && prefix.Kind is RuleValueKind.String && prefix.AsString.Length > 0
            ? RuleValue.Of((long)TextPrimitives.LastReference(text.AsString, prefix.AsString, suffix.AsString))
            : RuleValue.Unknown;

    private RuleValue Found(EquatableArray<Expression> arguments, bool mayLackPrefix, Func<string, string, string, IEnumerable<RuleValue>> find)
    {
        var parts = arguments.Select(Evaluate).ToList();
        if (parts.Any(part => part.Kind is not RuleValueKind.String))
        {
            return RuleValue.Unknown;
        }

        var (prefix, suffix) = (parts[1].AsString, parts[2].AsString);
        return prefix.Length > 0 || (mayLackPrefix && suffix.Length > 0)
            ? RuleValue.Of(find(parts[0].AsString, prefix, suffix))
            : RuleValue.Unknown;
    }

    private static IEnumerable<RuleValue> Names(string text, string prefix, string suffix)
    {
        for (var at = 0; TokenPrimitives.NextName(text, prefix, suffix, ref at, out var start, out var length);)
        {
            yield return RuleValue.Of(text.Substring(start, length));
        }
    }

    private static IEnumerable<RuleValue> Numbers(string text, string prefix, string suffix)
    {
        for (var at = 0; TokenPrimitives.NextNumber(text, prefix, suffix, ref at, out var number);)
        {
            yield return RuleValue.Of(number);
        }
    }

    private RuleValue Macro(MacroExpression macro)
    {
        var range = Evaluate(macro.Range);
        if (range.Kind is not RuleValueKind.List)
        {
            return RuleValue.Unknown;
        }

        return macro.Kind switch
        {
            MacroKind.All => Kleene.Join(false, range.AsList.Select(item => Kleene.Truth(Body(macro, item)))),
            MacroKind.Exists => Kleene.Join(true, range.AsList.Select(item => Kleene.Truth(Body(macro, item)))),
            MacroKind.Filter => Filter(macro, range.AsList),
            _ => RuleValue.Of(range.AsList.Select(item => Body(macro, item))),
        };
    }

    private RuleValue Filter(MacroExpression macro, IReadOnlyList<RuleValue> items)
    {
        var kept = new List<RuleValue>();
        foreach (var item in items)
        {
            switch (Kleene.Truth(Body(macro, item)))
            {
                case true:
                    kept.Add(item);
                    break;
                // Whether this item belongs to the result is open, and with it what the result is.
                case null:
                    return RuleValue.Unknown;
            }
        }

        return RuleValue.Of(kept);
    }

    private RuleValue Body(MacroExpression macro, RuleValue item)
    {
        _variables.Push((macro.Variable, item));
        var value = Evaluate(macro.Body);
        _variables.Pop();
        return value;
    }
}
