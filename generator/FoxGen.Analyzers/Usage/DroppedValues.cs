using FoxGen.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>A paid call whose value is all that an expression is about.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsAwaited">Whether the expression waits for its end.</param>
/// <param name="Place">The call with the <c>?.</c> that it may be behind.</param>
internal sealed record DroppedValue(IInvocationOperation Call, bool IsAwaited, SyntaxNode Place);

/// <summary>
/// Finds the paid calls whose values an expression only passes on: who drops the value of the expression drops theirs. What could do
/// anything else with a value ends the search.
/// </summary>
internal static class DroppedValues
{
    /// <summary>The calls, in the order of the source.</summary>
    public static IEnumerable<DroppedValue> Of(IOperation operation) => Of(operation, isAwaited: false, place: null);

    private static IEnumerable<DroppedValue> Of(IOperation operation, bool isAwaited, SyntaxNode? place) => operation switch
    {
        IAwaitOperation awaited => Of(awaited.Operation, true, place),
        // client?.Videos.X.SubmitAsync(…) is one expression, of which the call is only the end.
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
