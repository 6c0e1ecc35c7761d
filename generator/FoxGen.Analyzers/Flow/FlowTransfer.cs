using FoxGen.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>Applies the operations of a control-flow graph to a state: their assignments and their checks.</summary>
internal sealed class FlowTransfer
{
    // Deeper expressions are not analyzed: after them, nothing is known.
    private const int DeepestOperation = 200;

    private readonly MethodFacts _facts;
    private readonly Captures _captures;
    private readonly Func<IFieldReferenceOperation, FlowValue?> _fields;
    private readonly FlowEvaluator _evaluator;
    private FlowState _state = new();
    private int _depth;

    /// <summary>Creates the transfer function of one graph.</summary>
    /// <param name="facts">How the method uses its variables.</param>
    /// <param name="captures">The variables behind the captures of the graph.</param>
    /// <param name="fields">Returns the value of a field.</param>
    public FlowTransfer(MethodFacts facts, Captures captures, Func<IFieldReferenceOperation, FlowValue?> fields)
    {
        (_facts, _captures, _fields) = (facts, captures, fields);
        _evaluator = new(facts, Find);
    }

    /// <summary>Receives each variable that is read, with the known facts about it there.</summary>
    public Action<IOperation, FlowValue?>? Reads { get; set; }

    /// <summary>Receives each lambda, with the state where it is created.</summary>
    public Action<IFlowAnonymousFunctionOperation, FlowState>? Lambdas { get; set; }

    /// <summary>Whether an operation was nested too deeply to analyze.</summary>
    public bool HasGivenUp { get; private set; }

    /// <summary>Applies the effects of an operation to a state.</summary>
    public void Follow(IOperation operation, FlowState state)
    {
        _state = state;
        Visit(operation);
    }

    /// <summary>Narrows a state by a condition.</summary>
    public void Assume(IOperation condition, bool isTrue, FlowState state)
    {
        // The condition can compare the value that a variable had before the condition itself assigned the variable.
        var assigned = _captures.ChangedInside(condition).Select(variable => (Variable: variable, Value: state.Find(variable))).ToList();
        assigned.ForEach(one => state.Set(one.Variable, null));
        _state = state;
        new FlowConditions(state, _evaluator, _captures).Assume(condition, isTrue);
        assigned.ForEach(one => state.Set(one.Variable, one.Value));
    }

    // Operands are read before an expression assigns them, so their values are unknown afterwards.
    private FlowValue? Evaluate(IOperation value, Func<FlowValue?> evaluate)
    {
        var state = _state;
        if (_captures.ChangedInside(value) is { Count: > 0 } assigned)
        {
            _state = state.Copy();
            foreach (var variable in assigned)
            {
                _state.Set(variable, null);
            }
        }

        var result = evaluate();
        _state = state;
        return result;
    }

    private FlowValue? Find(IOperation reference) => reference is IFieldReferenceOperation field ? _fields(field) : Variable(reference) is { } variable ? Tracked(variable, reference.Type, _state.Find(variable)) : null;

    // The items of a list that other code can change are unknown.
    private FlowValue? Tracked(object variable, ITypeSymbol? type, FlowValue? value) => value is FlowList && variable is ISymbol symbol && !(type is not null && VariableUse.IsReadOnly(type)) && _facts.Find(symbol) is not { ListEscapes: false }
        ? null
        : value;

    private static object? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFlowCaptureReferenceOperation { Id: var id } => id,
        _ => null,
    };

    private void Visit(IOperation operation)
    {
        if (_depth >= DeepestOperation)
        {
            HasGivenUp = true;
            return;
        }

        _depth++;
        switch (operation)
        {
            case IFlowAnonymousFunctionOperation lambda:
                Lambdas?.Invoke(lambda, _state);
                break;
            case ISimpleAssignmentOperation { Target: var target, Value: var value } when Target(target) is { } variable:
                Visit(value);
                Assign(variable, Evaluate(value, () => _evaluator.Evaluate(value)));
                break;
            case IFlowCaptureOperation { Id: var id, Value: var value }:
                Visit(value);
                _state.Set(id, Evaluate(value, () => _evaluator.Evaluate(value)));
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation:
                Reads?.Invoke(operation, Find(operation));
                break;
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Visit(child);
                }

                Change(operation);
                break;
        }

        _depth--;
    }

    // Applies the changes of an operation after its operands are evaluated.
    private void Change(IOperation operation)
    {
        switch (operation)
        {
            case ICompoundAssignmentOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } compound when Target(compound.Target) is { } variable:
                Assign(variable, compound.InConversion.Exists && !compound.InConversion.IsIdentity ? null : Evaluate(compound.Value, () => _evaluator.Binary(compound.OperatorKind, compound.Target, compound.Value, compound.Type)));
                break;
            case IAssignmentOperation and not IDeconstructionAssignmentOperation:
                // x ??= y assigns through a capture of x.
                Forget(((IAssignmentOperation)operation).Target);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: null } step when Target(step.Target) is { } variable:
                var kind = step.Kind is OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
                var number = _evaluator.Evaluate(step.Target) is { } before ? FlowValue.AsRange(before) as FlowNumber : null;
                Assign(variable, FlowEvaluator.Arithmetic(kind, number, new FlowNumber(1, 1), step.Type));
                break;
            case IIncrementOrDecrementOperation step:
                Forget(step.Target);
                break;
            case IDeconstructionAssignmentOperation { Target: var target }:
                Forget(target);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var passed }:
                Forget(passed);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                _state.Set(symbol, null);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } symbol }:
                _state.Set(symbol, null);
                break;
            case IListPatternOperation { DeclaredSymbol: { } symbol }:
                _state.Set(symbol, null);
                break;
            case IInvocationOperation { Instance: { } instance } call when ListCalls.Changes(call):
                // Both a capture and its variable can hold the list; if there are several variables, it is unknown which of them holds it.
                var holders = _captures.Assigned(OperationFacts.Inner(instance)).ToList();
                var changed = holders.Select(holder => _state.Find(holder) is FlowList list && holders.Count <= 2 ? _evaluator.Changed(list, call) : null).ToList();
                for (var i = 0; i < holders.Count; i++)
                {
                    _state.Set(holders[i], changed[i]);
                }

                break;
            case IInvocationOperation { TargetMethod: { IsStatic: true, Name: var name } } guard when name.StartsWith("ThrowIf", StringComparison.Ordinal):
                Guards.Pass(guard, new FlowConditions(_state, _evaluator, _captures));
                break;
        }
    }

    private void Forget(IOperation target)
    {
        foreach (var variable in _captures.Assigned(target))
        {
            _state.Set(variable, null);
        }
    }

    // The value of a variable that other code can assign is unknown.
    private void Assign(object variable, FlowValue? value) => _state.Set(variable, variable is ISymbol symbol && _facts.Find(symbol) is not { IsShared: false } ? null : value);

    private static object? Target(IOperation operation) => OperationFacts.Inner(operation) switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IDeclarationExpressionOperation { Expression: var declared } => Target(declared),
        _ => null,
    };
}
