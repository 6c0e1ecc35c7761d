using System.Globalization;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Reading;

/// <summary>Reads constants as what they are sent as.</summary>
internal static class ConstantReader
{
    // As long as nobody writes it, and longer than any text a service takes.
    private const int LongestRepetition = 1_000_000;

    /// <summary>The value; <c>null</c> when it is not known, or when it has no place there, which the compiler says.</summary>
    public static RuleValue? Read(IOperation operation, ValueSchema schema, RequestTypeCache shapes)
    {
        var constant = operation.ConstantValue is { HasValue: true, Value: { } known } ? known : Text(operation);
        return constant is null ? null : Read(constant, operation.Type, schema, shapes);
    }

    /// <summary>Returns the value of a constant; <c>null</c> if the schema has no such value.</summary>
    public static RuleValue? Read(object constant, ITypeSymbol? type, ValueSchema schema, RequestTypeCache shapes)
    {
        if (TypeFacts.Below(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } members)
        {
            return shapes.Enum(members).Wire(constant);
        }

        return (schema.Kind, constant) switch
        {
            (ValueKind.String, string text) => RuleValue.Of(text),
            (ValueKind.Boolean, bool flag) when schema.Spelling is { } spelling => RuleValue.Of(flag ? spelling.True : spelling.False),
            (ValueKind.Boolean, bool flag) => RuleValue.Of(flag),
            (ValueKind.Integer, char or sbyte or byte or short or ushort or int or uint or long) =>
                RuleValue.Of(Convert.ToInt64(constant, CultureInfo.InvariantCulture)),
            // Neither is JSON.
            (ValueKind.Number, float.NaN or float.PositiveInfinity or float.NegativeInfinity or double.NaN or double.PositiveInfinity or double.NegativeInfinity) => null,
            (ValueKind.Number, char code) => RuleValue.Of((double)code),
            (ValueKind.Number, sbyte or byte or short or ushort or int or uint or long or ulong or float or double) =>
                RuleValue.Of(Convert.ToDouble(constant, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    // Texts that are certain although the compiler does not call them constant.
    private static string? Text(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => "",
        IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [var character, var count] }
            when Constant(character) is char c && Constant(count) is int times and >= 0 and <= LongestRepetition => new string(c, times),
        IObjectCreationOperation { Arguments: [var argument] } uri when TypeFacts.Is(uri.Type, "System", "Uri") && Constant(argument) is string text
            && Uri.TryCreate(text, UriKind.Absolute, out var address) => address.AbsoluteUri,
        _ => null,
    };

    private static object? Constant(IArgumentOperation argument) => argument.Value.ConstantValue is { HasValue: true, Value: var value } ? value : null;
}
