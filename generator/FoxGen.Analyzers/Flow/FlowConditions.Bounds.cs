using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

// How a comparison narrows one variable: to constants, to bounds, or to the bounds of a length.
internal sealed partial class FlowConditions
{
    private void Equal(IOperation variable, FlowValue? value)
    {
        if (IsNaN(value))
        {
            return;
        }

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

    // NaN is not equal to itself.
    private static bool IsNaN(FlowValue? value) => value is FlowConstants constants && constants.Values.Any(one => one is double.NaN);

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
        if (value is not FlowConstants { Values: [var constant] } || IsNaN(value))
        {
            return;
        }

        Narrow(variable, one => !Equals(one, constant));
        if (FlowConstants.Number(constant) is { } number && Range(variable) is { } range && NumberTypes.IsWhole(TypeFacts.Below(Below(variable).Type)))
        {
            Bound(variable, new(range.Low == number ? number + 1 : range.Low, range.High == number ? number - 1 : range.High), isLength: false);
        }
    }

    // left < right: left is less than the largest right.
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

    // The bounds of a variable, or of the length of the string or list in it.
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

    // No value satisfies the condition: control flow does not reach this branch.
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
