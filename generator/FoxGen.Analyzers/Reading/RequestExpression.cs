using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Reading;

/// <summary>An expression that makes a request or an object inside one: <c>new</c> with its initializer, or a copy made by <c>with</c>.</summary>
internal sealed class RequestExpression
{
    private RequestExpression(IOperation operation, IObjectOrCollectionInitializerOperation? initializer, bool hasMore) =>
        (Operation, Initializer, HasMore) = (operation, initializer, hasMore);

    /// <summary>The operation.</summary>
    public IOperation Operation { get; }

    /// <summary>The members that it sets.</summary>
    public IObjectOrCollectionInitializerOperation? Initializer { get; }

    /// <summary>
    /// Whether members that are not written may be set. The members of the copied object are not known, wherever it comes from: it may have
    /// been checked, or replaced, in between. What <c>with</c> sets counts as sent, although an <c>Extra</c> of the copied object may
    /// replace it: setting such a member is a mistake anyhow.
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
