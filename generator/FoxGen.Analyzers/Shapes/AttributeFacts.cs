using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Shapes;

/// <summary>Reads attributes of the namespace FoxGen.Metadata.</summary>
internal static class AttributeFacts
{
    /// <summary>The attributes of the contract, by their names without "Attribute".</summary>
    public static IEnumerable<(string Name, AttributeData Data)> Of(ISymbol symbol)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (data.AttributeClass is { ContainingNamespace: { Name: "Metadata", ContainingNamespace: { Name: "FoxGen", ContainingNamespace.IsGlobalNamespace: true } } } type
                && type.Name.EndsWith("Attribute", StringComparison.Ordinal))
            {
                yield return (type.Name.Substring(0, type.Name.Length - "Attribute".Length), data);
            }
        }
    }

    /// <summary>The first attribute of a name.</summary>
    public static AttributeData? Find(ISymbol symbol, string name) =>
        Of(symbol).FirstOrDefault(attribute => attribute.Name == name).Data;

    /// <summary>A positional argument.</summary>
    public static T? Argument<T>(this AttributeData data, int index) =>
        index < data.ConstructorArguments.Length && data.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array, Value: T value } ? value : default;

    /// <summary>A named argument; <c>null</c> when it is not given.</summary>
    public static object? Named(this AttributeData data, string name) =>
        data.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not (TypedConstantKind.Array or TypedConstantKind.Error) } value ? value.Value : null;

    /// <summary>A constant as rules see it; <c>null</c> when it is none of theirs.</summary>
    public static RuleValue? ToValue(object? constant) => constant switch
    {
        string text => RuleValue.Of(text),
        bool flag => RuleValue.Of(flag),
        int number => RuleValue.Of(number),
        long number => RuleValue.Of(number),
        double number => RuleValue.Of(number),
        _ => null,
    };
}
