using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Export;

/// <summary>Says conditions about the value of one field.</summary>
internal sealed class ValuePredicates(ValueSchema root)
{
    private readonly PlainPredicates _plain = new(root);

    /// <summary>The condition as schemas; <c>null</c> when it is none about one field, or cannot be said.</summary>
    public ConditionSchema? Find(Expression condition)
    {
        if (condition is CallExpression { Function: ExpressionFunctions.Has, Arguments: { Count: 1 } arguments })
        {
            var notNull = SchemaNode.Not(SchemaNode.Of(("type", SchemaNode.Text("null"))));
            return FieldPath.Of(arguments[0], root) is { Names.Count: > 0 } field
                ? ConditionSchema.Certain(field.Holding(notNull), field.LackingOrHolding(SchemaNode.Nothing))
                : null;
        }

        if (condition is MacroExpression macro)
        {
            return OfItems(macro);
        }

        return _plain.Find(condition) is { } test
            ? Make(test.Path, condition, test.WhenTrue, test.WhenFalse, test.WhenTrue, test.WhenFalse)
            : Listed(condition);
    }

    private ConditionSchema? OfItems(MacroExpression macro)
    {
        if (macro.Kind is not (MacroKind.All or MacroKind.Exists)
            || FieldPath.Of(macro.Range, root) is not { Schema: { Kind: ValueKind.Array, Items: { } items } } path
            || ItemConditions.AsThis(macro.Body, macro.Variable) is not { } body
            || new ConditionTranslator(items).Translate(body) is not { } truth)
        {
            return null;
        }

        return macro.Kind is MacroKind.All
            ? Make(path, macro, Every(truth.True), Some(truth.False), Every(truth.NotFalse), Some(truth.NotTrue))
            : Make(path, macro, Some(truth.True), Every(truth.False), Some(truth.NotFalse), Every(truth.NotTrue));

        static RuleValue Every(RuleValue item) => SchemaNode.Of(("type", SchemaNode.Text("array")), ("items", item));

        static RuleValue Some(RuleValue item) => SchemaNode.Of(("type", SchemaNode.Text("array")), ("contains", item));
    }

    // Fields with few values: the condition is asked about each of them.
    private ConditionSchema? Listed(Expression condition)
    {
        if (FieldPath.AllIn(condition, root) is not { Count: 1 } paths || paths[0] is not { Schema: { } schema } path || FiniteDomain.Of(schema) is not { } values)
        {
            return null;
        }

        var answers = values.Select(value => (Value: value, ConditionSchema: Evaluate(condition, path.Body(value)))).ToList();
        return Make(
            path, condition,
            Those(truth => truth == true), Those(truth => truth == false), Those(truth => truth != false), Those(truth => truth != true));

        RuleValue Those(Func<bool?, bool> wanted) =>
            SchemaNode.OneOf([.. answers.Where(answer => wanted(answer.ConditionSchema)).SelectMany(answer => FiniteDomain.Spellings(schema, answer.Value))]);
    }

    private ConditionSchema Make(FieldPath path, Expression condition, RuleValue isTrue, RuleValue isFalse, RuleValue notFalse, RuleValue notTrue)
    {
        if (path.Names.Count == 0)
        {
            return new ConditionSchema(isTrue, isFalse, notFalse, notTrue);
        }

        var absent = Evaluate(condition, RuleValue.Of(Array.Empty<KeyValuePair<string, RuleValue>>()));
        return new ConditionSchema(
            absent == true ? path.LackingOrHolding(isTrue) : path.Holding(isTrue),
            absent == false ? path.LackingOrHolding(isFalse) : path.Holding(isFalse),
            absent == false ? path.Holding(notFalse) : path.LackingOrHolding(notFalse),
            absent == true ? path.Holding(notTrue) : path.LackingOrHolding(notTrue));
    }

    private bool? Evaluate(Expression condition, RuleValue body) =>
        ExpressionEvaluator.Evaluate(condition, body, ExpressionEvaluator.DefaultsOf(root.Properties)) is { Kind: RuleValueKind.Boolean } truth
            ? truth.AsBoolean
            : null;
}
