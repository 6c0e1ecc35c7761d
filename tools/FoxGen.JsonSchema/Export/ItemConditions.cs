namespace FoxGen.JsonSchema.Export;

/// <summary>Turns conditions on the item of a list into conditions on <c>this</c>.</summary>
internal static class ItemConditions
{
    /// <summary>
    /// The condition with <c>this</c> in place of a variable; <c>null</c> when it reads more than the item, or asks for a
    /// documented default, which only fields of an object as a whole have in rules.
    /// </summary>
    public static Expression? AsThis(Expression body, string variable) => CanMove(body, variable) ? Move(body, variable) : null;

    private static bool CanMove(Expression body, string variable) => body switch
    {
        ThisExpression or CallExpression { Function: ExpressionFunctions.Default } => false,
        // A macro inside has a variable of its own; its body becomes an item's in turn.
        MacroExpression macro => macro.Variable != variable && CanMove(macro.Range, variable) && CanMove(macro.Body, variable),
        _ => ExpressionFacts.Parts(body).All(part => CanMove(part, variable)),
    };

    private static Expression Move(Expression body, string variable) => body is VariableExpression found && found.Name == variable
        ? new ThisExpression()
        : ExpressionFacts.WithParts(body, part => Move(part, variable));
}
