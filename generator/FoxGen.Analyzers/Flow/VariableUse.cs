using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>The use that an expression makes of a variable.</summary>
internal enum Usage
{
    /// <summary>Reads the variable. No other code can change the list in it through the expression.</summary>
    Read,

    /// <summary>Reads the variable in a condition.</summary>
    Comparison,

    /// <summary>Assigns the variable.</summary>
    Write,

    /// <summary>Changes the list in the variable.</summary>
    ListChange,

    /// <summary>Passes the variable by reference.</summary>
    Reference,

    /// <summary>Any other use: other code can change the list in the variable.</summary>
    Other,
}

/// <summary>Classifies the uses of variables.</summary>
internal static class VariableUse
{
    /// <summary>Returns the use that an expression makes of a variable.</summary>
    /// <param name="operation">The variable, with its conversions.</param>
    /// <param name="parent">The expression around it.</param>
    public static Usage Of(IOperation operation, IOperation? parent) => parent switch
    {
        ISimpleAssignmentOperation { IsRef: true } => Usage.Reference,
        IAssignmentOperation assignment when assignment.Target == operation => Usage.Write,
        IIncrementOrDecrementOperation => Usage.Write,
        IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: not IInvocationOperation { TargetMethod.ReturnsByRef: true } } => Usage.Write,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref } or IAddressOfOperation => Usage.Reference,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } when IsGuard(method) => Usage.Comparison,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingType: var type, Name: not ("AsEnumerable" or "Cast") } } } when TypeFacts.Is(type, "System.Linq", "Enumerable") => Usage.Read,
        IConditionalOperation { IsRef: true } => Usage.Reference,
        IConditionalOperation conditional when conditional.Condition != operation => Usage.Other,
        ICoalesceOperation or ISwitchOperation or ISwitchExpressionOperation when IsChangeable(operation.Type) => Usage.Other,
        IIsPatternOperation { Pattern: var pattern } when IsChangeable(operation.Type) && Names(pattern) => Usage.Other,
        IBinaryOperation or IUnaryOperation or IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation or IConditionalOperation or IWhileLoopOperation
            or IForLoopOperation or ICoalesceOperation => Usage.Comparison,
        IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "HasValue" or "Value" } reference when reference.Instance == operation => Usage.Comparison,
        IPropertyReferenceOperation { Property.IsIndexer: true, Parent: not (IAssignmentOperation or ITupleOperation or IIncrementOrDecrementOperation) } reference when reference.Instance == operation => Usage.Read,
        IInvocationOperation call when call.Instance == operation && ListCalls.Changes(call) => Usage.ListChange,
        IInvocationOperation { TargetMethod.Name: "Contains" or "IndexOf" or "ToArray" or "ToString" or "GetValueOrDefault" } call when call.Instance == operation => Usage.Read,
        ISpreadOperation or IInterpolationOperation or IForEachLoopOperation or IReturnOperation { Kind: OperationKind.Return } or IWithOperation => Usage.Read,
        // A request holds the list itself: callers that read the list also check whether a later call changes it.
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation, Target: IPropertyReferenceOperation { Property.Type: var type } } when IsReadOnly(type) => Usage.Read,
        _ => Usage.Other,
    };

    /// <summary>Returns whether a type has no member that changes the list in a variable.</summary>
    public static bool IsReadOnly(ITypeSymbol type) => type.OriginalDefinition.SpecialType
        is SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IEnumerable_T
        || TypeFacts.Is(type, "System.Collections.Immutable", "ImmutableArray");

    private static bool IsChangeable(ITypeSymbol? type) => type is IArrayTypeSymbol || ListCalls.IsList(type);

    // A second name of a list can change the list.
    private static bool Names(IPatternOperation pattern) => pattern.DescendantsAndSelf()
        .Any(one => one is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null } or IListPatternOperation { DeclaredSymbol: not null });

    private static bool IsGuard(IMethodSymbol method) =>
        method.IsStatic && (method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) || method.Name.StartsWith("IsNullOr", StringComparison.Ordinal));
}
