using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Rules.Expressions;
using FoxGen.Specs;

namespace FoxGen.Generator.Expressions;

// Values: literals, fields, arithmetic.
internal sealed partial class ExpressionEmitter
{
    private const double LargestInt = 2147483648d;
    private const double LargestLong = 9e18;

    // What has no value: nothing that was looked for is there.
    private static readonly CSharpOperand s_unknown = new($"default({Dynamic})", new DynamicCode(), false);

    // A field that other variants have and this one lacks.
    private static readonly CSharpOperand s_absent = new($"{Dynamic}.Absent", new DynamicCode(), false);

    private CSharpOperand Operand(Expression expression) => expression switch
    {
        LiteralExpression { Value: var value } => LiteralCode(value),
        VariableExpression variable => _scope.Variables.TryGetValue(variable.Name, out var code) ? code : s_unknown,
        MemberExpression member => ReadMember(member, isPresence: false),
        IndexExpression index => Index(index),
        ListExpression list => List(list),
        UnaryExpression { Operator: UnaryOperator.Negate } negation => Negate(negation),
        BinaryExpression { Operator: >= BinaryOperator.Add and <= BinaryOperator.Modulo } arithmetic => Arithmetic(arithmetic),
        ConditionalExpression conditional => Conditional(conditional),
        CallExpression { Function: ExpressionFunctions.Size } size => Size(size.Arguments[0]),
        CallExpression { Function: ExpressionFunctions.Sum } sum => Sum(sum.Arguments[0]),
        CallExpression { Function: ExpressionFunctions.Default } fallback => Default(fallback.Arguments[0]),
        CallExpression { Function: ExpressionFunctions.LastReference } call => new(Search(call, "LastReference"), new IntegerCode(), true) { Bound = LargestInt },
        CallExpression { Function: ExpressionFunctions.Tokens } call => new(Search(call, "Tokens"), new ListCode(new TextCode(), "string", false), true),
        CallExpression { Function: ExpressionFunctions.Numbers } call => new(Search(call, "Numbers"), new ListCode(new NumberCode(), "double", false), true),
        MacroExpression { Kind: MacroKind.Filter } filter => Filter(filter),
        MacroExpression { Kind: MacroKind.Map } map => Map(map),
        ThisExpression => s_unknown,
        _ => new($"((bool?){Truth(expression)})", new BooleanCode(), true),
    };

    private static CSharpOperand LiteralCode(RuleValue value) => value.Kind switch
    {
        RuleValueKind.Boolean => new(CSharp.Constant(value), new BooleanCode(), false) { IsSimple = true, Literal = value },
        RuleValueKind.Integer => new(CSharp.Constant(value), new IntegerCode(), false) { IsSimple = true, Literal = value, Bound = Math.Abs((double)value.AsInteger) },
        RuleValueKind.Number => new(CSharp.Constant(value), new NumberCode(), false) { IsSimple = true, Literal = value },
        RuleValueKind.String => new(CSharp.Constant(value), new TextCode(), false) { IsSimple = true, Literal = value },
        _ => s_unknown,
    };

    // For presence it is the C# property that counts, not what rules read of it.
    private CSharpOperand ReadMember(MemberExpression member, bool isPresence)
    {
        if (member.Target is ThisExpression)
        {
            return Field(owner, member.Name, _scope.This, false, isPresence) ?? s_absent;
        }

        var target = member.Target is MemberExpression parent ? ReadMember(parent, isPresence: false) : Operand(member.Target);
        return target.Type switch
        {
            ObjectCode { Object: var inner } => Field(
                new CodeOwner(inner.Schema.Properties, inner.Properties),
                member.Name,
                target.Text + (target.MayBeAbsent ? "?." : "."),
                target.MayBeAbsent,
                isPresence) ?? s_absent,
            UnionCode { Object: var held } union when held.Properties.Any(property => property.Name == member.Name) => InUnion(union, target, member.Name, isPresence),
            DynamicCode or OpaqueCode or UnionCode => new($"{ValueOf(target)}.Member({CSharp.Literal(member.Name)})", new DynamicCode(), false),
            _ => s_unknown,
        };
    }

    private CSharpOperand InUnion(UnionCode union, CSharpOperand target, string name, bool isPresence) =>
        Field(new CodeOwner(union.Object.Schema.Properties, union.Object.Properties), name, $"{target.Text}?.{union.Case}?.", true, isPresence)!;

    private CSharpOperand? Field(CodeOwner from, string name, string prefix, bool parentMayBeAbsent, bool isPresence)
    {
        var at = from.Fields.ToList().FindIndex(field => field.Name == name);
        if (at < 0)
        {
            return null;
        }

        var property = from.Properties[at];
        var type = TypeOf(property.Type, from.Fields[at].Value);
        var isMedia = property.Type is ClrScalar { Kind: ClrScalarKind.Media };

        // A required reference can still be null: C# only asks that it is set.
        var mayBeAbsent = parentMayBeAbsent || !property.IsRequired || ClrFacts.IsReference(property.Type);
        return new(prefix + property.ClrName + (isMedia && !isPresence ? "?.UrlForRules" : ""), type, mayBeAbsent)
        {
            IsSimple = true,
            Bound = property.Type is ClrScalar { Kind: ClrScalarKind.Int32 } ? LargestInt : LargestLong * 2,
        };
    }

    private CodeType TypeOf(ClrType type, ValueSchema schema) => type.Match<CodeType>(
        scalar: one => ScalarTypes.Of(one.Kind).Kind switch
        {
            ValueKind.String => new TextCode(),
            ValueKind.Integer => new IntegerCode(),
            ValueKind.Number => new NumberCode(),
            ValueKind.Boolean => schema.Spelling is { } spelling ? new SpelledCode(spelling) : new BooleanCode(),
            ValueKind.Array or ValueKind.Object or ValueKind.Union => new OpaqueCode(),
        },
        @enum: one => new EnumCode(one, context.IsNumberEnum(one)),
        // Rules do not read a member that Extra replaces, so an open object is read as it is sent.
        @object: one => context.Find(one) is { Schema.IsOpen: false } closed ? new ObjectCode(closed) : new OpaqueCode(),
        union: one => ObjectCase(context.Find(one)) is { } inner && !context.Find((ClrObject)inner.Type).Schema.IsOpen ? new UnionCode(inner.ClrName, context.Find((ClrObject)inner.Type)) : new OpaqueCode(),
        list: one => new ListCode(
            TypeOf(one.Item, schema.Items ?? new ValueSchema(ValueKind.Object)), context.TypeName(one.Item), ClrFacts.IsReference(one.Item))
        {
            ItemSuffix = one.Item is ClrScalar { Kind: ClrScalarKind.Media } ? "?.UrlForRules" : "",
        });

    private static ResolvedUnionCase? ObjectCase(ResolvedUnion union)
    {
        var objects = union.Cases.Where(one => one.Type is ClrObject or ClrScalar { Kind: ClrScalarKind.JsonObject }).ToList();
        return objects.Count == 1 && objects[0].Type is ClrObject ? objects[0] : null;
    }

    private CSharpOperand Negate(UnaryExpression negation)
    {
        var operand = Operand(negation.Operand);
        if (operand.Literal is { Kind: RuleValueKind.Integer, AsInteger: not long.MinValue and var whole })
        {
            return LiteralCode(RuleValue.Of(-whole));
        }

        return operand switch
        {
            { Literal: { Kind: RuleValueKind.Number, AsNumber: var number } } => LiteralCode(RuleValue.Of(-number)),
            { Type: NumberCode } => new($"-({operand.Text})", new NumberCode(), operand.MayBeAbsent),
            _ when NumberOf(operand) is { } number => new($"{Logic}Negate({number.Text})", new IntegerCode(), true) { Bound = number.Bound },
            _ => new($"{Dynamic}.Negate({ValueOf(operand)})", new DynamicCode(), false),
        };
    }

    private CSharpOperand Arithmetic(BinaryExpression arithmetic)
    {
        var (left, right) = (Operand(arithmetic.Left), Operand(arithmetic.Right));
        var name = arithmetic.Operator.ToString();
        if (NumberOf(left) is not { } first || NumberOf(right) is not { } second)
        {
            return new($"{Dynamic}.{name}({ValueOf(left)}, {ValueOf(right)})", new DynamicCode(), false);
        }

        if (first.Type is NumberCode || second.Type is NumberCode)
        {
            return arithmetic.Operator is BinaryOperator.Modulo ? s_unknown : new($"{Logic}{name}({first.Text}, {second.Text})", new NumberCode(), true);
        }

        var bound = arithmetic.Operator switch
        {
            BinaryOperator.Multiply => first.Bound * second.Bound,
            BinaryOperator.Divide => first.Bound,
            BinaryOperator.Modulo => second.Bound,
            _ => first.Bound + second.Bound,
        };
        if (arithmetic.Operator is not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply) || bound > LargestLong)
        {
            return new($"{Logic}{name}({first.Text}, {second.Text})", new IntegerCode(), true) { Bound = bound };
        }

        // Whole numbers are added up in 64 bits, as the interpreter does; these cannot grow beyond them.
        var mayBeAbsent = first.MayBeAbsent || second.MayBeAbsent;
        return new($"({(mayBeAbsent ? "(long?)" : "(long)")}{first.Text} {Operators.Text(arithmetic.Operator)} {second.Text})", new IntegerCode(), mayBeAbsent) { Bound = bound };
    }

    private CSharpOperand Conditional(ConditionalExpression conditional)
    {
        var condition = $"((bool?){Truth(conditional.Condition)})";
        var (first, second) = (Operand(conditional.WhenTrue), Operand(conditional.WhenFalse));
        var name = first.Type == second.Type ? NullableName(first.Type) : null;
        return name is null
            ? new($"({condition} switch {{ true => {Evaluated(first)}, false => {Evaluated(second)}, null => default }})", new DynamicCode(), false)
            : new($"({condition} switch {{ true => ({name})({first.Text}), false => ({name})({second.Text}), null => null }})", first.Type, true)
            {
                Bound = Math.Max(first.Bound, second.Bound),
            };
    }

    private CSharpOperand Index(IndexExpression index)
    {
        var position = Operand(index.Index);
        if (ListOf(index.Target) is { Type: ListCode { Item: not (DynamicCode or OpaqueCode or UnionCode) } type } list && NumberOf(position) is { Type: IntegerCode } at)
        {
            var isReference = type.Item is TextCode or ObjectCode or OpaqueCode;
            var get = $"{Lists}{(isReference ? "At" : "ValueAt")}({list.Text}, {at.Text}){type.ItemSuffix}";
            return new(get, type.Item, true);
        }

        return new($"{ValueOf(Operand(index.Target))}.At({ValueOf(position)})", new DynamicCode(), false);
    }
}
