using System.Globalization;
using FoxGen.Rules.Expressions;
using FoxGen.Rules.Strings;

namespace FoxGen.Rules;

/// <summary>Writes expressions as canonical CEL text.</summary>
public static class ExpressionText
{
    // How tightly the parts of the grammar bind; a part is put in parentheses where a tighter one is called for.
    private const int Conditional = 0;
    private const int Unary = 6;
    private const int Postfix = 7;

    /// <summary>Returns the text of an expression, with parentheses only if precedence requires them.</summary>
    public static string Write(Expression expression) => Bare(expression);

    /// <summary>A text as a CEL string literal in single quotes.</summary>
    internal static string Quote(string text) => QuotedText.Cel(text);

    private static string Part(Expression expression, int wanted) => Binding(expression) < wanted ? $"({Bare(expression)})" : Bare(expression);

    private static string Bare(Expression expression) => expression switch
    {
        LiteralExpression literal => Literal(literal.Value),
        ThisExpression => "this",
        VariableExpression variable => variable.Name,
        MemberExpression member => Part(member.Target, Postfix) + (ExpressionLexer.IsName(member.Name) ? "." + member.Name : $"[{Quote(member.Name)}]"),
        IndexExpression index => $"{Part(index.Target, Postfix)}[{Bare(index.Index)}]",
        ListExpression list => $"[{All(list.Items)}]",
        UnaryExpression { Operator: UnaryOperator.Not } not => "!" + Part(not.Operand, Unary),
        UnaryExpression negation => "-" + Negated(Part(negation.Operand, Unary)),
        BinaryExpression binary => $"{Part(binary.Left, Binding(binary))} {Operators.Text(binary.Operator)} {Part(binary.Right, Binding(binary) + 1)}",
        ConditionalExpression choice => $"{Part(choice.Condition, Conditional + 1)} ? {Part(choice.WhenTrue, Conditional + 1)} : {Bare(choice.WhenFalse)}",
        CallExpression call => $"{call.Function}({All(call.Arguments)})",
        MacroExpression macro => $"{Part(macro.Range, Postfix)}.{Operators.Name(macro.Kind)}({macro.Variable}, {Bare(macro.Body)})",
        _ => "",
    };

    private static string All(EquatableArray<Expression> items) => string.Join(", ", items.Select(Bare));

    // A minus before a digit would be read as part of the number.
    private static string Negated(string operand) => operand[0] is >= '0' and <= '9' ? $"({operand})" : operand;

    private static int Binding(Expression expression) => expression switch
    {
        ConditionalExpression => Conditional,
        BinaryExpression binary => Operators.Binding(binary.Operator),
        UnaryExpression => Unary,
        _ => Postfix,
    };

    private static string Literal(RuleValue value) => value.Kind switch
    {
        RuleValueKind.String => Quote(value.AsString),
        RuleValueKind.Number => Double(value.AsNumber),
        RuleValueKind.List => "[" + string.Join(", ", value.AsList.Select(Literal)) + "]",
        // What is not known reads as null does: unknown.
        RuleValueKind.Unknown or RuleValueKind.Present => "null",
        _ => value.ToString(),
    };

    private static string Double(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E', 'e']) < 0 ? text + ".0" : text;
    }
}
