using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds results, tasks and tokens that are assigned to, or returned as, another type: <c>string url = await model.GenerateAsync(…)</c>.</summary>
internal static class WrongAssignments
{
    /// <summary>The value that a statement assigns, with the name of what it is for; <c>null</c> if its type converts.</summary>
    public static (IConversionOperation Value, string Name)? Of(IOperation operation)
    {
        var (value, name) = operation switch
        {
            IVariableDeclaratorOperation variable => (variable.GetVariableInitializer()?.Value, $"'{variable.Symbol.Name}'"),
            ISimpleAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation } assignment => (assignment.Value, $"'{Name(assignment.Target)}'"),
            IReturnOperation returned => (returned.ReturnedValue, "return"),
            _ => (null, ""),
        };
        return value is IConversionOperation conversion && OperationFacts.IsRejected(conversion) ? (conversion, name) : null;
    }

    /// <summary>Returns the mistakes of such a value, if it is one of ours or its place is.</summary>
    public static IEnumerable<Diagnostic> Of(IConversionOperation value, string name, WrongValues values, RequestTypeCache shapes) =>
        value is { Syntax: ExpressionSyntax syntax, Type: { } target } && (OurTypes.Takes(target, shapes) || IsOurs(value.Operand.Type, shapes)) ? values.Of(syntax, name, target, null) : [];

    private static bool IsOurs(ITypeSymbol? type, RequestTypeCache shapes) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? IsOurs(result, shapes) : OurTypes.Is(type, shapes);

    private static string Name(IOperation target) => target switch
    {
        IMemberReferenceOperation { Member.Name: var name } => name,
        _ => target.Syntax.ToString(),
    };
}
