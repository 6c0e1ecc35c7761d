using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>The variables behind the captures of a control-flow graph.</summary>
internal sealed class Captures
{
    private readonly Dictionary<CaptureId, List<ISymbol?>> _variables = [];
    private readonly MethodFacts _facts;

    /// <summary>Finds the captures of a graph.</summary>
    public Captures(ControlFlowGraph graph, MethodFacts facts)
    {
        _facts = facts;
        foreach (var capture in graph.Blocks.SelectMany(block => block.Operations).OfType<IFlowCaptureOperation>())
        {
            if (!_variables.TryGetValue(capture.Id, out var variables))
            {
                _variables.Add(capture.Id, variables = []);
            }

            variables.Add(MethodFacts.Variable(capture.Value));
        }
    }

    /// <summary>Returns the variable that a capture copies while both exist; <c>null</c> for none.</summary>
    public ISymbol? CopyOf(CaptureId id) =>
        _variables.TryGetValue(id, out var variables) && variables is [{ } variable] && _facts.Find(variable)?.IsSetOnce(variable) == true ? variable : null;

    /// <summary>Returns the variables that an operation itself assigns, and the variables of the lists that it changes.</summary>
    public IEnumerable<object> ChangedBy(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => Assigned(assignment.Target),
        IIncrementOrDecrementOperation step => Assigned(step.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value } => Assigned(value),
        IInvocationOperation { Instance: { } instance } call when ListCalls.Changes(call) => Assigned(instance),
        _ => [],
    };

    /// <summary>Returns the variables that an operation assigns, at any depth.</summary>
    public IReadOnlyList<object> ChangedInside(IOperation operation) => [.. operation.DescendantsAndSelf().SelectMany(ChangedBy)];

    /// <summary>Returns the variables that an assignment to an expression can assign, also through a capture.</summary>
    public IEnumerable<object> Assigned(IOperation target)
    {
        foreach (var operation in target.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ILocalReferenceOperation { Local: var local }:
                    yield return local;
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    yield return parameter;
                    break;
                case IFlowCaptureReferenceOperation { Id: var id }:
                    yield return id;
                    foreach (var variable in _variables.TryGetValue(id, out var variables) ? variables.OfType<ISymbol>() : [])
                    {
                        yield return variable;
                    }

                    break;
            }
        }
    }
}
