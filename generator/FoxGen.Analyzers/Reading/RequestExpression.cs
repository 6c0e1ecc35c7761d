using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Reading;

/// <summary>An expression that creates a request or an object inside a request: <c>new</c> with its initializer, or a copy by <c>with</c>.</summary>
internal sealed class RequestExpression
{
    private RequestExpression(IOperation operation, IObjectOrCollectionInitializerOperation? initializer, bool hasMore) =>
        (Operation, Initializer, HasMore) = (operation, initializer, hasMore);

    /// <summary>The operation.</summary>
    public IOperation Operation { get; }

    /// <summary>The members that the expression sets.</summary>
    public IObjectOrCollectionInitializerOperation? Initializer { get; }

    /// <summary>
    /// Whether members that the expression does not set may have values. The members of a copied object are unknown, because other code may have
    /// checked or replaced the object before the copy. A member that <c>with</c> sets counts as sent. The <c>Extra</c> of the copied object may
    /// replace this member, but setting such a member is a mistake in any case.
    /// </summary>
    public bool HasMore { get; }

    /// <summary>The expression.</summary>
    public SyntaxNode Syntax => Operation.Syntax;

    /// <summary>The type of the object.</summary>
    public ITypeSymbol? Type => Operation.Type;

    /// <summary>The expression; <c>null</c> for an operation of another kind.</summary>
    public static RequestExpression? Of(IOperation? operation) => operation switch
    {
        IObjectCreationOperation creation => new(creation, creation.Initializer, !SetsNothing(creation.Constructor)),
        IWithOperation copy => new(copy, copy.Initializer, hasMore: true),
        _ => null,
    };

    // In a compiled assembly the constructor that C# adds looks like one without parameters that was written.
    private static bool SetsNothing(IMethodSymbol? constructor) =>
        constructor is { Parameters.IsEmpty: true } && (constructor.IsImplicitlyDeclared || constructor.DeclaringSyntaxReferences.IsEmpty);
}
