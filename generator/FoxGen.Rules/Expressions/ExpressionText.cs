using System.Globalization;
using System.Text;

namespace FoxGen.Rules;

/// <summary>Writes expressions as canonical CEL text.</summary>
public static class ExpressionText
{
    // How tightly the parts of the grammar bind; a part is put in parentheses where a tighter one is called for.
    private const int Conditional = 0;
    private const int Unary = 6;
    private const int Postfix = 7;

    /// <summary>The text of an expression, with parentheses only where precedence asks for them.</summary>
    public static string Write(Expression expression)
    {
        var builder = new StringBuilder();
        Append(builder, expression, Conditional);
        return builder.ToString();
    }

    /// <summary>A text as a CEL string literal in single quotes.</summary>
    internal static string Quote(string text) => QuotedText.Cel(text);

    private static void Append(StringBuilder builder, Expression expression, int wanted)
    {
        if (Binding(expression) < wanted)
        {
            builder.Append('(');
            AppendBare(builder, expression);
            builder.Append(')');
        }
        else
        {
            AppendBare(builder, expression);
        }
    }

    private static void AppendBare(StringBuilder builder, Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                builder.Append(Literal(literal.Value));
                break;
            case ThisExpression:
                builder.Append("this");
                break;
            case VariableExpression variable:
                builder.Append(variable.Name);
                break;
            case MemberExpression member:
                Append(builder, member.Target, Postfix);
                _ = ExpressionLexer.IsName(member.Name)
                    ? builder.Append('.').Append(member.Name)
                    : builder.Append('[').Append(Quote(member.Name)).Append(']');
                break;
            case IndexExpression index:
                Append(builder, index.Target, Postfix);
                builder.Append('[');
                Append(builder, index.Index, Conditional);
                builder.Append(']');
                break;
            case ListExpression list:
                builder.Append('[');
                AppendAll(builder, list.Items);
                builder.Append(']');
                break;
            case UnaryExpression unary:
                AppendUnary(builder, unary);
                break;
            case BinaryExpression binary:
                Append(builder, binary.Left, Binding(binary));
                builder.Append(' ').Append(Operators.Text(binary.Operator)).Append(' ');
                Append(builder, binary.Right, Binding(binary) + 1);
                break;
            case ConditionalExpression conditional:
                Append(builder, conditional.Condition, Conditional + 1);
                builder.Append(" ? ");
                Append(builder, conditional.WhenTrue, Conditional + 1);
                builder.Append(" : ");
                Append(builder, conditional.WhenFalse, Conditional);
                break;
            case CallExpression call:
                builder.Append(call.Function).Append('(');
                AppendAll(builder, call.Arguments);
                builder.Append(')');
                break;
            case MacroExpression macro:
                Append(builder, macro.Range, Postfix);
                builder.Append('.').Append(Operators.Name(macro.Kind)).Append('(').Append(macro.Variable).Append(", ");
                Append(builder, macro.Body, Conditional);
                builder.Append(')');
                break;
        }
    }

    private static void AppendAll(StringBuilder builder, EquatableArray<Expression> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            builder.Append(i == 0 ? "" : ", ");
            Append(builder, items[i], Conditional);
        }
    }

    private static void AppendUnary(StringBuilder builder, UnaryExpression unary)
    {
        builder.Append(unary.Operator is UnaryOperator.Not ? '!' : '-');
        var start = builder.Length;
        Append(builder, unary.Operand, Unary);

        // A minus before a digit would be read as part of the number.
        if (unary.Operator is UnaryOperator.Negate && builder[start] is >= '0' and <= '9')
        {
            builder.Insert(start, '(').Append(')');
        }
    }

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
