using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Usage;

/// <summary>Finds API keys in source code.</summary>
internal static class LiteralKey
{
    /// <summary>Returns the constant key of a new client that connects to its service; <c>null</c> if there is none.</summary>
    public static SyntaxNode? Of(IObjectCreationOperation creation) =>
        TypeFacts.IsClient(creation.Type)
        && creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "apiKey")?.Value is { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } value
        && GoesToTheService(creation)
            ? value.Syntax
            : null;

    // A key for a simulator is not secret. If the options come from elsewhere, the receiver of the key is unknown.
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
