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
internal sealed class FlowConditions(FlowState state, FlowEvaluator evaluator, Captures captures)
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
            // A comparison with null or NaN is false, and then says nothing.
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
            // x is int n, x is { } n: n is what x is.
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

    // What is certain after either of two conditions.
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

    private void Equal(IOperation variable, FlowValue? value)
    {
        if (Key(variable) is not { } key || value is null)
        {
            BoundTo(variable, value);
            return;
        }

        if (value is FlowConstants constants && InTypeOf(variable, constants) is { } typed)
        {
            constants = typed;
            var known = state.Find(key);
            var possible = known is FlowConstants mine ? constants.Where(mine.Values.Contains) : known is FlowNumber range ? constants.Where(one => Contains(range, one)) : constants;
            SetBoth(variable, key, possible);
        }
        else
        {
            BoundTo(variable, value);
        }
    }

    // An int that is compared with 5L is compared with 5; one that is compared with 5.5 is bounded by it.
    private static FlowConstants? InTypeOf(IOperation variable, FlowConstants constants)
    {
        var type = TypeFacts.Below(Below(variable).Type);
        if (!NumberTypes.IsFollowed(type) || constants.Values.Any(one => one is null))
        {
            return constants;
        }

        return NumberTypes.IsWhole(type) && constants.Values.Any(one => FlowConstants.Number(one) is not { } number || number != Math.Truncate(number))
            ? null
            : NumberTypes.Convert(constants, null, type) as FlowConstants;
    }

    private static bool Contains(FlowNumber range, object? constant) => FlowConstants.Number(constant) is not { } number || (number >= range.Low && number <= range.High);

    private void BoundTo(IOperation operation, FlowValue? value)
    {
        if (value is not null && FlowValue.AsRange(value) is FlowNumber number)
        {
            Bound(operation, number, isLength: false);
        }
    }

    private void Differ(IOperation variable, FlowValue? value)
    {
        if (value is not FlowConstants { Values: [var constant] })
        {
            return;
        }

        Narrow(variable, one => !Equals(one, constant));
        if (FlowConstants.Number(constant) is { } number && Range(variable) is { } range && NumberTypes.IsWhole(TypeFacts.Below(Below(variable).Type)))
        {
            Bound(variable, new(range.Low == number ? number + 1 : range.Low, range.High == number ? number - 1 : range.High), isLength: false);
        }
    }

    // left < right: left is below the largest right.
    private void Order(IOperation variable, BinaryOperatorKind kind, FlowNumber? other)
    {
        if (other is null)
        {
            return;
        }

        var step = NumberTypes.IsWhole(TypeFacts.Below(Below(variable).Type)) ? 1 : 0;
        var bound = kind switch
        {
            BinaryOperatorKind.LessThan => new FlowNumber(double.NegativeInfinity, step == 0 ? other.High : Math.Ceiling(other.High) - step),
            BinaryOperatorKind.LessThanOrEqual => new(double.NegativeInfinity, step == 0 ? other.High : Math.Floor(other.High)),
            BinaryOperatorKind.GreaterThan => new(step == 0 ? other.Low : Math.Floor(other.Low) + step, double.PositiveInfinity),
            _ => new FlowNumber(step == 0 ? other.Low : Math.Ceiling(other.Low), double.PositiveInfinity),
        };
        Bound(variable, bound, isLength: false);
    }

    // The bounds of a variable, or of the length of the text or list in it.
    private void Bound(IOperation operation, FlowNumber bound, bool isLength)
    {
        operation = Below(operation);
        if (operation is IPropertyReferenceOperation { Property.Name: "Length" or "Count", Instance: { } counted })
        {
            Bound(counted, bound, isLength: true);
            return;
        }

        if (Key(operation) is not { } key)
        {
            return;
        }

        var known = state.Find(key);
        if (isLength)
        {
            BoundCount(operation, key, known, new((int)Math.Max(0, Math.Min(int.MaxValue, bound.Low)), (int)Math.Max(0, Math.Min(int.MaxValue, bound.High))));
            return;
        }

        if (known is FlowConstants constants)
        {
            SetBoth(operation, key, constants.Where(one => one is not null && Contains(bound, one)));
            return;
        }

        var range = known as FlowNumber ?? NumberTypes.Range(TypeFacts.Below(operation.Type))
            ?? (TypeFacts.Below(operation.Type)?.SpecialType is SpecialType.System_Double ? new FlowNumber(double.NegativeInfinity, double.PositiveInfinity) : null);
        if (range is not null)
        {
            var (low, high) = (Math.Max(range.Low, bound.Low), Math.Min(range.High, bound.High));
            SetBoth(operation, key, low <= high ? new FlowNumber(low, high) : null);
        }
    }

    private void BoundCount(IOperation operation, object key, FlowValue? known, FlowCount bound)
    {
        if (known is FlowList list)
        {
            var count = list.Count.Intersect(bound);
            SetBoth(operation, key, count.IsEmpty ? null : list with { Count = count });
        }
        else if (operation.Type?.SpecialType is SpecialType.System_String && known is null or FlowText)
        {
            // A code point has one or two characters.
            var length = ((known as FlowText)?.Length ?? FlowCount.Any).Intersect(new((bound.Low / 2) + (bound.Low % 2), bound.High));
            SetBoth(operation, key, length.IsEmpty ? null : new FlowText(length));
        }
    }

    private void Narrow(IOperation variable, Func<object?, bool> condition)
    {
        if (Key(variable) is { } key && state.Find(key) is FlowConstants constants)
        {
            SetBoth(variable, key, constants.Where(condition));
        }
    }

    // A value that nothing satisfies: control flow does not come here.
    private void SetBoth(IOperation variable, object key, FlowValue? value)
    {
        if (value is null)
        {
            Impossible();
            return;
        }

        Set(variable, key, value);
    }

    private void Set(IOperation variable, object key, FlowValue? value)
    {
        state.Set(key, value);
        if (Below(variable) is IFlowCaptureReferenceOperation { Id: var id } && captures.CopyOf(id) is { } copied)
        {
            state.Set(copied, value);
        }
    }

    private FlowNumber? Range(IOperation operation) => evaluator.Evaluate(Below(operation)) is { } value ? FlowValue.AsRange(value) as FlowNumber : null;

    private static object? Key(IOperation operation) => Below(operation) switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFlowCaptureReferenceOperation { Id: var id } => id,
        _ => null,
    };

    // An int compared as a long or a double, or as an int?, is the same number.
    private static IOperation Below(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion
            && (SymbolEqualityComparer.Default.Equals(TypeFacts.Below(conversion.Operand.Type), TypeFacts.Below(conversion.Type))
                || (NumberTypes.IsWhole(conversion.Operand.Type) && NumberTypes.IsFollowed(conversion.Type) && conversion.Operand.Type?.SpecialType is not SpecialType.System_Int64 and not SpecialType.System_UInt64)))
        {
            operation = conversion.Operand;
        }

        return operation is IParenthesizedOperation parenthesized ? Below(parenthesized.Operand)
            : operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } instance } ? Below(instance)
            : operation;
    }

    private static bool IsEquality(IBinaryOperation comparison) => comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;

    private static BinaryOperatorKind Negated(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => BinaryOperatorKind.NotEquals,
        BinaryOperatorKind.NotEquals => BinaryOperatorKind.Equals,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.None,
    };

    private static BinaryOperatorKind Swapped(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.LessThanOrEqual,
    };
}
