using FoxGen.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

// Lists: collection expressions, arrays, and new List<T>. A control-flow graph adds the items of an initializer by calls.
internal sealed partial class FlowEvaluator
{
    // Lists that contain other lists several times grow quickly. Of a longer list, the number of items is known.
    private const int MostItems = 1000;

    private FlowList? List(IOperation operation) => (facts.List(operation.Syntax) ?? operation) switch
    {
        ICollectionExpressionOperation collection => collection.Elements.Select(Part).Aggregate(FlowList.Of([]), Append),
        IArrayCreationOperation { DimensionSizes.Length: 1, Initializer: { } initializer } => FlowList.Of(initializer.ElementValues),
        IArrayCreationOperation { DimensionSizes: [var size], Initializer: null } when Number(size) is { } count => new FlowList(Count(count), count is { Low: 0, High: 0 } ? new EquatableItems([]) : null),
        IObjectCreationOperation { Arguments: [] or [{ Parameter.Type.SpecialType: SpecialType.System_Int32 }] } => Initial(operation),
        _ => null,
    };

    private FlowList? Initial(IOperation operation)
    {
        var items = new List<IOperation>();
        return OperationFacts.Added((operation as IObjectCreationOperation)?.Initializer, items) ? FlowList.Of(items) : null;
    }

    private FlowList Part(IOperation element) => element is not ISpreadOperation spread
        ? FlowList.Of([element])
        : Evaluate(OperationFacts.Inner(spread.Operand)) as FlowList ?? new FlowList(FlowCount.Any, null);

    /// <summary>Returns a list after a call that changes it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="call">The call in a control-flow graph.</param>
    public FlowValue? Changed(FlowList list, IInvocationOperation call)
    {
        var written = facts.Addition(call.Syntax) ?? call;
        return (call.TargetMethod.Name, written.Arguments) switch
        {
            ("Clear", _) => FlowList.Of([]),
            ("Add", [var item]) => Append(list, FlowList.Of([item.Value])),
            ("Insert", [_, _]) => new FlowList(list.Count.Plus(new(1, 1)), null),
            ("AddRange", [var items]) => Append(list, Evaluate(OperationFacts.Inner(items.Value)) as FlowList ?? new FlowList(FlowCount.Any, null)),
            _ => null,
        };
    }

    private static FlowList Append(FlowList list, FlowList more) => new(
        list.Count.Plus(more.Count),
        list.Items is { } items && more.Items is { } others && items.Items.Count + others.Items.Count <= MostItems ? new EquatableItems(items.Items.Concat(others.Items)) : null);

    private static FlowCount Count(FlowNumber number) => new((int)Math.Max(0, Math.Min(int.MaxValue, number.Low)), (int)Math.Max(0, Math.Min(int.MaxValue, number.High)));
}
