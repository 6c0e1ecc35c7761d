using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>Calls that change a <see cref="List{T}"/> in a way that the analysis follows.</summary>
internal static class ListCalls
{
    /// <summary>Whether a call is <c>Add</c>, <c>AddRange</c>, <c>Insert</c> or <c>Clear</c> of a list.</summary>
    public static bool Changes(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "Add" or "AddRange" or "Insert" or "Clear", ContainingType: var type } } && IsList(type);

    /// <summary>Whether a type is <see cref="List{T}"/>.</summary>
    public static bool IsList(ITypeSymbol? type) => TypeFacts.Is(type, "System.Collections.Generic", "List");
}
