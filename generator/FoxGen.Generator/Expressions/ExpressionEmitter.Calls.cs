using FoxGen.Generator.Writing;
using FoxGen.Rules;

namespace FoxGen.Generator.Expressions;

// Functions.
internal sealed partial class ExpressionEmitter
{
    private CSharpOperand Size(Expression argument)
    {
        if (argument is CallExpression { Function: ExpressionFunctions.Default } fallback
            && FallbackOf(fallback.Arguments[0]) is { Type: ListCode } listed && DefaultOf(fallback.Arguments[0]) is { Kind: RuleValueKind.List, AsList.Count: 0 })
        {
            return Count($"({listed.Text}?.Count ?? 0)", false) with { IsSimple = listed.IsSimple };
        }

        if (argument is MacroExpression { Kind: MacroKind.Filter } filter && ListOf(filter.Range) is { } range)
        {
            return Count(Quantified(range, filter.Variable, filter.Body, null, "Count", (item, _) => TruthOf(item)), true);
        }

        if (argument is MacroExpression { Kind: MacroKind.Map } map)
        {
            return Size(map.Range);
        }

        var operand = Operand(argument);
        return operand.Type switch
        {
            ListCode => Count(operand.Text + (operand.MayBeAbsent ? "?.Count" : ".Count"), operand.MayBeAbsent) with { IsSimple = operand.IsSimple },
            TextCode or SpelledCode or EnumCode { IsNumber: false } => Count($"{Texts}Size({TextOf(operand)})", true),
            ObjectCode or OpaqueCode or UnionCode or DynamicCode => Count($"{Dynamic}.Size({ValueOf(operand)})", true),
            _ => s_unknown,
        };

        static CSharpOperand Count(string text, bool mayBeAbsent) => new(text, new IntegerCode(), mayBeAbsent) { Bound = LargestInt };
    }

    private CSharpOperand Sum(Expression argument)
    {
        if (argument is MacroExpression { Kind: MacroKind.Map } map && ListOf(map.Range) is { } range)
        {
            var isWhole = IsWhole(map, range);
            var sum = Quantified(range, map.Variable, map.Body, null, "Sum", (item, _) => isWhole ? $"(long?){NumberOf(item)!.Text}" : ValueOf(item));
            return isWhole ? new(sum, new IntegerCode(), true) : new(sum, new DynamicCode(), false);
        }

        if (ListOf(argument) is not { Type: ListCode type } list)
        {
            return new($"{Dynamic}.Sum({ValueOf(Operand(argument))})", new DynamicCode(), false);
        }

        return type.Item is IntegerCode or EnumCode { IsNumber: true }
            ? new(Quantified(list, "", null, null, "Sum", (item, _) => $"(long?){NumberOf(item)!.Text}"), new IntegerCode(), true)
            : new(Quantified(list, "", null, null, "Sum", (item, _) => ValueOf(item)), new DynamicCode(), false);
    }

    private CSharpOperand Default(Expression argument)
    {
        if (FallbackOf(argument) is not { } read)
        {
            return s_unknown;
        }

        var fallback = DefaultOf(argument);
        switch (read.Type)
        {
            case ListCode list when fallback is { AsList.Count: 0 }:
                return read with { Text = $"({read.Text} ?? global::System.Array.Empty<{list.ItemName}>())", MayBeAbsent = false, IsSimple = false };
            case var _ when fallback is null || (!read.MayBeAbsent && read.Type is not DynamicCode):
                return read;
            case ListCode or ObjectCode or OpaqueCode or UnionCode or DynamicCode:
                return new($"{ValueOf(read)}.Or({Dynamic}.Parse({CSharp.Literal(fallback.ToString())}))", new DynamicCode(), false);
        }

        // The default is of the field's own type, so it has that type's face.
        return Literal(fallback, read.Type) is { } text
            ? read with { Text = $"({read.Text} ?? {text})", MayBeAbsent = false }
            : new($"{ValueOf(read)}.Or({Dynamic}.Parse({CSharp.Literal(fallback.ToString())}))", new DynamicCode(), false);
    }

    private string Search(CallExpression call, string name) =>
        $"{Texts}{name}({TextOf(Operand(call.Arguments[0]))}, {Constant(call.Arguments[1])}, {Constant(call.Arguments[2])})";

    // The field that a default is asked for, as it is read without.
    private CSharpOperand? FallbackOf(Expression argument) => argument is MemberExpression member && ExpressionFacts.PathOf(member) is not null
        && ReadMember(member, isPresence: false) is var read && read != s_absent && read != s_unknown ? read : null;

    private RuleValue? DefaultOf(Expression expression) =>
        NamedField.Find(owner.Fields, expression) is { Default: { } documented } field ? WireAliases.Canonical(field.Value, documented) : null;
}
