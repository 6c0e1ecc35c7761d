using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>Finds API keys in source code.</summary>
internal static class LiteralKey
{
    /// <summary>The constant key of a new client that talks to its service; <c>null</c> when there is none.</summary>
    public static SyntaxNode? Of(IObjectCreationOperation creation) =>
        TypeFacts.IsClient(creation.Type)
        && creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "apiKey")?.Value is { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } value
        && GoesToTheService(creation)
            ? value.Syntax
            : null;

    // A key for a simulator is no secret, and where unseen options send it is not known.
    private static bool GoesToTheService(IObjectCreationOperation creation)
    {
        var options = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "options");
        return options is null or { ArgumentKind: ArgumentKind.DefaultValue }
            || (OperationFacts.Inner(options.Value) is IObjectCreationOperation { Initializer.Initializers: var members } && !members.Any(SetsBaseUrl))
            || OperationFacts.Inner(options.Value) is { ConstantValue: { HasValue: true, Value: null } } or IObjectCreationOperation { Initializer: null };
    }

    private static bool SetsBaseUrl(IOperation initializer) =>
        initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseUrl" } };
}
