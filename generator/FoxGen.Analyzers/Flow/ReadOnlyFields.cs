using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Flow;

/// <summary>The values of <c>readonly</c> fields that only their initializers set, in the file that reads them.</summary>
internal sealed class ReadOnlyFields
{
    private readonly ConcurrentDictionary<IFieldSymbol, FlowValue?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the known facts about a field; <c>null</c> if nothing is known.</summary>
    public FlowValue? Find(IFieldSymbol field, SemanticModel? model) =>
        field is { IsReadOnly: true, HasConstantValue: false, DeclaringSyntaxReferences: [var declaration] } && HasInitialValue(field) && declaration.SyntaxTree == model?.SyntaxTree
            ? _values.GetOrAdd(field, one => Read(one, declaration.GetSyntax(), model))
            : null;

    // The default value of a structure has none of the initial values.
    private static bool HasInitialValue(IFieldSymbol field) => field.IsStatic || field.ContainingType.IsReferenceType;

    private static FlowValue? Read(IFieldSymbol field, SyntaxNode declaration, SemanticModel model)
    {
        if (declaration is not VariableDeclaratorSyntax { Initializer: { } initializer } || IsAssigned(field) || model.GetOperation(initializer) is not { } operation)
        {
            return null;
        }

        var value = operation.ChildOperations.Count == 1 ? new FlowEvaluator(new(operation), _ => null).Evaluate(operation.ChildOperations.First()) : null;
        return value is FlowObject || (value is FlowList && !VariableUse.IsReadOnly(field.Type)) ? null : value;
    }

    // Constructors and init accessors can assign a readonly field, or pass it by reference.
    private static bool IsAssigned(IFieldSymbol field) => field.ContainingType.DeclaringSyntaxReferences
        .SelectMany(part => part.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
        .Any(name => name.Identifier.ValueText == field.Name && Changes(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name));

    private static bool Changes(ExpressionSyntax expression) => expression.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == expression,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or RefExpressionSyntax => true,
        _ => false,
    };
}
