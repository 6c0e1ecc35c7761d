using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>The kind of a paid value that code loses if it discards the value of a call.</summary>
internal enum PaidValue
{
    /// <summary>No paid value.</summary>
    None,

    /// <summary>The handle of a paid task.</summary>
    Task,

    /// <summary>The results of a paid task.</summary>
    Results,

    /// <summary>Outcomes of requests, which are submitted only while the value is enumerated.</summary>
    Outcomes,
}

/// <summary>Recognizes calls of the runtime that submit paid requests or return their results.</summary>
internal static class PaidCalls
{
    /// <summary>Returns the kind of the value of a call.</summary>
    public static PaidValue Of(IInvocationOperation call)
    {
        var (name, type) = (call.TargetMethod.Name, call.TargetMethod.ContainingType);

        // The shorter overloads are extension methods in a separate class.
        if (!TypeFacts.IsFoxGen(type, "FoxModel") && !TypeFacts.IsFoxGen(type, "FoxOverloads"))
        {
            return TypeFacts.IsFoxGen(type, "FoxTask") ? OfWait(name, call) : PaidValue.None;
        }

        return name switch
        {
            "SubmitAsync" or "TrySubmitAsync" or "SubmitJsonAsync" => PaidValue.Task,
            "GenerateAsync" or "GenerateAllAsync" => PaidValue.Results,
            "GenerateManyAsync" or "StreamAsync" => PaidValue.Outcomes,
            _ => OfWait(name, call),
        };
    }

    /// <summary>Returns whether the call passes the token to code of the caller, which can fetch the result later.</summary>
    public static bool TellsItsToken(IInvocationOperation call) => call.Arguments.Any(argument =>
        TypeFacts.IsFoxGen(argument.Parameter?.Type, "FoxSubmitOptions")
        && OperationFacts.Inner(argument.Value) is IObjectCreationOperation { Initializer.Initializers: var members }
        && members.Any(member => member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "OnSubmitted" } }));

    /// <summary>Returns the receiver of a call, also of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    // If other code uses the task, that code can fetch the results again.
    private static PaidValue OfWait(string name, IInvocationOperation call) =>
        name is "WaitAsync" or "WaitAllAsync" or "WaitRawAsync"
        && Receiver(call) is { } task
        && DroppedValues.Of(task).Any(inner => PaidCalls.Of(inner.Call) is PaidValue.Task && !TellsItsToken(inner.Call))
            ? PaidValue.Results
            : PaidValue.None;
}
