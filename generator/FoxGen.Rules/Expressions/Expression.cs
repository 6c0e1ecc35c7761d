namespace FoxGen.Rules;

/// <summary>A parsed condition in the CEL subset. Compares by structure; positions do not count.</summary>
public abstract record Expression
{
    /// <summary>The position in the text, from 0; -1 for an expression that was created from a relation.</summary>
    public int Position { get; init; } = -1;

    /// <summary>The number of characters in the text, from <see cref="Position"/>; 0 for an expression that was created from a relation.</summary>
    public int Length { get; init; }

    /// <inheritdoc/>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Returns the expression as canonical CEL text, which can be parsed to an equal tree.</summary>
    public sealed override string ToString() => ExpressionText.Write(this);
}

/// <summary>A literal: null, a boolean, a number or a string.</summary>
/// <param name="Value">The value.</param>
public sealed record LiteralExpression(RuleValue Value) : Expression;

/// <summary>The request body, or the object that a nested rule belongs to: <c>this</c>.</summary>
public sealed record ThisExpression : Expression;

/// <summary>A variable of a macro.</summary>
/// <param name="Name">The name.</param>
public sealed record VariableExpression(string Name) : Expression;

/// <summary>A key of an object: <c>target.name</c>.</summary>
/// <param name="Target">The object.</param>
/// <param name="Name">The key.</param>
public sealed record MemberExpression(Expression Target, string Name) : Expression;

/// <summary>An item of a list: <c>target[index]</c>.</summary>
/// <param name="Target">The list.</param>
/// <param name="Index">The index, from 0.</param>
public sealed record IndexExpression(Expression Target, Expression Index) : Expression;

/// <summary>A list: <c>[a, b]</c>.</summary>
/// <param name="Items">The items in order.</param>
public sealed record ListExpression(EquatableArray<Expression> Items) : Expression;

/// <summary><c>!operand</c> or <c>-operand</c>.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The operand.</param>
public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand) : Expression;

/// <summary><c>left operator right</c>.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The first operand.</param>
/// <param name="Right">The second operand.</param>
public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right) : Expression;

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="WhenTrue">The result if the condition is true.</param>
/// <param name="WhenFalse">The result if the condition is false.</param>
public sealed record ConditionalExpression(Expression Condition, Expression WhenTrue, Expression WhenFalse) : Expression;

/// <summary>A call of one of <see cref="ExpressionFunctions"/>; a receiver is the first argument.</summary>
/// <param name="Function">The name of the function.</param>
/// <param name="Arguments">The arguments in order, the receiver first.</param>
public sealed record CallExpression(string Function, EquatableArray<Expression> Arguments) : Expression;

/// <summary>A macro over a list: <c>range.all(variable, body)</c>.</summary>
/// <param name="Kind">The macro.</param>
/// <param name="Range">The list.</param>
/// <param name="Variable">The name of the item inside the body.</param>
/// <param name="Body">The expression to evaluate for each item.</param>
public sealed record MacroExpression(MacroKind Kind, Expression Range, string Variable, Expression Body) : Expression;

/// <summary>Operators with one operand.</summary>
public enum UnaryOperator
{
    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>-</c></summary>
    Negate,
}

/// <summary>Operators with two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Modulo,
}

/// <summary>Macros over lists.</summary>
public enum MacroKind
{
    /// <summary>Every item meets the condition.</summary>
    All,

    /// <summary>Some item meets the condition.</summary>
    Exists,

    /// <summary>The items that meet the condition.</summary>
    Filter,

    /// <summary>The value of the body for each item.</summary>
    Map,
}

/// <summary>The functions of expressions. The list is closed.</summary>
public static class ExpressionFunctions
{
    /// <summary><c>has(this.x)</c>: the key is present and not null.</summary>
    public const string Has = "has";

    /// <summary><c>size(x)</c>: items of a list, code points of a string, keys of an object.</summary>
    public const string Size = "size";

    /// <summary><c>default(this.x)</c>: the value; else the documented default; else, for an array, the empty list.</summary>
    public const string Default = "default";

    /// <summary><c>sum(list)</c>: the sum of numbers.</summary>
    public const string Sum = "sum";

    /// <summary><c>matches(text, pattern)</c> or <c>text.matches(pattern)</c>: a pattern of the portable subset.</summary>
    public const string Matches = "matches";

    /// <summary><c>lastReference(text, prefix, suffix)</c>: the highest number in the reference tokens of the string; 0 without tokens.</summary>
    public const string LastReference = "lastReference";

    /// <summary><c>tokens(text, prefix, suffix)</c>: the names in the tokens of the string, such as <c>hero</c> in <c>@hero</c>.</summary>
    public const string Tokens = "tokens";

    /// <summary><c>numbers(text, prefix, suffix)</c>: the numbers between prefix and suffix, such as 0.5 in <c>&lt;#0.5#&gt;</c>.</summary>
    public const string Numbers = "numbers";
}
