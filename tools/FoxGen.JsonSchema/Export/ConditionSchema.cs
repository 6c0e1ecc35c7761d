using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Export;

/// <summary>
/// A condition as four schemas over the object it is about, because a condition may also be unknown. A rule is broken only
/// when its condition is certainly false, so a rule becomes <paramref name="NotFalse"/>.
/// </summary>
/// <param name="True">Takes the objects for which it is true.</param>
/// <param name="False">Takes the objects for which it is false.</param>
/// <param name="NotFalse">Takes the objects for which it is true or unknown.</param>
/// <param name="NotTrue">Takes the objects for which it is false or unknown.</param>
internal sealed record ConditionSchema(RuleValue True, RuleValue False, RuleValue NotFalse, RuleValue NotTrue)
{
    /// <summary>A condition that is never unknown.</summary>
    public static ConditionSchema Certain(RuleValue whenTrue, RuleValue whenFalse) => new(whenTrue, whenFalse, whenTrue, whenFalse);

    /// <summary><c>!a</c></summary>
    public ConditionSchema Negated() => new(False, True, NotTrue, NotFalse);

    /// <summary><c>a &amp;&amp; b</c></summary>
    public static ConditionSchema And(ConditionSchema a, ConditionSchema b) => new(
        SchemaNode.All([a.True, b.True]), SchemaNode.Any([a.False, b.False]),
        SchemaNode.All([a.NotFalse, b.NotFalse]), SchemaNode.Any([a.NotTrue, b.NotTrue]));

    /// <summary><c>a || b</c></summary>
    public static ConditionSchema Or(ConditionSchema a, ConditionSchema b) => And(a.Negated(), b.Negated()).Negated();

    /// <summary><c>a == b</c> of two conditions.</summary>
    public static ConditionSchema Same(ConditionSchema a, ConditionSchema b)
    {
        var isTrue = SchemaNode.Any([SchemaNode.All([a.True, b.True]), SchemaNode.All([a.False, b.False])]);
        var isFalse = SchemaNode.Any([SchemaNode.All([a.True, b.False]), SchemaNode.All([a.False, b.True])]);
        return new(isTrue, isFalse, SchemaNode.Not(isFalse), SchemaNode.Not(isTrue));
    }

    /// <summary><c>condition ? a : b</c>; unknown when the condition is.</summary>
    public static ConditionSchema Choice(ConditionSchema condition, ConditionSchema a, ConditionSchema b)
    {
        var isTrue = SchemaNode.Any([SchemaNode.All([condition.True, a.True]), SchemaNode.All([condition.False, b.True])]);
        var isFalse = SchemaNode.Any([SchemaNode.All([condition.True, a.False]), SchemaNode.All([condition.False, b.False])]);
        return new(isTrue, isFalse, SchemaNode.Not(isFalse), SchemaNode.Not(isTrue));
    }
}
