namespace FoxGen.Rules.Expressions;

/// <summary>How operators and macros are written, and how tightly operators bind.</summary>
internal static class Operators
{
    /// <summary>The operator's text.</summary>
    public static string Text(BinaryOperator value) => value switch
    {
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.In => "in",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => "%",
    };

    /// <summary>How tightly it binds, from 1 for <c>||</c> to 5 for <c>*</c>; all associate to the left.</summary>
    public static int Binding(BinaryOperator value) => value switch
    {
        BinaryOperator.Or => 1,
        BinaryOperator.And => 2,
        BinaryOperator.Add or BinaryOperator.Subtract => 4,
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => 5,
        _ => 3,
    };

    /// <summary>The operator of a text; <c>null</c> when it is none.</summary>
    public static BinaryOperator? Find(string text)
    {
        for (var value = BinaryOperator.Or; value <= BinaryOperator.Modulo; value++)
        {
            if (Text(value) == text)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The name a macro is called by.</summary>
    public static string Name(MacroKind kind) => kind switch
    {
        MacroKind.All => "all",
        MacroKind.Exists => "exists",
        MacroKind.Filter => "filter",
        _ => "map",
    };

    /// <summary>The macro of a name; <c>null</c> when it is none.</summary>
    public static MacroKind? FindMacro(string name) => name switch
    {
        "all" => MacroKind.All,
        "exists" => MacroKind.Exists,
        "filter" => MacroKind.Filter,
        "map" => MacroKind.Map,
        _ => null,
    };
}
