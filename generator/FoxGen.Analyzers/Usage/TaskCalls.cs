using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>The methods of .NET that wait for tasks, wrap or collect them, and do not read their results.</summary>
internal static class TaskCalls
{
    /// <summary>Returns the tasks whose results are those of a call, and whether the call waits for them; <c>null</c> for any other call.</summary>
    public static (IEnumerable<IOperation> Inner, bool Waits)? Passed(IInvocationOperation call)
    {
        var (method, type) = (call.TargetMethod, call.TargetMethod.ContainingType);
        if (call.Instance is { } task && IsTaskOrAwaiter(type))
        {
            return method.Name switch
            {
                "ConfigureAwait" or "AsTask" or "Preserve" or "WaitAsync" or "GetAwaiter" => ([task], false),
                "Wait" or "GetResult" => ([task], true),
                "ContinueWith" when call.Arguments.Any(argument => IgnoresItsTask(argument.Value)) => ([task], false),
                "StartNew" => (Returned(call), false),
                _ => null,
            };
        }

        return method.Name switch
        {
            "WhenAll" or "WhenAny" when IsTask(type) => (call.Arguments.SelectMany(argument => Items(argument.Value)), false),
            "WaitAll" or "WaitAny" when IsTask(type) => (call.Arguments.SelectMany(argument => Items(argument.Value)), true),
            "Run" when IsTask(type) => (Returned(call), false),
            "Unwrap" when TypeFacts.Is(type, "System.Threading.Tasks", "TaskExtensions") => ([call.Arguments[0].Value], false),
            _ => null,
        };
    }

    private static bool IsTask(ITypeSymbol type) => TypeFacts.Is(type, "System.Threading.Tasks", "Task");

    private static bool IsTaskOrAwaiter(ITypeSymbol type) => type.Name switch
    {
        "Task" or "ValueTask" or "TaskFactory" => type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks",
        _ => (type.Name.EndsWith("Awaiter", StringComparison.Ordinal) || type.Name.EndsWith("Awaitable", StringComparison.Ordinal))
            && (type.ContainingType ?? type).ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices",
    };

    private static IEnumerable<IOperation> Returned(IInvocationOperation call) => call.Arguments.SelectMany(argument => Returned(argument.Value));

    // What a lambda returns: Task.Run(() => model.SubmitAsync(request)).
    private static IEnumerable<IOperation> Returned(IOperation function) =>
        Lambda(function) is { Body: var body } ? OfThis(body).OfType<IReturnOperation>().Select(one => one.ReturnedValue).OfType<IOperation>() : [];

    private static IEnumerable<IOperation> Items(IOperation list) => OperationFacts.Inner(list) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var items } => items,
        ICollectionExpressionOperation { Elements: var items } => items.SelectMany(item => item is ISpreadOperation spread ? Items(spread.Operand) : [item]),
        ILocalReferenceOperation { Local: var local } use when LocalUses.OnlyValue(local, use) is { } value => Items(value),
        IInvocationOperation { TargetMethod: { Name: var name, ContainingType: var type } } call when TypeFacts.Is(type, "System.Linq", "Enumerable") => name switch
        {
            "Select" => Returned(call.Arguments[1].Value),
            "ToList" or "ToArray" => Items(call.Arguments[0].Value),
            _ => [],
        },
        // A single task, which Task.WhenAny and other methods accept without a list.
        { Type: INamedTypeSymbol { Name: "Task" } } one => [one],
        _ => [],
    };

    private static bool IgnoresItsTask(IOperation continuation) =>
        Lambda(continuation) is { Symbol.Parameters: [var task, ..], Body: var body }
        && !body.Descendants().OfType<IParameterReferenceOperation>().Any(use => SymbolEqualityComparer.Default.Equals(use.Parameter, task));

    private static IAnonymousFunctionOperation? Lambda(IOperation operation) => OperationFacts.Inner(operation) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    // Returns of nested functions are excluded.
    private static IEnumerable<IOperation> OfThis(IOperation operation) => operation.ChildOperations
        .Where(child => child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        .SelectMany(child => OfThis(child).Prepend(child));
}
