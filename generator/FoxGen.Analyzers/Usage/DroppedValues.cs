using FoxGen.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>A paid call whose value is the value of an expression.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsAwaited">Whether the expression waits for the call.</param>
/// <param name="Place">The call, including a <c>?.</c> before it.</param>
internal sealed record DroppedValue(IInvocationOperation Call, bool IsAwaited, SyntaxNode Place);

/// <summary>
/// Finds the paid calls whose values an expression only passes on: code that discards the value of the expression discards their values. The search
/// ends at an expression that can use a value in another way.
/// </summary>
internal static class DroppedValues
{
    /// <summary>Returns the calls, in the order of the source.</summary>
    public static IEnumerable<DroppedValue> Of(IOperation operation) => Of(operation, isAwaited: false, place: null);

    private static IEnumerable<DroppedValue> Of(IOperation operation, bool isAwaited, SyntaxNode? place) => operation switch
    {
        IAwaitOperation awaited => Of(awaited.Operation, true, place),
        // client?.Videos.X.SubmitAsync(…) is one expression, and the call is only its end.
        IConditionalAccessOperation access => Of(access.WhenNotNull, isAwaited, place ?? access.Syntax),
        IConditionalOperation { WhenFalse: { } other } choice => Of(choice.WhenTrue, isAwaited, place).Concat(Of(other, isAwaited, place)),
        ICoalesceOperation either => Of(either.Value, isAwaited, place).Concat(Of(either.WhenNull, isAwaited, place)),
        ISwitchExpressionOperation { Arms: var arms } => arms.SelectMany(arm => Of(arm.Value, isAwaited, place)),
        ILocalReferenceOperation { Local: var local } when LocalUses.OnlyValue(local, operation) is { } value => Of(value, isAwaited, null),
        IInvocationOperation call when PaidCalls.Of(call) is not PaidValue.None => [new DroppedValue(call, isAwaited, place ?? call.Syntax)],
        IInvocationOperation call => TaskCalls.Passed(call) is var (inner, waits) ? inner.SelectMany(one => Of(one, isAwaited || waits, place)) : [],
        _ => OperationFacts.WithoutConversion(operation) is { } operand ? Of(operand, isAwaited, place) : [],
    };
}
