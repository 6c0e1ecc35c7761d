using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>Finds async void functions, which callers cannot await.</summary>
internal static class AsyncVoid
{
    /// <summary>
    /// Returns whether an operation runs in an async void function that could return a task, and that does not catch its exceptions. The signatures of
    /// event handlers, overrides and methods of interfaces are fixed.
    /// </summary>
    public static bool Holds(IOperation operation, ISymbol member)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case ITryOperation { Catches.Length: > 0 } attempt when attempt.Body.Syntax.Span.Contains(operation.Syntax.Span):
                    return false;
                case IAnonymousFunctionOperation lambda:
                    return IsAvoidable(lambda.Symbol);
                case ILocalFunctionOperation function:
                    return IsAvoidable(function.Symbol);
            }
        }

        return member is IMethodSymbol method && IsAvoidable(method);
    }

    /// <summary>Returns the function of a delegate if the function is async void; <c>null</c> for any other function.</summary>
    public static SyntaxNode? Target(IDelegateCreationOperation creation) => creation.Target switch
    {
        IAnonymousFunctionOperation { Symbol: { IsAsync: true, ReturnsVoid: true } } lambda => lambda.Syntax,
        IMethodReferenceOperation { Method: { IsAsync: true, ReturnsVoid: true } } method => method.Syntax,
        _ => null,
    };

    private static bool IsAvoidable(IMethodSymbol function) =>
        function is { IsAsync: true, ReturnsVoid: true, IsOverride: false }
        && !IsEventHandler(function)
        && !IsOfInterface(function);

    // RoutedEventArgs of WinUI does not derive from System.EventArgs.
    private static bool IsEventHandler(IMethodSymbol function) => function.Parameters is [_, { Type: var arguments }] && arguments.Name.EndsWith("EventArgs", StringComparison.Ordinal);

    private static bool IsOfInterface(IMethodSymbol function) => function is { MethodKind: MethodKind.ExplicitInterfaceImplementation }
        || (function is { MethodKind: MethodKind.Ordinary, ContainingType: { } type } && type.AllInterfaces.SelectMany(one => one.GetMembers(function.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), function)));
}
