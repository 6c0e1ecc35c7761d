using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>The handlers of the try blocks in a control-flow graph. A graph has no branches for exceptions.</summary>
internal sealed class TryRegions
{
    private readonly ControlFlowGraph _graph;
    private readonly Captures _captures;
    private readonly Dictionary<int, List<(int Handler, List<object> Changed)>> _handlers = [];

    /// <summary>Finds the handlers.</summary>
    public TryRegions(ControlFlowGraph graph, Captures captures)
    {
        (_graph, _captures) = (graph, captures);
        Add(graph.Root);
    }

    /// <summary>Returns the first blocks of the handlers of a try block that starts at a block, with the variables that may have changed.</summary>
    public IReadOnlyList<(int Handler, List<object> Changed)> HandlersOf(int block) => _handlers.TryGetValue(block, out var handlers) ? handlers : [];

    /// <summary>Returns the variables that the blocks of a region assign, and the lists that they change.</summary>
    public List<object> ChangedIn(ControlFlowRegion region)
    {
        var changed = new HashSet<object>();
        for (var ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
        {
            var block = _graph.Blocks[ordinal];
            foreach (var operation in block.Operations.Concat(block.BranchValue is { } value ? [value] : []).SelectMany(one => one.DescendantsAndSelf()))
            {
                changed.UnionWith(ChangedBy(operation));
            }
        }

        return [.. changed];
    }

    private IEnumerable<object> ChangedBy(IOperation operation) => operation switch
    {
        IFlowCaptureOperation { Id: var id } => [id],
        IDeclarationPatternOperation { DeclaredSymbol: { } symbol } => [symbol],
        IRecursivePatternOperation { DeclaredSymbol: { } symbol } => [symbol],
        IListPatternOperation { DeclaredSymbol: { } symbol } => [symbol],
        _ => _captures.ChangedBy(operation),
    };

    private void Add(ControlFlowRegion region)
    {
        if (region.Kind is ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally)
        {
            var first = region.NestedRegions.First(one => one.Kind is ControlFlowRegionKind.Try).FirstBlockOrdinal;
            if (!_handlers.TryGetValue(first, out var handlers))
            {
                _handlers.Add(first, handlers = []);
            }

            var changed = ChangedIn(region);
            handlers.AddRange(region.NestedRegions.Where(one => one.Kind is not ControlFlowRegionKind.Try).SelectMany(Starts).Select(start => (start, changed)));
        }

        foreach (var nested in region.NestedRegions)
        {
            Add(nested);
        }
    }

    // The block of a filter precedes the block of its handler.
    private static IEnumerable<int> Starts(ControlFlowRegion handler) =>
        handler.Kind is ControlFlowRegionKind.FilterAndHandler ? handler.NestedRegions.Select(one => one.FirstBlockOrdinal) : [handler.FirstBlockOrdinal];
}
