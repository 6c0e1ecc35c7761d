using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>The known facts about the variables of one function. The analysis follows the control-flow graph to a fixed point, with bounded work.</summary>
internal sealed class FlowGraph
{
    // A longer method is not analyzed.
    private const int MostBlocks = 500;

    // Values that change this often in a loop become infinite ranges.
    private const int VisitsBeforeWidening = 3;
    private const int MostVisits = 12;

    private readonly ControlFlowGraph _graph;
    private readonly FlowTransfer _transfer;
    private readonly TryRegions _regions;
    private readonly FlowState?[] _states;
    private readonly Dictionary<SyntaxNode, FlowValue?> _reads = [];
    private readonly Dictionary<SyntaxNode, FlowState> _lambdas = [];

    private FlowGraph(ControlFlowGraph graph, MethodFacts facts, Func<IFieldReferenceOperation, FlowValue?> fields)
    {
        _graph = graph;
        _states = new FlowState?[graph.Blocks.Length];
        var captures = new Captures(graph, facts);
        _transfer = new(facts, captures, fields);
        _regions = new(graph, captures);
    }

    /// <summary>The graph of the function.</summary>
    public ControlFlowGraph Graph => _graph;

    /// <summary>Analyzes a function; returns <c>null</c> if the function is too large.</summary>
    /// <param name="graph">The graph of the function.</param>
    /// <param name="facts">How the method uses its variables.</param>
    /// <param name="entry">The known facts at the start of the function.</param>
    /// <param name="fields">Returns the value of a field.</param>
    public static FlowGraph? Follow(ControlFlowGraph graph, MethodFacts facts, FlowState entry, Func<IFieldReferenceOperation, FlowValue?> fields)
    {
        var flow = new FlowGraph(graph, facts, fields);
        if (graph.Blocks.Length > MostBlocks || !flow.Settle(entry))
        {
            return null;
        }

        flow.Record();
        return flow;
    }

    /// <summary>Returns the known facts about a variable where an expression reads it; <c>null</c> if nothing is known or the expression is unreachable.</summary>
    public FlowValue? Find(SyntaxNode reference) => _reads.TryGetValue(reference, out var value) ? value : null;

    /// <summary>Returns the state where a lambda is created; <c>null</c> if the code is unreachable.</summary>
    public FlowState? AtLambda(SyntaxNode lambda) => _lambdas.TryGetValue(lambda, out var state) ? state : null;

    /// <summary>Returns the lambda of a syntax node; <c>null</c> for none.</summary>
    public IFlowAnonymousFunctionOperation? Lambda(SyntaxNode syntax) => Operations.SelectMany(operation => operation.DescendantsAndSelf())
        .OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault(lambda => lambda.Syntax == syntax);

    private IEnumerable<IOperation> Operations => _graph.Blocks.SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations);

    private bool Settle(FlowState entry)
    {
        var visits = new int[_states.Length];
        var queue = new SortedSet<int> { 0 };
        _states[0] = entry;
        while (queue.Count > 0)
        {
            var ordinal = queue.Min;
            queue.Remove(ordinal);
            if (++visits[ordinal] > MostVisits)
            {
                return false;
            }

            foreach (var (destination, state) in After(_graph.Blocks[ordinal], _states[ordinal]!.Copy()))
            {
                // Every loop has a branch backwards; elsewhere, values keep the bounds that conditions give them.
                Merge(destination, state, destination <= ordinal && visits[destination] >= VisitsBeforeWidening, queue);
            }
        }

        return !_transfer.HasGivenUp;
    }

    private void Merge(int destination, FlowState state, bool widens, SortedSet<int> queue)
    {
        var known = _states[destination];
        var joined = known?.Join(state, widens) ?? state;
        if (known is not null && known.IsSame(joined))
        {
            return;
        }

        _states[destination] = joined;
        queue.Add(destination);

        // Every operation in a try block can throw, so its handlers start without the values that the block assigns.
        foreach (var (handler, changed) in _regions.HandlersOf(destination))
        {
            var thrown = joined.Copy();
            changed.ForEach(variable => thrown.Set(variable, null));
            Merge(handler, thrown, widens, queue);
        }
    }

    private IEnumerable<(int Destination, FlowState State)> After(BasicBlock block, FlowState state)
    {
        Pass(block, state);
        if (state.IsUnreachable)
        {
            yield break;
        }

        if (block is { ConditionalSuccessor: { } conditional, BranchValue: { } condition })
        {
            var isTrue = block.ConditionKind is ControlFlowConditionKind.WhenTrue;
            var taken = state.Copy();
            _transfer.Assume(condition, isTrue, taken);
            _transfer.Assume(condition, !isTrue, state);
            if (!taken.IsUnreachable && Over(conditional, taken) is { } destination)
            {
                yield return (destination, taken);
            }
        }

        if (!state.IsUnreachable && block.FallThroughSuccessor is { } next && Over(next, state) is { } following)
        {
            yield return (following, state);
        }
    }

    private void Pass(BasicBlock block, FlowState state)
    {
        foreach (var operation in block.Operations)
        {
            _transfer.Follow(operation, state);
            if (state.IsUnreachable)
            {
                return;
            }
        }

        if (block.BranchValue is { } value)
        {
            _transfer.Follow(value, state);
        }
    }

    // A branch also runs the finally blocks that it leaves.
    private int? Over(ControlFlowBranch branch, FlowState state)
    {
        foreach (var region in branch.FinallyRegions)
        {
            _regions.ChangedIn(region).ForEach(variable => state.Set(variable, null));
        }

        return branch.Destination?.Ordinal;
    }

    private void Record()
    {
        _transfer.Reads = (operation, value) => _reads[operation.Syntax] = _reads.TryGetValue(operation.Syntax, out var other) ? FlowValue.Join(value, other) : value;
        _transfer.Lambdas = (lambda, state) => _lambdas[lambda.Syntax] = _lambdas.TryGetValue(lambda.Syntax, out var other) ? other.Join(state, widens: false) : state.Copy();
        foreach (var block in _graph.Blocks)
        {
            if (_states[block.Ordinal] is { } state)
            {
                Pass(block, state.Copy());
            }
        }
    }
}
