using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>Finds calls that still run when <c>using</c> disposes their client.</summary>
internal static class ClientScope
{
    /// <summary>Returns the call of a client of <c>using</c> whose running task leaves the scope of the client; <c>null</c> if there is none.</summary>
    /// <param name="leaving">A return, or an assignment.</param>
    public static (IInvocationOperation Call, ILocalSymbol Client)? Outlived(IOperation leaving)
    {
        var value = leaving switch
        {
            IReturnOperation { ReturnedValue: { } returned } => returned,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation, Value: var assigned } => assigned,
            _ => null,
        };
        if (value is null || Running(value) is not { } call || ClientOf(call) is not { IsUsing: true } client || !TypeFacts.IsClient(client.Type))
        {
            return null;
        }

        var scope = ScopeOf(client);
        return scope is not null && scope.Span.Contains(leaving.Syntax.Span) && Leaves(leaving, scope) ? (call, client) : null;
    }

    // A return inside a lambda leaves only the lambda.
    private static bool Leaves(IOperation leaving, SyntaxNode scope) => leaving switch
    {
        IReturnOperation => leaving.Syntax.AncestorsAndSelf().TakeWhile(one => one != scope).All(one => one is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: [var declaration] } local } } =>
            !scope.Span.Contains(declaration.Span) && LocalUses.CountIn(scope, local.Name) == 1,
        _ => false,
    };

    // The scope of a using declaration is the rest of its block.
    private static SyntaxNode? ScopeOf(ILocalSymbol client) =>
        client.DeclaringSyntaxReferences is not [var declaration] ? null : declaration.GetSyntax().Parent?.Parent switch
        {
            UsingStatementSyntax block => block.Statement,
            LocalDeclarationStatementSyntax { Parent: not GlobalStatementSyntax and var block } => block,
            _ => null,
        };

    // A call whose task is not awaited.
    private static IInvocationOperation? Running(IOperation value) => OperationFacts.Inner(value) switch
    {
        IInvocationOperation call when TaskCalls.Passed(call) is var (inner, waits) => waits ? null : inner.Select(Running).FirstOrDefault(one => one is not null),
        IInvocationOperation { Type.Name: "Task" or "ValueTask" or "IAsyncEnumerable" } call => call,
        IConditionalOperation { WhenFalse: { } other } choice => Running(choice.WhenTrue) ?? Running(other),
        _ => null,
    };

    // The variable at the start of a chain of members and calls.
    private static ILocalSymbol? ClientOf(IInvocationOperation call)
    {
        for (IOperation? at = call; at is not null;)
        {
            switch (at)
            {
                case ILocalReferenceOperation { Local: var local }:
                    return local;
                case IInvocationOperation inner when IsOfRuntime(inner.TargetMethod.ContainingType):
                    at = PaidCalls.Receiver(inner);
                    break;
                case IPropertyReferenceOperation { Instance: var owner }:
                    at = owner;
                    break;
                default:
                    at = OperationFacts.WithoutConversion(at);
                    break;
            }
        }

        return null;
    }

    private static bool IsOfRuntime(ITypeSymbol type) => type.ContainingNamespace is { Name: "FoxGen", ContainingNamespace.IsGlobalNamespace: true } || TypeFacts.IsClient(type);
}
