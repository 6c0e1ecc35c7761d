using FoxGen.Rules.Expressions;
using FoxGen.Rules.Typing;

namespace FoxGen.Rules;

/// <summary>
/// Checks the types of an expression: fields exist, operands match their operators, comparisons can be true or false, and the result is a boolean.
/// </summary>
public sealed partial class ExpressionTypeChecker
{
    private readonly EquatableArray<FieldSchema> _fields;
    private readonly List<ExpressionProblem> _problems = [];
    private readonly Stack<(string Name, StaticType Type)> _variables = new();

    private ExpressionTypeChecker(EquatableArray<FieldSchema> fields) => _fields = fields;

    /// <summary>Returns all problems of a condition; empty if it is valid.</summary>
    /// <param name="expression">The condition.</param>
    /// <param name="fields">
    /// The fields of <c>this</c>: of the body, or of the object for a nested rule. For a file with variants, these are the fields of all
    /// variants, each with every value that any variant allows, because a condition can refer to any of them.
    /// </param>
    public static EquatableArray<ExpressionProblem> Check(Expression expression, EquatableArray<FieldSchema> fields) =>
        Check(expression, fields, StaticKind.Boolean, "The condition");

    /// <summary>Returns all problems of an expression whose value is a count.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="fields">The fields of <c>this</c>, as for a condition.</param>
    public static EquatableArray<ExpressionProblem> CheckCount(Expression expression, EquatableArray<FieldSchema> fields) =>
        Check(expression, fields, StaticKind.Integer, "The count");

    private static EquatableArray<ExpressionProblem> Check(Expression expression, EquatableArray<FieldSchema> fields, StaticKind kind, string subject)
    {
        var checker = new ExpressionTypeChecker(fields);
        var type = checker.TypeOf(expression);
        checker.Expect(type, kind, expression, subject);
        return checker._problems.ToEquatable();
    }

    private StaticType TypeOf(Expression expression) => expression switch
    {
        LiteralExpression literal => StaticType.Of(literal.Value),
        ThisExpression => Fail("'this' cannot be used by itself; read a field, such as 'this.field'.", expression),
        VariableExpression variable => _variables.FirstOrDefault(bound => bound.Name == variable.Name).Type
            ?? Fail($"Unknown variable '{variable.Name}'.", variable),
        MemberExpression member => Member(member),
        IndexExpression index => Index(index),
        ListExpression list => StaticType.ListOf(list.Items.Count == 0 ? StaticType.Dynamic : list.Items.Select(TypeOf).Aggregate(StaticType.Join)),
        UnaryExpression unary => Unary(unary),
        BinaryExpression binary => Binary(binary),
        ConditionalExpression conditional => Conditional(conditional),
        CallExpression call => Call(call),
        MacroExpression macro => Macro(macro),
        _ => StaticType.Dynamic,
    };

    private StaticType Member(MemberExpression member)
    {
        if (member.Target is ThisExpression)
        {
            return Property(_fields, member, "field");
        }

        var target = TypeOf(member.Target);
        if (target.Kind is StaticKind.Dynamic)
        {
            return StaticType.Dynamic;
        }

        // Of a union, any alternative may have the key.
        var objects = target.Possible.Where(one => one.Kind is StaticKind.Object).ToList();
        return objects.Count == 0 ? FailAtName($"'{member.Name}' cannot be read, because {ExpressionText.Write(member.Target)} is {target}, not an object.", member)
            : objects.Where(one => one.Properties.Any(property => property.Name == member.Name)).ToList() is { Count: > 0 } with ? StaticType.OneOf(with.Select(one => Property(one.Properties, member, "key")))
            : Property(objects.SelectMany(one => one.Properties).ToEquatable(), member, "key");
    }

    private StaticType Property(EquatableArray<FieldSchema> properties, MemberExpression member, string noun) =>
        properties.FirstOrDefault(field => field.Name == member.Name) is { } found
            ? StaticType.Of(found.Value)
            : FailAtName($"Unknown {noun} '{member.Name}'{Suggestions.Hint(member.Name, properties.Select(field => field.Name))}", member);

    private StaticType Index(IndexExpression index)
    {
        var target = TypeOf(index.Target);
        Expect(target, StaticKind.List, index.Target, "The indexed value");
        Expect(TypeOf(index.Index), StaticKind.Integer, index.Index, "The index");
        return target.ItemOfList() ?? StaticType.Dynamic;
    }

    private StaticType Unary(UnaryExpression unary)
    {
        var operand = TypeOf(unary.Operand);
        if (unary.Operator is UnaryOperator.Not)
        {
            Expect(operand, StaticKind.Boolean, unary.Operand, "The operand of '!'");
            return StaticType.Boolean;
        }

        ExpectNumber(operand, unary.Operand, "The operand of '-'");
        return operand.AsNumber();
    }

    private StaticType Conditional(ConditionalExpression conditional)
    {
        Expect(TypeOf(conditional.Condition), StaticKind.Boolean, conditional.Condition, "The condition of '?'");
        return StaticType.Join(TypeOf(conditional.WhenTrue), TypeOf(conditional.WhenFalse));
    }

    private void Expect(StaticType type, StaticKind kind, Expression expression, string subject)
    {
        if (!type.CanBe(kind))
        {
            Fail($"{subject} must be {new StaticType(kind)}, not {type}.", expression);
        }
    }

    private void ExpectNumber(StaticType type, Expression expression, string subject)
    {
        if (!type.IsNumeric)
        {
            Fail($"{subject} must be a number, not {type}.", expression);
        }
    }

    // What failed once is not looked at further: it is of any type.
    private StaticType Fail(string message, Expression expression)
    {
        _problems.Add(new(message, expression.Position, expression.Length));
        return StaticType.Dynamic;
    }

    private StaticType FailAtName(string message, MemberExpression member)
    {
        // A member ends with its name (or with its name in quotes and brackets).
        var length = ExpressionLexer.IsName(member.Name) ? member.Name.Length : ExpressionText.Quote(member.Name).Length + 2;
        _problems.Add(member.Position < 0 || length > member.Length
            ? new(message, member.Position, member.Length)
            : new(message, member.Position + member.Length - length, length));
        return StaticType.Dynamic;
    }
}
