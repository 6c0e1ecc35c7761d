using FoxGen.Analyzers.Flow;
using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Reading;

// Lists: collection expressions, arrays, and new List<T> with its items.
internal sealed partial class OperationReader
{
    private RuleValue? List(IOperation operation, ValueSchema schema, string path, string display)
    {
        var elements = new List<IOperation>();
        if (schema.Items is not { } items || !Collect(operation, elements, out var isWhole, out var isKnown))
        {
            return null;
        }

        if (!isWhole && flow.Evaluate(operation) is FlowList { Count: var count })
        {
            site.Bounds.Add(new BoundedValue(path, schema, new ItemCount(count.Range)));
        }

        if (!isKnown)
        {
            return RuleValue.Present;
        }

        var values = elements
            .Select((element, i) => Read(
                element, items, FormattableString.Invariant($"{path}[{i}]"), null, isWhole ? FormattableString.Invariant($"{display}[{i}]") : display + "[…]"))
            .ToList();
        if (isWhole)
        {
            return RuleValue.Of(values);
        }

        site.PartialLists.Add(new PartialList(path, schema, RuleValue.Of(values)));
        return RuleValue.Present;
    }

    // False unless the expression is a list whose items, or at least their number, are known.
    private bool Collect(IOperation operation, List<IOperation> elements, out bool isWhole, out bool isKnown)
    {
        (isWhole, isKnown) = (true, true);
        switch (operation)
        {
            case ICollectionExpressionOperation collection:
                foreach (var element in collection.Elements)
                {
                    if (element is not ISpreadOperation spread)
                    {
                        elements.Add(element);
                    }
                    else if (!Collect(OperationFacts.Inner(spread.Operand), elements, out var isSpreadWhole, out _) || !isSpreadWhole)
                    {
                        isWhole = false;
                    }
                }

                return true;
            case IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 }:
                elements.AddRange(initializer.ElementValues);
                return true;
            case IArrayCreationOperation { Initializer: null, DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
                return true;
            case IInvocationOperation { Arguments.Length: 0, TargetMethod: { Name: "Empty", ContainingType: var type } }
                when TypeFacts.Is(type, "System", "Array") || TypeFacts.Is(type, "System.Linq", "Enumerable"):
                return true;
            case IObjectCreationOperation creation when TypeFacts.Is(creation.Type, "System.Collections.Generic", "List") && IsEmptyAtFirst(creation):
                return OperationFacts.Added(creation.Initializer, elements);
            default:
                // A spread copies the list; if the request holds the list itself, a later call must not change it.
                if (flow.Evaluate(operation) is not FlowList list || !(operation.Parent is ISpreadOperation || flow.IsSettled(operation)))
                {
                    return false;
                }

                elements.AddRange(list.Items?.Items ?? []);
                isWhole = isKnown = list.Items is not null;
                return true;
        }
    }

    // new List<T>() and new List<T>(capacity), not new List<T>(others).
    private static bool IsEmptyAtFirst(IObjectCreationOperation creation) =>
        creation.Arguments.IsEmpty || creation.Arguments is [{ Parameter.Type.SpecialType: SpecialType.System_Int32 }];
}
