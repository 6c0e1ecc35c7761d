using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>Narrows a state by a condition that is known to be true or false.</summary>
/// <param name="state">The state, which is changed.</param>
/// <param name="evaluator">Evaluates the operands.</param>
/// <param name="captures">The variables behind captures.</param>
internal sealed partial class FlowConditions(FlowState state, FlowEvaluator evaluator, Captures captures)
{
    /// <summary>Narrows the state.</summary>
    public void Assume(IOperation condition, bool isTrue)
    {
        condition = OperationFacts.Inner(condition);
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            if (constant != isTrue)
            {
                state.SetUnreachable();
            }

            return;
        }

        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                Assume(not.Operand, !isTrue);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd, OperatorMethod: null } both when isTrue:
                Assume(both.LeftOperand, true);
                Assume(both.RightOperand, true);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr, OperatorMethod: null } either when !isTrue:
                Assume(either.LeftOperand, false);
                Assume(either.RightOperand, false);
                break;
            // A comparison with null or NaN is false, so its opposite does not bound the value.
            case IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } comparison
                when isTrue || IsEquality(comparison) || (!comparison.IsLifted && NumberTypes.IsWhole(comparison.LeftOperand.Type) && NumberTypes.IsWhole(comparison.RightOperand.Type)):
                Compare(isTrue ? comparison.OperatorKind : Negated(comparison.OperatorKind), comparison.LeftOperand, comparison.RightOperand);
                break;
            case IIsPatternOperation { Pattern: var pattern, Value: var value }:
                Match(value, pattern, isTrue);
                break;
            case IIsNullOperation { Operand: var operand }:
                Narrow(operand, constant => constant is null == isTrue);
                if (isTrue && Key(operand) is { } key && state.Find(key) is not null and not FlowConstants)
                {
                    state.SetUnreachable();
                }

                break;
            case IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String, Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" }, Arguments: [var text] } when !isTrue:
                Bound(text.Value, new FlowNumber(1, int.MaxValue), isLength: true);
                Narrow(text.Value, constant => constant is string { Length: > 0 });
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation when condition.Type?.SpecialType is SpecialType.System_Boolean:
                Equal(condition, FlowConstants.Of(isTrue));
                break;
        }
    }

    /// <summary>Narrows the state by a comparison that is true.</summary>
    public void Compare(BinaryOperatorKind kind, IOperation left, IOperation right)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                Equal(left, evaluator.Evaluate(right));
                Equal(right, evaluator.Evaluate(left));
                break;
            case BinaryOperatorKind.NotEquals:
                Differ(left, evaluator.Evaluate(right));
                Differ(right, evaluator.Evaluate(left));
                break;
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                var (a, b) = (Range(left), Range(right));
                Order(left, kind, b);
                Order(right, Swapped(kind), a);
                break;
        }
    }

    /// <summary>Narrows the state by the smallest value of a number.</summary>
    public void AtLeast(IOperation value, double least) => Bound(value, new FlowNumber(least, double.PositiveInfinity), isLength: false);

    private void Match(IOperation value, IPatternOperation pattern, bool isTrue)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value: var constant }:
                Compare(isTrue ? BinaryOperatorKind.Equals : BinaryOperatorKind.NotEquals, value, constant);
                break;
            case IRelationalPatternOperation relational when isTrue || NumberTypes.IsWhole(value.Type):
                Order(value, isTrue ? relational.OperatorKind : Negated(relational.OperatorKind), Range(relational.Value));
                break;
            case INegatedPatternOperation { Pattern: var inner }:
                Match(value, inner, !isTrue);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both when isTrue:
                Match(value, both.LeftPattern, true);
                Match(value, both.RightPattern, true);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when !isTrue:
                Match(value, either.LeftPattern, false);
                Match(value, either.RightPattern, false);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when isTrue:
                Either(() => Match(value, either.LeftPattern, true), () => Match(value, either.RightPattern, true));
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both when !isTrue:
                Either(() => Match(value, both.LeftPattern, false), () => Match(value, both.RightPattern, false));
                break;
            // x is int n, x is { } n: n has the value of x.
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol, MatchesNull: false } declaration when isTrue
                && SymbolEqualityComparer.Default.Equals(declaration.MatchedType, TypeFacts.Below(value.Type)):
            case IRecursivePatternOperation { DeclaredSymbol: { }, PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } recursive when isTrue
                && SymbolEqualityComparer.Default.Equals(recursive.MatchedType, TypeFacts.Below(value.Type)) && (symbol = recursive.DeclaredSymbol) is not null:
                state.Set(symbol, evaluator.Evaluate(value) switch
                {
                    FlowConstants constants => constants.Where(constant => constant is not null),
                    var other => other,
                });
                break;
        }
    }

    // The facts that hold after either of two conditions.
    private void Either(Action one, Action other)
    {
        var before = state.Copy();
        one();
        var first = state.Copy();
        state.Become(before);
        other();
        state.Become(first.Join(state.Copy(), widens: false));
    }

    private void Impossible() => state.SetUnreachable();
}
