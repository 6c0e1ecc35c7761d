using FoxGen.Analyzers.Flow;
using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Checking;

/// <summary>
/// Checks calls of methods that create a request from their parameters, <c>Create(seconds: 20)</c>. It reads the method with the arguments, but no methods
/// that the method calls.
/// </summary>
internal static class HelperCalls
{
    /// <summary>Returns the problems of the request that the arguments cause, each at its argument or at the call.</summary>
    public static IEnumerable<Finding> Check(IInvocationOperation call, RequestTypeCache shapes, FlowCache flows)
    {
        if (Body(call) is not { } body || Arguments(call, flows) is not { Count: > 0 } arguments || Returned(body, flows) is not { } creation
            || shapes.Class(creation.Type) is not { IsFromLaterVersion: false } shape)
        {
            return [];
        }

        // A problem that every argument causes is reported in the method.
        var always = new HashSet<(string, string)>(CallSiteChecker.Check(creation, shape, shapes, flows.Of(body)).Select(Key));
        return CallSiteChecker.Check(creation, shape, shapes, new MethodFlow(MethodFlow.RootOf(body), flows.Fields, arguments))
            .Where(finding => !always.Contains(Key(finding)))
            .Select(finding => finding with { Location = At(call, body, finding.Location) })
            .GroupBy(finding => (finding.RuleId, finding.Path))
            .Select(group => group.First());
    }

    // The code that certainly runs, in the same file.
    private static IOperation? Body(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return method is { IsAbstract: false, DeclaringSyntaxReferences: [var declaration], IsAsync: false }
            && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed)
            && call.SemanticModel is { } model && declaration.SyntaxTree == model.SyntaxTree
            && declaration.GetSyntax() is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            ? model.GetOperation(declaration.GetSyntax())
            : null;
    }

    private static Dictionary<ISymbol, FlowValue> Arguments(IInvocationOperation call, FlowCache flows)
    {
        var arguments = new Dictionary<ISymbol, FlowValue>(SymbolEqualityComparer.Default);
        foreach (var argument in call.Arguments)
        {
            // Other code can change a list while the method uses it.
            if (argument.Parameter is { RefKind: RefKind.None } parameter && flows.Of(call).Evaluate(argument.Value) is { } value and not (FlowList or FlowObject))
            {
                arguments[parameter.OriginalDefinition] = value;
            }
        }

        return arguments;
    }

    // The request that the only return statement returns.
    private static RequestExpression? Returned(IOperation body, FlowCache flows)
    {
        var returned = Returns(body).Take(2).ToList();
        if (returned is not [{ ReturnedValue: { } value }])
        {
            return null;
        }

        return RequestExpression.Of(OperationFacts.Inner(value)) ?? (flows.Of(body).Evaluate(value) is FlowObject { Creation: var creation } ? RequestExpression.Of(creation) : null);
    }

    private static IEnumerable<IReturnOperation> Returns(IOperation body)
    {
        foreach (var child in body.ChildOperations)
        {
            if (child is IReturnOperation { Kind: OperationKind.Return } @return)
            {
                yield return @return;
            }

            if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var inner in Returns(child))
                {
                    yield return inner;
                }
            }
        }
    }

    // The problem of a member whose value is a parameter is reported at the argument.
    private static Location At(IInvocationOperation call, IOperation body, Location location)
    {
        var node = body.Syntax.SyntaxTree.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return (node is IdentifierNameSyntax { Identifier.ValueText: var name }
            ? call.Arguments.FirstOrDefault(argument => argument.ArgumentKind is ArgumentKind.Explicit && argument.Parameter?.Name == name)?.Value.Syntax ?? call.Syntax
            : call.Syntax).GetLocation();
    }

    private static (string Rule, string Path) Key(Finding finding) => (finding.RuleId, finding.Path);
}
