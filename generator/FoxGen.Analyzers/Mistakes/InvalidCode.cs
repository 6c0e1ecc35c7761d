using System.Collections.Immutable;
using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds the mistakes of one operation. Valid code is left after a look at its conversions.</summary>
internal static class InvalidCode
{
    /// <summary>The operations that can contain a mistake.</summary>
    public static ImmutableArray<OperationKind> Kinds { get; } =
        [OperationKind.ObjectCreation, OperationKind.With, OperationKind.Invalid, OperationKind.VariableDeclarator, OperationKind.SimpleAssignment, OperationKind.Return];

    /// <summary>Returns the mistakes, each once.</summary>
    public static IEnumerable<Diagnostic> Of(IOperation operation, RequestTypeCache shapes, CancellationToken cancellation)
    {
        if (operation.SemanticModel is not { } model)
        {
            return [];
        }

        if (operation is IInvalidOperation)
        {
            return OfInvalid(operation, model, shapes, cancellation);
        }

        if (RequestExpression.Of(operation) is { Initializer: { } members })
        {
            return members.Initializers.Any(IsRejected) ? OfMembers(operation, model, shapes, cancellation) : [];
        }

        if (operation is ISimpleAssignmentOperation { Target: IInvalidOperation or IPropertyReferenceOperation { Property.SetMethod: null or { IsInitOnly: true } }, Syntax: AssignmentExpressionSyntax late, Parent: not IObjectOrCollectionInitializerOperation }
            && (LateMembers.Of(late, model, shapes, cancellation) ?? FixedMembers.OfAssignment(late, model, shapes, cancellation)) is { } mistake)
        {
            return [mistake];
        }

        return WrongAssignments.Of(operation) is var (value, name) ? WrongAssignments.Of(value, name, new WrongValues(model, shapes, cancellation), shapes) : [];
    }

    private static IEnumerable<Diagnostic> OfInvalid(IOperation operation, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation)
    {
        var names = new UnknownNames(model, shapes, cancellation);
        return operation.Syntax switch
        {
            InvocationExpressionSyntax call => names.OfAccess(call.Expression) is { } unknown ? [unknown] : WrongCalls.OfArguments(call, new WrongValues(model, shapes, cancellation), model, shapes, cancellation),
            BaseObjectCreationExpressionSyntax creation => WrongCalls.OfCreation(creation, model, shapes, cancellation).Concat(OfMembers(operation, model, shapes, cancellation)),
            MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => names.OfAccess((ExpressionSyntax)operation.Syntax) is { } unknown ? [unknown] : [],
            _ => [],
        };
    }

    private static IEnumerable<Diagnostic> OfMembers(IOperation operation, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation)
    {
        var initializer = operation.Syntax switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            WithExpressionSyntax copy => copy.Initializer,
            _ => null,
        };
        return initializer is null || shapes.Class(operation.Type) is not { } shape
            ? []
            : new WrongValues(model, shapes, cancellation).OfMembers(initializer, shape)
                .Concat(new UnknownNames(model, shapes, cancellation).OfMembers(initializer, shape))
                .Concat(FixedMembers.OfMembers(initializer, shape, shapes));
    }

    private static bool IsRejected(IOperation entry) => entry is ISimpleAssignmentOperation assignment
        && (assignment.Target is IInvalidOperation or IPropertyReferenceOperation { Property.SetMethod: null } || (assignment.Value is IConversionOperation conversion && OperationFacts.IsRejected(conversion)));
}
