using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Flow;

/// <summary>The flow of each method, created once and kept as long as the operations of the method exist.</summary>
internal sealed class FlowCache
{
    private static readonly ImmutableDictionary<ISymbol, FlowValue> s_noArguments = ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);

    private readonly ConditionalWeakTable<IOperation, MethodFlow> _methods = new();

    /// <summary>The values of fields.</summary>
    public ReadOnlyFields Fields { get; } = new();

    /// <summary>The flow of the method around an operation.</summary>
    public MethodFlow Of(IOperation operation) => _methods.GetValue(MethodFlow.RootOf(operation), root => new MethodFlow(root, Fields, s_noArguments));
}
