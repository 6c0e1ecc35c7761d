using FoxGen.Generator.Writing;
using FoxGen.Rules;

namespace FoxGen.Generator.Expressions;

/// <summary>
/// Writes conditions as C#. A condition has three values. Simple ones become one C# condition for "certainly true" or
/// "certainly false", in which C#'s lifted comparisons of nullable operands do the third value: they are false for null. The
/// rest becomes a <c>bool?</c>, on which C#'s <c>&amp;</c>, <c>|</c> and <c>!</c> are the three-valued operators.
/// </summary>
internal sealed partial class ExpressionEmitter(CodeOwner owner, EmitContext context, CodeScope scope)
{
    private const string Logic = "C::FoxLogic.";
    private const string Lists = "C::FoxList.";
    private const string Texts = "C::FoxText.";
    private const string Dynamic = "C::FoxValue";
    private const string Unknown = "(bool?)null";

    private CodeScope _scope = scope;

    /// <summary>A C# condition that is true exactly when a rule is broken; <c>null</c> when it never is.</summary>
    public string? Broken(Expression condition) =>
        Is(ExpressionSimplifier.WithoutFields(condition, new HashSet<string>()), isTrue: false) is var broken and not "false" ? broken : null;

    /// <summary>A C# condition that is true exactly when a condition certainly holds.</summary>
    public string Holds(Expression condition) => Is(ExpressionSimplifier.WithoutFields(condition, new HashSet<string>()), isTrue: true);

    /// <summary>Returns a C# expression for the value of an expression.</summary>
    public string Value(Expression expression) => Operand(expression).Text;

    /// <summary>Returns a C# expression for a number, of a type that C# compares with an <c>int</c>.</summary>
    public string WholeNumber(Expression expression) => Operand(expression) is var code && NumberOf(code) is { } number ? number.Text : ValueOf(code) + ".IntegerOrNull";

    // A C# condition that is true when the expression certainly is what is asked for, and false when it is not, or unknown.
    private string Is(Expression expression, bool isTrue) => expression switch
    {
        LiteralExpression literal => literal.Value.Equals(RuleValue.Of(isTrue)) ? "true" : "false",
        UnaryExpression { Operator: UnaryOperator.Not, Operand: var operand } => Is(operand, !isTrue),
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both =>
            $"({Is(both.Left, isTrue)} {(both.Operator is BinaryOperator.And == isTrue ? "&&" : "||")} {Is(both.Right, isTrue)})",
        BinaryExpression { Operator: BinaryOperator.In } member => Among(member, isTrue),
        BinaryExpression comparison => Compared(comparison, isTrue),
        CallExpression { Function: ExpressionFunctions.Has } has => Has(has, isTrue),
        CallExpression { Function: ExpressionFunctions.Matches } matches => Matches(matches, isTrue),
        _ => Evaluated(expression, isTrue),
    };

    private string Evaluated(Expression expression, bool isTrue) => $"{Truth(expression)} == {(isTrue ? "true" : "false")}";

    /// <summary>A C# expression of type <c>bool</c> or <c>bool?</c>; <c>null</c> is unknown.</summary>
    private string Truth(Expression expression) => expression switch
    {
        LiteralExpression { Value.Kind: RuleValueKind.Boolean } literal => CSharp.Constant(literal.Value),
        UnaryExpression { Operator: UnaryOperator.Not, Operand: var operand } => $"!({Truth(operand)})",
        BinaryExpression { Operator: BinaryOperator.And } and => $"({Truth(and.Left)} & {Truth(and.Right)})",
        BinaryExpression { Operator: BinaryOperator.Or } or => $"({Truth(or.Left)} | {Truth(or.Right)})",
        BinaryExpression { Operator: BinaryOperator.In } member => In(member),
        BinaryExpression { Operator: var op } comparison when IsComparison(op) => Comparison(comparison),
        CallExpression { Function: ExpressionFunctions.Has } has => Has(has),
        CallExpression { Function: ExpressionFunctions.Matches } matches =>
            $"{Texts}Matches({TextOf(Operand(matches.Arguments[0]))}, {Constant(matches.Arguments[1])})",
        MacroExpression { Kind: MacroKind.All or MacroKind.Exists } macro => Quantified(macro),
        _ => TruthOf(Operand(expression)),
    };

    private static bool IsComparison(BinaryOperator op) => op is BinaryOperator.Equal or BinaryOperator.NotEqual || IsOrder(op);

    private static bool IsOrder(BinaryOperator op) =>
        op is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    private static string TruthOf(CSharpOperand code) => code.Type switch
    {
        BooleanCode => code.Text,
        DynamicCode => code.Text + ".Truth",
        _ => Unknown,
    };

    private string Matches(CallExpression call, bool isMatch)
    {
        var text = Operand(call.Arguments[0]);
        if (!text.IsSimple || text.Type is not TextCode || text.Text.Contains("?."))
        {
            // Of a longer path C# does not see that it was checked for null before.
            return Evaluated(call, isMatch);
        }

        var code = $"{(isMatch ? "" : "!")}{Texts}IsMatch({text.Text}, {Constant(call.Arguments[1])})";
        return text.MayBeAbsent ? $"({text.Text} is not null && {code})" : code;
    }

    private string Has(CallExpression call, bool isThere) => call.Arguments[0] is MemberExpression field && Path(field) is { } path
        ? path.MayBeAbsent ? $"{path.Text} is {(isThere ? "not " : "")}null" : isThere ? "true" : "false"
        : Evaluated(call, isThere);

    // The presence of a key is known unless its object is unknown, for example an item beyond the end of a list.
    private string Has(CallExpression call)
    {
        if (call.Arguments[0] is not MemberExpression field)
        {
            return Unknown;
        }

        if (Path(field) is { } path)
        {
            return path.MayBeAbsent ? $"({path.Text} is not null)" : "true";
        }

        var read = ReadMember(field, isPresence: true);
        if (read.Type is DynamicCode && read != s_absent)
        {
            return read.Text + ".IsThere";
        }

        if (RootOf(field) is ThisExpression or VariableExpression)
        {
            return "false";
        }

        return $"({Operand(RootOf(field)).Text} is not null ? {(read == s_absent ? "false" : read.Text + " is not null")} : (bool?)null)";
    }

    // A field, through objects from the body or from a macro's variable on.
    private CSharpOperand? Path(MemberExpression field) =>
        RootOf(field) is ThisExpression or VariableExpression && ReadMember(field, isPresence: true) is { Type: not DynamicCode } read ? read : null;

    private static Expression RootOf(MemberExpression member) => member.Target is MemberExpression parent ? RootOf(parent) : member.Target;

    private static string Constant(Expression expression) =>
        expression is LiteralExpression { Value: { Kind: RuleValueKind.String } text }
            ? CSharp.Literal(text.AsString)
            : throw new ExpressionNotWritableException($"'{expression}' must be a quoted string.");
}
