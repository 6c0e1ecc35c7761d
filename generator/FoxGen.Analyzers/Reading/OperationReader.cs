using FoxGen.Analyzers.Flow;
using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Reading;

/// <summary>
/// Reads what an expression is certain to be, and notes where each part of it is written. What cannot be told is unknown, or
/// present when it is certainly not null.
/// </summary>
/// <param name="shapes">The metadata of types.</param>
/// <param name="choices">Which branches to read.</param>
/// <param name="site">Gets what is found.</param>
/// <param name="flow">The known facts about variables.</param>
internal sealed partial class OperationReader(RequestTypeCache shapes, BranchEnumerator choices, CallSite site, MethodFlow flow)
{
    // A request has a handful of levels; a half-typed file may have any number.
    private const int DeepestExpression = 200;

    private int _depth;

    /// <summary>Reads the value of a member or an item.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="schema">What the value may be.</param>
    /// <param name="path">Where it stands in the body.</param>
    /// <param name="name">The name of the member it is assigned to.</param>
    /// <param name="display">How C# names it.</param>
    public RuleValue Read(IOperation operation, ValueSchema schema, string path, SyntaxNode? name, string display)
    {
        // What the compiler rejects is FOX1016.
        if (_depth >= DeepestExpression || (operation is IConversionOperation conversion && OperationFacts.IsRejected(conversion)))
        {
            return RuleValue.Unknown;
        }

        _depth++;
        try
        {
            var (inner, value, isThere) = Unwrap(operation, ref schema);
            site.Add(path, new Origin(inner.Syntax, name, display, TypeFacts.Below(inner.Type)));
            value ??= Known(inner, schema, path, display) ?? RuleValue.Unknown;
            return value.Kind is RuleValueKind.Unknown && (isThere || OperationFacts.IsCertainlyThere(inner)) ? RuleValue.Present : value;
        }
        finally
        {
            _depth--;
        }
    }

    // Goes through what does not change the value, down to the expression that makes it. A branch is picked on the way.
    private (IOperation Inner, RuleValue? Value, bool IsThere) Unwrap(IOperation operation, ref ValueSchema schema)
    {
        var isThere = false;
        while (true)
        {
            if (operation.ConstantValue is { HasValue: true, Value: not null })
            {
                return (operation, null, isThere);
            }

            switch (operation)
            {
                case IConversionOperation { OperatorMethod: { } method } conversion when IsMedia(method):
                    // A null text throws before there is a request.
                    (operation, isThere) = (conversion.Operand, true);
                    break;
                case IConversionOperation { OperatorMethod: { } method } conversion when CaseOf(method) is { } alternative:
                    (operation, schema) = (conversion.Operand, alternative);
                    break;
                case IInvocationOperation { Instance: null, Arguments: [var argument] } call when IsMedia(call.TargetMethod) && call.TargetMethod.Name == "FromUrl":
                    (operation, isThere) = (argument.Value, true);
                    break;
                case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                    operation = conditional.Condition.ConstantValue is { HasValue: true, Value: bool condition }
                        ? condition ? conditional.WhenTrue : otherwise
                        : choices.Pick(2) == 0 ? conditional.WhenTrue : otherwise;
                    break;
                case ISwitchExpressionOperation { Arms.Length: > 0 } @switch:
                    operation = @switch.Arms[choices.Pick(@switch.Arms.Length)].Value;
                    break;
                default:
                    if (OperationFacts.WithoutConversion(operation) is not { } operand)
                    {
                        return (operation, null, isThere);
                    }

                    // A plain 0 becomes any enum; on the way to a nullable one the compiler does not call it constant.
                    if (OperationFacts.IsZero(operand) && TypeFacts.Below(operation.Type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
                    {
                        return (operation, shapes.Enum(type).Wire(0), isThere);
                    }

                    operation = operand;
                    break;
            }
        }
    }

    private RuleValue? Known(IOperation operation, ValueSchema schema, string path, string display)
    {
        if (IsNull(operation))
        {
            return RuleValue.Null;
        }

        return schema.Kind switch
        {
            ValueKind.Array => List(operation, schema, path, display),
            ValueKind.Object when schema.Properties.Count > 0 || shapes.Class(operation.Type) is not null => Nested(operation, path, display),
            ValueKind.Object => JsonValueReader.Read(operation),
            // Other values of a union come by a conversion, which names the alternative.
            ValueKind.Union => operation is ICollectionExpressionOperation && schema.Cases.FirstOrDefault(one => one.Value.Kind is ValueKind.Array) is { Value: var list }
                ? List(operation, list, path, display)
                : null,
            ValueKind.String or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean => ConstantReader.Read(operation, schema, shapes) ?? Flowing(operation, schema, path),
        };
    }

    private RuleValue? Nested(IOperation operation, string path, string display)
    {
        if (Expression(operation, out var isElsewhere) is not { } expression || shapes.Class(expression.Type) is not { } shape)
        {
            return null;
        }

        if (isElsewhere)
        {
            site.Elsewhere.Add(path);
        }

        return Object(expression, shape, path, display);
    }

    // The expression that creates an object: this expression, or the value of the variable that it reads.
    private RequestExpression? Expression(IOperation operation, out bool isElsewhere)
    {
        var expression = RequestExpression.Of(operation);
        isElsewhere = expression is null;
        return expression ?? (flow.Evaluate(operation) is FlowObject { Creation: var creation } ? RequestExpression.Of(creation) : null);
    }

    private ValueSchema? CaseOf(IMethodSymbol conversion)
    {
        if (conversion.Parameters is not [var parameter] || shapes.Union(conversion.ContainingType) is not { } cases)
        {
            return null;
        }

        var (exact, media) = (
            cases.FirstOrDefault(one => IsList(one.Type) == IsList(parameter.Type) && SymbolEqualityComparer.Default.Equals(ItemOrSelf(one.Type), ItemOrSelf(parameter.Type))),
            cases.FirstOrDefault(one => TypeFacts.IsFoxGen(one.Type, "FoxMedia")));
        // A union takes a string or an address for its media, as media themselves do.
        return (exact ?? (parameter.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" } ? media : null))?.Value;
    }

    // A union takes a T[] or a List<T> for what its property holds as IReadOnlyList<T>; an int? for its int.
    private static ITypeSymbol ItemOrSelf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var item] } => item,
        _ => type,
    };

    private static bool IsList(ITypeSymbol type) =>
        type is IArrayTypeSymbol or INamedTypeSymbol { TypeArguments.Length: 1, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

    private static bool IsMedia(IMethodSymbol method) => TypeFacts.IsFoxGen(method.ContainingType, "FoxMedia");

    private static bool IsNull(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IDefaultValueOperation { Type: { } type } => !type.IsValueType || type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T,
        _ => false,
    };
}
