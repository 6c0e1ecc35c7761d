using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>
/// The known facts about values in one method, property or initializer. For a variable that is set once, the analysis reads its declaration. It
/// follows the control-flow graph only for other variables, and for variables in conditions.
/// </summary>
internal sealed class MethodFlow
{
    // Locals can be declared with each other's values; in incomplete code, the declarations can form a cycle.
    private const int DeepestDefinition = 16;

    // Each local can use others several times. After this many reads for one expression, nothing more is known.
    private const int MostReads = 500;

    private readonly IOperation _root;
    private readonly IReadOnlyDictionary<ISymbol, FlowValue> _arguments;
    private readonly ReadOnlyFields _fields;
    private readonly Lazy<MethodFacts> _facts;
    private readonly Lazy<FlowEvaluator> _evaluator;
    private readonly Dictionary<IOperation, FlowGraph?> _graphs = [];
    private readonly object _lock = new();
    private int _depth;
    private int _reads;

    /// <summary>Creates the flow of a method.</summary>
    /// <param name="root">The operation that has no parent.</param>
    /// <param name="fields">The values of fields.</param>
    /// <param name="arguments">The known facts about the parameters; empty for none.</param>
    public MethodFlow(IOperation root, ReadOnlyFields fields, IReadOnlyDictionary<ISymbol, FlowValue> arguments)
    {
        (_root, _fields, _arguments) = (root, fields, arguments);
        _facts = new(() => new(root));
        _evaluator = new(() => new(Facts, Find));
    }

    private MethodFacts Facts => _facts.Value;

    /// <summary>Returns the operation around an operation that has no parent.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>Returns the known facts about an expression; <c>null</c> if nothing is known.</summary>
    public FlowValue? Evaluate(IOperation operation)
    {
        lock (_lock)
        {
            _reads = 0;
            return _evaluator.Value.Evaluate(operation);
        }
    }

    /// <summary>Returns whether nothing changes the lists that an expression passes on.</summary>
    public bool IsSettled(IOperation operation) => operation.DescendantsAndSelf().All(one => one.Parent is ISpreadOperation || one.Type is null || VariableUse.IsReadOnly(one.Type)
        || MethodFacts.Variable(one) is not { } variable || Facts.IsSettled(variable, one.Syntax));

    private FlowValue? Find(IOperation reference)
    {
        if (reference is IFieldReferenceOperation field)
        {
            return _fields.Find(field.Field, _root.SemanticModel);
        }

        if (_depth >= DeepestDefinition || ++_reads > MostReads || MethodFacts.Variable(reference) is not { } variable || Facts.Find(variable) is not { IsShared: false } facts)
        {
            return null;
        }

        _depth++;
        try
        {
            return AtDefinition(variable, facts, out var isFinal) is var value && isFinal ? value : GraphOf(reference)?.Find(reference.Syntax);
        }
        finally
        {
            _depth--;
        }
    }

    // The value of a variable that is set once. Conditions can narrow the value, unless it is a constant.
    private FlowValue? AtDefinition(ISymbol variable, VariableFacts facts, out bool isFinal)
    {
        var value = !facts.IsSetOnce(variable) ? null
            : facts.Definition is { } definition ? _evaluator.Value.Evaluate(definition)
            : _arguments.TryGetValue(variable, out var argument) ? argument
            : null;
        isFinal = facts.IsSetOnce(variable) && (facts.Definition is not null || variable is IParameterSymbol) && value switch
        {
            FlowConstants { Values.Length: 1 } or FlowObject => true,
            FlowList { Items: not null } => facts.ListChanges.Count == 0,
            _ => !facts.IsCompared && facts.ListChanges.Count == 0,
        };
        return value is FlowList && facts.ListEscapes && variable is ILocalSymbol local && !VariableUse.IsReadOnly(local.Type) ? null : value;
    }

    private FlowGraph? GraphOf(IOperation operation)
    {
        var function = operation;
        while (function.Parent is { } parent && function is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            function = parent;
        }

        if (!_graphs.TryGetValue(function, out var graph))
        {
            // A graph that is still being created has no facts.
            _graphs.Add(function, null);
            _graphs[function] = graph = Follow(function);
        }

        return graph;
    }

    private FlowGraph? Follow(IOperation function)
    {
        switch (function)
        {
            case IAnonymousFunctionOperation { Parent: { } around } lambda:
                return GraphOf(around) is { } outer && outer.Lambda(lambda.Syntax) is { } inGraph && outer.AtLambda(lambda.Syntax) is { } state
                    ? Follow(outer.Graph.GetAnonymousFunctionControlFlowGraph(inGraph), Lasting(state))
                    : null;
            case ILocalFunctionOperation { Parent: { } around } local:
                return GraphOf(around) is { } container && container.Graph.LocalFunctions.Contains(local.Symbol)
                    ? Follow(container.Graph.GetLocalFunctionControlFlowGraph(local.Symbol), Entry())
                    : null;
            default:
                var graph = _root switch
                {
                    IMethodBodyOperation body => ControlFlowGraph.Create(body),
                    IConstructorBodyOperation body => ControlFlowGraph.Create(body),
                    IBlockOperation body => ControlFlowGraph.Create(body),
                    IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
                    IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
                    _ => null,
                };
                return graph is null ? null : Follow(graph, Entry());
        }
    }

    private FlowGraph? Follow(ControlFlowGraph graph, FlowState entry) => FlowGraph.Follow(graph, Facts, entry, field => _fields.Find(field.Field, _root.SemanticModel));

    private FlowState Entry()
    {
        var state = new FlowState();
        foreach (var argument in _arguments.Where(argument => Facts.Find(argument.Key) is { IsShared: false }))
        {
            state.Set(argument.Key, argument.Value);
        }

        return state;
    }

    // A lambda runs later: only variables that are not assigned again have the same value then. A loop can repeat the only assignment of a variable that is
    // declared without a value.
    private FlowState Lasting(FlowState state)
    {
        var lasting = new FlowState();
        foreach (var entry in state.Values)
        {
            if (entry.Key is ISymbol variable && Facts.Find(variable) is { } facts && facts.IsSetOnce(variable)
                && (facts.Definition is not null || variable is IParameterSymbol) && entry.Value is not FlowList)
            {
                lasting.Set(variable, entry.Value);
            }
        }

        return lasting;
    }
}
