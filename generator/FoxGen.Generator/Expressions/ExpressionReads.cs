using FoxGen.Rules;

namespace FoxGen.Generator.Expressions;

/// <summary>What an expression needs from around it.</summary>
internal static class ExpressionReads
{
    /// <summary>Whether it reads a field of <c>this</c>.</summary>
    public static bool This(Expression expression) => expression is ThisExpression || ExpressionFacts.Parts(expression).Any(This);

    /// <summary>The variables it reads and does not bind itself, in order of first use.</summary>
    public static IEnumerable<string> Variables(Expression expression) => Free(expression).Distinct();

    private static IEnumerable<string> Free(Expression expression) => expression switch
    {
        VariableExpression variable => [variable.Name],
        MacroExpression macro => Free(macro.Range).Concat(Free(macro.Body).Where(name => name != macro.Variable)),
        _ => ExpressionFacts.Parts(expression).SelectMany(Free),
    };
}
