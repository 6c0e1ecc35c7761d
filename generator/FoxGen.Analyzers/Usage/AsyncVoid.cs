using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>Finds functions that nobody can wait for.</summary>
internal static class AsyncVoid
{
    /// <summary>
    /// Whether an operation runs in an async void function that could be another, and its exceptions are not caught there. Event handlers,
    /// overrides and methods of interfaces cannot be other ones.
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

    /// <summary>The function that a delegate is made of, when it is async void; <c>null</c> for any other.</summary>
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

    // WinUI's RoutedEventArgs are no System.EventArgs.
    private static bool IsEventHandler(IMethodSymbol function) => function.Parameters is [_, { Type: var arguments }] && arguments.Name.EndsWith("EventArgs", StringComparison.Ordinal);

    private static bool IsOfInterface(IMethodSymbol function) => function is { MethodKind: MethodKind.ExplicitInterfaceImplementation }
        || (function is { MethodKind: MethodKind.Ordinary, ContainingType: { } type } && type.AllInterfaces.SelectMany(one => one.GetMembers(function.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), function)));
}
