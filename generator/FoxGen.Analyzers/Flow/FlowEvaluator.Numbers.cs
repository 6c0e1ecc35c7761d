using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

// Numbers: operators, and the functions that bound a number.
internal sealed partial class FlowEvaluator
{
    /// <summary>Returns the known facts about the result of an operator.</summary>
    public FlowValue? Binary(BinaryOperatorKind kind, IOperation left, IOperation right, ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_String
            ? kind is BinaryOperatorKind.Add ? Concatenated([left, right]) : null
            : Arithmetic(kind, Number(left), Number(right), type);

    /// <summary>Returns the known facts about the result of an operator on numbers; <c>null</c> for other types and operators.</summary>
    public static FlowValue? Arithmetic(BinaryOperatorKind kind, FlowNumber? left, FlowNumber? right, ITypeSymbol? type)
    {
        if (left is not var (a, b) || right is not var (c, d) || !NumberTypes.IsFollowed(type))
        {
            return null;
        }

        return kind switch
        {
            BinaryOperatorKind.Add => NumberTypes.Fit(a + c, b + d, type),
            BinaryOperatorKind.Subtract => NumberTypes.Fit(a - d, b - c, type),
            BinaryOperatorKind.Multiply => OfCorners([a * c, a * d, b * c, b * d], type),
            BinaryOperatorKind.Divide when c > 0 || d < 0 => OfCorners([a / c, a / d, b / c, b / d], type),
            BinaryOperatorKind.Remainder when a >= 0 && b < c => NumberTypes.Fit(a, b, type),
            BinaryOperatorKind.Remainder when NumberTypes.IsWhole(type) && c > 0 => NumberTypes.Fit(a < 0 ? 1 - d : 0, d - 1, type),
            _ => null,
        };
    }

    private static FlowValue? OfCorners(double[] corners, ITypeSymbol? type)
    {
        if (corners.Any(double.IsNaN))
        {
            return null;
        }

        var (low, high) = (corners.Min(), corners.Max());
        return NumberTypes.IsWhole(type) ? NumberTypes.Fit(Math.Truncate(low), Math.Truncate(high), type) : NumberTypes.Fit(low, high, type);
    }

    private FlowNumber? Number(IOperation operation) => Evaluate(operation) is { } value ? FlowValue.AsRange(value) as FlowNumber : null;

    private FlowValue? Unary(IUnaryOperation unary) => unary.OperatorKind switch
    {
        UnaryOperatorKind.Plus => Evaluate(unary.Operand),
        UnaryOperatorKind.Minus when Number(unary.Operand) is var (low, high) => NumberTypes.Fit(-high, -low, unary.Type),
        _ => null,
    };

    // Math.Clamp(x, 4, 15) is within the bounds for every x; Math.Max(x, 16) is at least 16.
    private FlowValue? Bounded(IInvocationOperation call)
    {
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => argument.Value).ToList();
        var numbers = arguments.Select(Number).ToList();
        return (call.TargetMethod.Name, numbers.Select(number => number ?? new FlowNumber(double.NegativeInfinity, double.PositiveInfinity)).ToList()) switch
        {
            ("Min", [var a, var b]) => Of(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High)),
            ("Max", [var a, var b]) => Of(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High)),
            // Bounds in the wrong order throw.
            ("Clamp", [var value, var min, var max]) => Of(Math.Min(Math.Max(value.Low, min.Low), max.High), Math.Max(Math.Min(value.High, max.High), min.Low)),
            ("Abs", [var value]) when value.Low >= 0 => Of(value.Low, value.High),
            _ => null,
        };

        // A double that can be NaN stays NaN.
        FlowValue? Of(double low, double high) => NumberTypes.IsWhole(call.Type) ? NumberTypes.Fit(low, high, call.Type)
            : call.Type?.SpecialType is SpecialType.System_Double && numbers.All(number => number is not null) ? new FlowNumber(low, high)
            : null;
    }
}
