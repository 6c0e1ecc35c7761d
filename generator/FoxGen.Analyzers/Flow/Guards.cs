using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>Calls that throw unless a value is in a range: <c>ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, 15)</c>.</summary>
internal static class Guards
{
    /// <summary>Narrows the state after a call that did not throw.</summary>
    public static void Pass(IInvocationOperation call, FlowConditions conditions)
    {
        if (call.TargetMethod.ContainingType is not { Name: "ArgumentOutOfRangeException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return;
        }

        var arguments = call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => argument.Value).ToList();
        var value = arguments[0];

        // NaN passes every guard.
        if (!NumberTypes.IsWhole(value.Type))
        {
            return;
        }

        switch (call.TargetMethod.Name)
        {
            case "ThrowIfGreaterThan":
                conditions.Compare(BinaryOperatorKind.LessThanOrEqual, value, arguments[1]);
                break;
            case "ThrowIfGreaterThanOrEqual":
                conditions.Compare(BinaryOperatorKind.LessThan, value, arguments[1]);
                break;
            case "ThrowIfLessThan":
                conditions.Compare(BinaryOperatorKind.GreaterThanOrEqual, value, arguments[1]);
                break;
            case "ThrowIfLessThanOrEqual":
                conditions.Compare(BinaryOperatorKind.GreaterThan, value, arguments[1]);
                break;
            case "ThrowIfNotEqual":
                conditions.Compare(BinaryOperatorKind.Equals, value, arguments[1]);
                break;
            case "ThrowIfEqual":
                conditions.Compare(BinaryOperatorKind.NotEquals, value, arguments[1]);
                break;
            case "ThrowIfNegative":
                conditions.AtLeast(value, 0);
                break;
            case "ThrowIfNegativeOrZero":
                conditions.AtLeast(value, 1);
                break;
        }
    }
}
