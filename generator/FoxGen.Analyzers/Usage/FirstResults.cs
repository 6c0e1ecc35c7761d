using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Flow;
using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>Finds calls that return only the first result of a request that makes several.</summary>
internal static class FirstResults
{
    /// <summary>Returns the smallest number of results of a call, with the method that returns all of them; <c>null</c> if it is 1 or unknown.</summary>
    public static (int Count, string AllMethod)? Of(IInvocationOperation call, RequestTypeCache shapes, FlowCache flows) =>
        AllMethod(call) is var (request, method) && Creation(request, flows) is { } creation && shapes.Class(creation.Type) is { IsFromLaterVersion: false, Schema.ResultCount: not null } shape
        && Least(creation, shape, shapes, flows.Of(call)) is > 1 and var count
            ? (count, method)
            : null;

    // GenerateAsync(request), or SubmitAsync(request) whose task nothing else uses.
    private static (IOperation Request, string Method)? AllMethod(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "GenerateAsync" when PaidCalls.Of(call) is PaidValue.Results => Request(call) is { } request ? (request, "GenerateAllAsync") : null,
        "WaitAsync" when PaidCalls.Of(call) is PaidValue.Results => PaidCalls.Receiver(call) is { } task
            && DroppedValues.Of(task).ToList() is [{ Call: { TargetMethod.Name: "SubmitAsync" } submit }]
            && Request(submit) is { } request ? (request, "WaitAllAsync") : null,
        _ => null,
    };

    private static IOperation? Request(IInvocationOperation call) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "request")?.Value;

    private static RequestExpression? Creation(IOperation request, FlowCache flows) =>
        RequestExpression.Of(OperationFacts.Inner(request)) ?? (flows.Of(request).Evaluate(request) is FlowObject { Creation: var creation } ? RequestExpression.Of(creation) : null);

    // Every combination of branches counts: a call that can make one result is no mistake.
    private static int? Least(RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes, MethodFlow flow)
    {
        var choices = new BranchEnumerator();
        int? least = int.MaxValue;
        do
        {
            least = ResultCounts.Of(shape.Schema, CallSiteChecker.Read(creation, shape, shapes, choices, flow).Body) is { } count ? Math.Min(least.Value, count) : null;
        }
        while (least is > 1 && choices.Next());

        return choices.IsCut ? null : least;
    }
}
