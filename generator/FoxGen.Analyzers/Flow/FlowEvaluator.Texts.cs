using FoxGen.Rules;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

// Strings: their lengths.
internal sealed partial class FlowEvaluator
{
    private FlowValue? Call(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        return call switch
        {
            _ when TypeFacts.Is(type, "System", "Math") || (call.TargetMethod.IsStatic && NumberTypes.IsFollowed(type)) => Bounded(call),
            { TargetMethod: { Name: nameof(string.Concat), IsStatic: true }, TargetMethod.ContainingType.SpecialType: SpecialType.System_String }
                when call.Arguments.All(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Value.Type.SpecialType: SpecialType.System_String }) => Concatenated(call.Arguments.Select(argument => argument.Value)),
            { Instance: { } instance, TargetMethod.Name: "GetValueOrDefault", Arguments: [var otherwise] } when IsNullable(type) => FlowValue.Join(WithoutNull(Evaluate(instance), call.Type), Evaluate(otherwise.Value)),
            { TargetMethod: { Name: "FromUrl", IsStatic: true }, Arguments: [var url] } when TypeFacts.IsFoxGen(type, "FoxMedia") && url.Value.Type?.SpecialType is SpecialType.System_String => Evaluate(url.Value),
            { TargetMethod.Name: "Empty", Arguments.Length: 0 } when TypeFacts.Is(type, "System", "Array") || TypeFacts.Is(type, "System.Linq", "Enumerable") => FlowList.Of([]),
            _ => null,
        };
    }

    private FlowText? Concatenated(IEnumerable<IOperation> parts) => Sum(parts.Select(part => (Length(part), IsWhole(part))));

    private FlowText? Interpolated(IInterpolatedStringOperation interpolated) => Sum(interpolated.Parts.Select(part => part switch
    {
        IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => (new FlowCount(TextLength.Of(text), TextLength.Of(text)), IsWhole(text)),
        // A format can remove everything; an alignment only adds.
        IInterpolationOperation { FormatString: null } hole => (hole.Alignment is null ? Length(hole.Expression) : new(Length(hole.Expression).Low, int.MaxValue), IsWhole(hole.Expression)),
        _ => (FlowCount.Any, false),
    }));

    // Half a code point at the end of one part and the other half at the start of the next count once.
    private static FlowText Sum(IEnumerable<(FlowCount Length, bool IsWhole)> parts)
    {
        var (sum, isFirst, isWhole) = (new FlowCount(0, 0), true, true);
        foreach (var part in parts)
        {
            sum = sum.Plus(part.Length);
            if (!isFirst && !isWhole && !part.IsWhole)
            {
                sum = sum with { Low = Math.Max(0, sum.Low - 1) };
            }

            (isFirst, isWhole) = (false, part.IsWhole);
        }

        return new FlowText(sum);
    }

    // The length of a value as a string. Null becomes an empty string.
    private FlowCount Length(IOperation operation)
    {
        var type = operation.Type;
        return (Evaluate(operation) is { } value ? value : null) switch
        {
            FlowConstants constants when constants.Values.All(one => one is null or string) => constants.Values
                .Select(one => TextLength.Of((string?)one ?? "")).Select(length => new FlowCount(length, length)).Aggregate((a, b) => a.Hull(b)),
            FlowText text => text.Length,
            // A culture can have its own digits and signs, but the string of a number is never empty.
            _ when NumberTypes.IsWhole(type) && type!.SpecialType is not SpecialType.System_Char => new FlowCount(1, int.MaxValue),
            _ => FlowCount.Any,
        };
    }

    // Whether a string neither starts nor ends with half a code point.
    private static bool IsWhole(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: string text } ? IsWhole(text) : NumberTypes.IsWhole(operation.Type) && operation.Type!.SpecialType is not SpecialType.System_Char;

    private static bool IsWhole(string text) => text.Length > 0 && !char.IsSurrogate(text[0]) && !char.IsSurrogate(text[^1]);

    private FlowText? Repeated(IObjectCreationOperation creation) =>
        creation.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: char character } }, { Value: var times }] && !char.IsSurrogate(character) && Number(times) is { } count
            ? new FlowText(new((int)Math.Max(0, Math.Min(int.MaxValue, count.Low)), (int)Math.Max(0, Math.Min(int.MaxValue, count.High))))
            : null;
}
