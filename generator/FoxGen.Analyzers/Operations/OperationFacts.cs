using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Operations;

/// <summary>What can be told of an operation without reading its value.</summary>
internal static class OperationFacts
{
    /// <summary>The operand of a conversion that leaves the value as it is; <c>null</c> for any other operation.</summary>
    public static IOperation? WithoutConversion(IOperation operation)
    {
        if (operation is IParenthesizedOperation parenthesized)
        {
            return parenthesized.Operand;
        }

        if (operation is not IConversionOperation { OperatorMethod: null } conversion || conversion.IsTryCast)
        {
            return null;
        }

        var kind = conversion.GetConversion();
        return kind.Exists && (kind.IsImplicit || kind.IsIdentity || kind.IsNullLiteral || IsSameBelowNullable(conversion)) ? conversion.Operand : null;
    }

    /// <summary>Whether the compiler rejects a conversion that it adds: there is none, or only a cast does it (CS0029, CS0266).</summary>
    public static bool IsRejected(IConversionOperation conversion) => conversion.IsImplicit && conversion.GetConversion() is not { Exists: true, IsImplicit: true };

    /// <summary>The operation below all that does not change its value.</summary>
    public static IOperation Inner(IOperation operation) => WithoutConversion(operation) is { } operand ? Inner(operand) : operation;

    /// <summary>Whether the value is certainly not null: a value type, or something made on the spot.</summary>
    public static bool IsCertainlyThere(IOperation operation) =>
        operation is IObjectCreationOperation or IWithOperation or IArrayCreationOperation or ICollectionExpressionOperation or IInterpolatedStringOperation
        || operation.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

    /// <summary>Whether it is a constant number 0.</summary>
    public static bool IsZero(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: 0 or 0u or 0L or 0ul };

    /// <summary>Takes the items that an initializer adds; <c>false</c> when it does anything else.</summary>
    public static bool Added(IObjectOrCollectionInitializerOperation? initializer, List<IOperation> elements)
    {
        foreach (var one in initializer?.Initializers ?? [])
        {
            if (one is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var argument] })
            {
                return false;
            }

            elements.Add(argument.Value);
        }

        return true;
    }

    // (int?)5 keeps the value, (int?)5.5 does not.
    private static bool IsSameBelowNullable(IConversionOperation conversion) =>
        conversion.Operand.Type is { } from && conversion.Type is { } to && SymbolEqualityComparer.Default.Equals(TypeFacts.Below(from), TypeFacts.Below(to));
}
