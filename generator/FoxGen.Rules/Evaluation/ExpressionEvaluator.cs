using FoxGen.Rules.Evaluation;
using FoxGen.Rules.Matching;

namespace FoxGen.Rules;

/// <summary>
/// Evaluates expressions in three-valued logic. A value that is absent, null or of the wrong type is unknown. An operation with an unknown
/// value is unknown, unless the other operand determines the result (<c>false &amp;&amp; unknown</c> is false).
/// </summary>
public sealed partial class ExpressionEvaluator
{
    private readonly RuleValue _body;
    private readonly Func<string, RuleValue?> _documentedDefault;
    private readonly Stack<(string Name, RuleValue Value)> _variables = new();

    private ExpressionEvaluator(RuleValue body, Func<string, RuleValue?> documentedDefault) =>
        (_body, _documentedDefault) = (body, documentedDefault);

    /// <summary>Returns the value of an expression; <see cref="RuleValue.Unknown"/> if it is unknown.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="body">The value of <c>this</c>: a map of wire names, or unknown.</param>
    /// <param name="documentedDefault">
    /// Returns the value of <c>default(this.x)</c> for an absent field, by its path; <c>null</c> if no default is documented. For arrays, it is the
    /// empty list. See <see cref="DefaultsOf(RequestSchema)"/>.
    /// </param>
    public static RuleValue Evaluate(Expression expression, RuleValue body, Func<string, RuleValue?> documentedDefault) =>
        new ExpressionEvaluator(body, documentedDefault).Evaluate(expression);

    /// <summary>
    /// Returns the documented defaults of the fields of a schema, as a parameter of
    /// <see cref="Evaluate(Expression, RuleValue, Func{string, RuleValue?})"/>.
    /// </summary>
    public static Func<string, RuleValue?> DefaultsOf(RequestSchema schema) => DefaultsOf(schema.Fields);

    /// <summary>Returns the same for the fields of a nested object, which is <c>this</c> in its own rules.</summary>
    public static Func<string, RuleValue?> DefaultsOf(EquatableArray<FieldSchema> fields) => path =>
        NamedField.Find(fields, path) is { Default: { } documented } field ? WireAliases.Canonical(field.Value, documented) : null;

    private RuleValue Evaluate(Expression expression)
    {
        var value = expression switch
        {
            LiteralExpression literal => literal.Value,
            ThisExpression => _body,
            VariableExpression variable => Variable(variable.Name),
            MemberExpression member => Select(member) ?? RuleValue.Unknown,
            IndexExpression index => Index(Evaluate(index.Target), Evaluate(index.Index)),
            ListExpression list => RuleValue.Of(list.Items.Select(Evaluate)),
            UnaryExpression unary => Unary(unary),
            BinaryExpression binary => Binary(binary),
            ConditionalExpression conditional => Conditional(conditional),
            CallExpression call => Call(call),
            MacroExpression macro => Macro(macro),
            _ => RuleValue.Unknown,
        };
        return value.Kind is RuleValueKind.Null ? RuleValue.Unknown : value;
    }

    private RuleValue Variable(string name)
    {
        foreach (var variable in _variables)
        {
            if (variable.Name == name)
            {
                return variable.Value;
            }
        }

        return RuleValue.Unknown;
    }

    // The value behind a path; null when it is certainly not there, which a null anywhere on the path also means.
    private RuleValue? Select(MemberExpression member)
    {
        var target = member.Target switch
        {
            MemberExpression parent => Select(parent),
            VariableExpression variable => Variable(variable.Name),
            var other => Evaluate(other),
        };
        if (target is null || target.Kind is RuleValueKind.Null)
        {
            return null;
        }

        // An alternative of another type, such as a string, has no keys.
        if (target.Kind is not RuleValueKind.Map)
        {
            return target.IsDefinite ? null : RuleValue.Unknown;
        }

        return target.Find(member.Name) is { Kind: not RuleValueKind.Null } found ? found : null;
    }

    private static RuleValue Index(RuleValue target, RuleValue index) =>
        target.Kind is RuleValueKind.List && index.Kind is RuleValueKind.Integer
        && index.AsInteger >= 0 && index.AsInteger < target.AsList.Count
            ? target.AsList[(int)index.AsInteger]
            : RuleValue.Unknown;

    private RuleValue Unary(UnaryExpression unary)
    {
        var operand = Evaluate(unary.Operand);
        return unary.Operator is UnaryOperator.Negate
            ? Arithmetic.Negate(operand)
            : Kleene.Value(!Kleene.Truth(operand));
    }

    private RuleValue Conditional(ConditionalExpression conditional) => Kleene.Truth(Evaluate(conditional.Condition)) switch
    {
        true => Evaluate(conditional.WhenTrue),
        false => Evaluate(conditional.WhenFalse),
        null => RuleValue.Unknown,
    };

    private RuleValue Binary(BinaryExpression binary)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            return Kleene.Join(
                binary.Operator is BinaryOperator.Or,
                new[] { binary.Left, binary.Right }.Select(operand => Kleene.Truth(Evaluate(operand))));
        }

        var left = Evaluate(binary.Left);
        var right = Evaluate(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.Equal => Kleene.Value(ValueComparison.AreEqual(left, right)),
            BinaryOperator.NotEqual => Kleene.Value(!ValueComparison.AreEqual(left, right)),
            BinaryOperator.Less => Ordered(left, right, order => order < 0),
            BinaryOperator.LessOrEqual => Ordered(left, right, order => order <= 0),
            BinaryOperator.Greater => Ordered(left, right, order => order > 0),
            BinaryOperator.GreaterOrEqual => Ordered(left, right, order => order >= 0),
            BinaryOperator.In => In(left, right),
            _ => Arithmetic.Apply(binary.Operator, left, right),
        };
    }

    private static RuleValue Ordered(RuleValue left, RuleValue right, Func<int, bool> holds) =>
        ValueComparison.Order(left, right) is { } order ? RuleValue.Of(holds(order)) : RuleValue.Unknown;

    private static RuleValue In(RuleValue item, RuleValue container) => container.Kind switch
    {
        RuleValueKind.List => Kleene.Join(true, container.AsList.Select(other => ValueComparison.AreEqual(item, other))),
        RuleValueKind.Map when item.Kind is RuleValueKind.String => Has(container.Find(item.AsString)),
        _ => RuleValue.Unknown,
    };
}
