namespace FoxGen.Rules.Tests;

/// <summary>Short ways to write values, schemas and expressions in tests.</summary>
internal static class Make
{
    public static RuleValue Map(params (string Key, RuleValue Value)[] entries) =>
        RuleValue.Of(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    public static RuleValue List(params RuleValue[] items) => RuleValue.Of(items);

    public static RuleValue Text(string value) => RuleValue.Of(value);

    public static RuleValue Int(long value) => RuleValue.Of(value);

    public static RuleValue Num(double value) => RuleValue.Of(value);

    public static RuleValue Texts(params string[] values) => RuleValue.Of(values.Select(RuleValue.Of));

    public static EquatableArray<RuleValue> TextValues(params string[] values) => values.Select(RuleValue.Of).ToEquatable();

    public static FieldSchema Field(string name, ValueSchema value, bool isRequired = false, RuleValue? @default = null) =>
        new(name, value, isRequired) { Default = @default };

    public static Expression Parse(string text)
    {
        var result = ExpressionParser.Parse(text);
        Assert.Empty(result.Problems);
        return Assert.IsAssignableFrom<Expression>(result.Expression);
    }

    public static ExpressionProblem Problem(string text) => Assert.Single(ExpressionParser.Parse(text).Problems);
}
