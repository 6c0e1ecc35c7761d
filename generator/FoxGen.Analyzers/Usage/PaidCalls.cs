using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>What is lost with the value of a call.</summary>
internal enum PaidValue
{
    /// <summary>Nothing that was paid for.</summary>
    None,

    /// <summary>The handle of a paid task.</summary>
    Task,

    /// <summary>The results of a paid task.</summary>
    Results,

    /// <summary>Requests that are submitted only when the value is enumerated.</summary>
    Outcomes,
}

/// <summary>Knows the calls of the runtime that pay, or that return what was paid for.</summary>
internal static class PaidCalls
{
    /// <summary>What the value of a call is.</summary>
    public static PaidValue Of(IInvocationOperation call)
    {
        var (name, type) = (call.TargetMethod.Name, call.TargetMethod.ContainingType);

        // The shorter forms are extension methods of a class of their own.
        if (!TypeFacts.IsFoxGen(type, "FoxModel") && !TypeFacts.IsFoxGen(type, "FoxOverloads"))
        {
            return TypeFacts.IsFoxGen(type, "FoxTask") ? OfWait(name, call) : PaidValue.None;
        }

        return name switch
        {
            "SubmitAsync" or "TrySubmitAsync" or "SubmitJsonAsync" => PaidValue.Task,
            "GenerateAsync" or "GenerateAllAsync" => PaidValue.Results,
            "GenerateManyAsync" => PaidValue.Outcomes,
            _ => OfWait(name, call),
        };
    }

    /// <summary>Whether the call hands the token to code of the caller, who can fetch the result later.</summary>
    public static bool TellsItsToken(IInvocationOperation call) => call.Arguments.Any(argument =>
        TypeFacts.IsFoxGen(argument.Parameter?.Type, "FoxSubmitOptions")
        && OperationFacts.Inner(argument.Value) is IObjectCreationOperation { Initializer.Initializers: var members }
        && members.Any(member => member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "OnSubmitted" } }));

    /// <summary>What a call is made on, also of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    // A task that is used elsewhere can be asked for its results again.
    private static PaidValue OfWait(string name, IInvocationOperation call) =>
        name is "WaitAsync" or "WaitAllAsync" or "WaitRawAsync"
        && Receiver(call) is { } task
        && DroppedValues.Of(task).Any(inner => PaidCalls.Of(inner.Call) is PaidValue.Task && !TellsItsToken(inner.Call))
            ? PaidValue.Results
            : PaidValue.None;
}
