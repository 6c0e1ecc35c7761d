using FoxGen.Analyzers.Flow;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Reading;

// Values that come through variables: constants, or bounds.
internal sealed partial class OperationReader
{
    private RuleValue? Flowing(IOperation operation, ValueSchema schema, string path)
    {
        switch (flow.Evaluate(operation))
        {
            case FlowConstants { Values: [var constant] }:
                return Constant(constant, operation, schema);
            case FlowConstants { Values: var constants }:
                // Earlier branches determine the constant, so a problem is reported only if each constant causes it.
                site.Alternatives.Add(path);
                return Constant(constants[choices.Pick(constants.Length)], operation, schema);
            // The bounds of int come from the type, not from the code.
            case FlowNumber { Low: var low, High: var high } when schema.Kind is ValueKind.Integer or ValueKind.Number && (low > int.MinValue || high < int.MaxValue):
                return Bounded(path, schema, new NumberBounds(NumberRange.Of(
                    low > int.MinValue && IsExact(low) ? (decimal)low : null, high < int.MaxValue && IsExact(high) ? (decimal)high : null)));
            case FlowText { Length: var length }:
                return Bounded(path, schema, new TextLength(length.Range));
            default:
                return null;
        }
    }

    private RuleValue? Constant(object? constant, IOperation operation, ValueSchema schema) =>
        constant is null ? RuleValue.Null : ConstantReader.Read(constant, operation.Type, schema, shapes);

    private RuleValue Bounded(string path, ValueSchema schema, Constraint known)
    {
        site.Bounds.Add(new BoundedValue(path, schema, known));
        return RuleValue.Present;
    }

    private static bool IsExact(double number) => Math.Abs(number) <= NumberTypes.LargestExact;
}
