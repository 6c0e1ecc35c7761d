namespace FoxGen.PublicApi.Tests.Support;

/// <summary>The attributes that a caller's compiler, editor or trimmer acts on.</summary>
internal static class ApiAttributes
{
    /// <summary>The attributes of a type or member, of its result and of its parameters, in ordinal order.</summary>
    public static IEnumerable<string> Of(ISymbol symbol)
    {
        var parameters = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters,
            _ => [],
        };
        var result = symbol is IMethodSymbol { ReturnsVoid: false } returning ? returning.GetReturnTypeAttributes() : [];
        return Shown(symbol.GetAttributes(), "")
            .Concat(Shown(result, "return: "))
            .Concat(parameters.SelectMany(parameter => Shown(parameter.GetAttributes(), parameter.Name + ": ")));
    }

    private static IEnumerable<string> Shown(IEnumerable<AttributeData> attributes, string target) => attributes
        .Where(attribute => IsForCallers(attribute.AttributeClass!.ToDisplayString()))
        .Select(attribute => $"[{target}{attribute}]")
        .Order(StringComparer.Ordinal);

    private static bool IsForCallers(string name) => name switch
    {
        "System.AttributeUsageAttribute" => true,
        "System.FlagsAttribute" => true,
        "System.ObsoleteAttribute" => true,
        "System.ComponentModel.EditorBrowsableAttribute" => true,
        "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute" => true,
        "System.Runtime.CompilerServices.CollectionBuilderAttribute" => true,
        "System.Runtime.CompilerServices.EnumeratorCancellationAttribute" => true,
        "System.Runtime.CompilerServices.InterpolatedStringHandlerAttribute" => true,
        "System.Runtime.CompilerServices.InterpolatedStringHandlerArgumentAttribute" => true,
        "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute" => true,
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute" => false,
        "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute" => false,
        "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute" => false,
        // Experimental, RequiresUnreferencedCode, SetsRequiredMembers, NotNullWhen, StringSyntax, CallerMemberName, SupportedOSPlatform ...
        _ => name.StartsWith("System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal)
            || name.StartsWith("System.Runtime.CompilerServices.Caller", StringComparison.Ordinal)
            || name.StartsWith("System.Runtime.Versioning.", StringComparison.Ordinal),
    };
}
