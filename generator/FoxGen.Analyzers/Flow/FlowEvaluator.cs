using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>Evaluates expressions as far as their values are certain.</summary>
/// <param name="facts">The expressions of the method as they are written.</param>
/// <param name="find">Returns the known facts about a local, a parameter, a field or a capture.</param>
internal sealed partial class FlowEvaluator(MethodFacts facts, Func<IOperation, FlowValue?> find)
{
    // A deeper expression is not evaluated.
    private const int DeepestExpression = 64;

    private int _depth;

    /// <summary>Returns the known facts about an expression; <c>null</c> if nothing is known.</summary>
    public FlowValue? Evaluate(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return FlowConstants.Of(constant);
        }

        if (_depth >= DeepestExpression)
        {
            return null;
        }

        _depth++;
        try
        {
            return Known(operation) ?? NumberTypes.Range(operation.Type);
        }
        finally
        {
            _depth--;
        }
    }

    private FlowValue? Known(IOperation operation) => operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation => find(operation),
        IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => FlowConstants.Of(""),
        IFieldReferenceOperation => find(operation),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
        IConversionOperation conversion => Converted(conversion),
        IUnaryOperation { OperatorMethod: null } unary => Unary(unary),
        IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } binary => Binary(binary.OperatorKind, binary.LeftOperand, binary.RightOperand, binary.Type),
        ISimpleAssignmentOperation assignment => Evaluate(assignment.Value),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => Conditional(conditional, otherwise),
        ISwitchExpressionOperation { Arms.Length: > 0 } @switch => JoinAll(@switch.Arms.Select(arm => arm.Value)),
        ICoalesceOperation coalesce => FlowValue.Join(WithoutNull(Evaluate(coalesce.Value), coalesce.Type), Evaluate(coalesce.WhenNull)),
        IInterpolatedStringOperation interpolated => Interpolated(interpolated),
        IInvocationOperation call => Call(call),
        IPropertyReferenceOperation property => Property(property),
        IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } creation => Repeated(creation),
        IObjectCreationOperation creation when ListCalls.IsList(creation.Type) => List(creation),
        ICollectionExpressionOperation or IArrayCreationOperation => List(operation),
        IObjectCreationOperation { Initializer: not null } or IWithOperation => new FlowObject(operation),
        IDefaultValueOperation { Type: { } type } when !type.IsValueType || IsNullable(type) => FlowConstants.Of(null),
        _ => null,
    };

    private FlowValue? Conditional(IConditionalOperation conditional, IOperation otherwise) => conditional.Condition.ConstantValue is { HasValue: true, Value: bool condition }
        ? Evaluate(condition ? conditional.WhenTrue : otherwise)
        : FlowValue.Join(Evaluate(conditional.WhenTrue), Evaluate(otherwise));

    private FlowValue? JoinAll(IEnumerable<IOperation> operations) => operations.Select(Evaluate).Aggregate(FlowValue.Join);

    private FlowValue? Converted(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        if (conversion.OperatorMethod is { } method)
        {
            // A string that is converted to media must be a URL, and is checked as a URL.
            return TypeFacts.IsFoxGen(method.ContainingType, "FoxMedia") && value is FlowConstants or FlowText ? value : null;
        }

        if (conversion.IsTryCast || from is null || to is null)
        {
            return null;
        }

        var (source, target) = (TypeFacts.Below(from)!, TypeFacts.Below(to)!);
        if (IsNullable(from) && !IsNullable(to))
        {
            value = WithoutNull(value, source);
        }

        if (SymbolEqualityComparer.Default.Equals(source, target))
        {
            return value;
        }

        if (NumberTypes.IsFollowed(target) && !IsNullable(from))
        {
            return source.TypeKind is TypeKind.Enum ? NumberTypes.Range(target) : NumberTypes.Convert(value, source, target);
        }

        // The value of an enum is its number, however the compiler converts it.
        return target.TypeKind is TypeKind.Enum && value is FlowConstants ? value
            : OperationFacts.WithoutConversion(conversion) is not null && !target.IsValueType && !source.IsValueType ? value
            : null;
    }

    private FlowValue? Property(IPropertyReferenceOperation property) => property switch
    {
        { Instance: { } instance, Property.Name: "Value", Property.ContainingType: var type } when IsNullable(type) => WithoutNull(Evaluate(instance), property.Type),
        { Instance: { } instance, Property.Name: "Length" or "Count" } => (Evaluate(instance) is { } value ? FlowValue.AsRange(value) : null) switch
        {
            // A code point has one or two characters.
            FlowText text when instance.Type?.SpecialType is SpecialType.System_String => new FlowNumber(text.Length.Low, Math.Min(int.MaxValue, 2.0 * text.Length.High)),
            FlowList list => new FlowNumber(list.Count.Low, list.Count.High),
            _ => IsCounted(instance.Type) ? new FlowNumber(0, int.MaxValue) : null,
        },
        _ => null,
    };

    private static bool IsCounted(ITypeSymbol? type) => type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } || ListCalls.IsList(type);

    private static FlowValue? WithoutNull(FlowValue? value, ITypeSymbol? type) =>
        (value is FlowConstants constants ? constants.Where(one => one is not null) : value) ?? NumberTypes.Range(type);

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T;
}
