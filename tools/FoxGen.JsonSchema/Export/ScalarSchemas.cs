using FoxGen.JsonSchema.Constraints;
using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.JsonSchema.Export;

/// <summary>Says what texts, numbers, booleans and free objects may be.</summary>
internal static class ScalarSchemas
{
    /// <summary>The schema of a value that is not null.</summary>
    public static RuleValue Write(ValueSchema schema)
    {
        var type = SchemaNode.Text(schema.Spelling is null ? PropertyKeys.Word(schema.Kind) : "string");
        if (schema.Allowed.Count > 0)
        {
            // A list of values says it all: those that other constraints refuse are not in it.
            var values = schema.Allowed.Where(value => IsTaken(schema, value)).SelectMany(value => FiniteDomain.Spellings(schema, value)).ToList();
            return SchemaNode.Of(("type", type)).With(SchemaNode.OneOf(values));
        }

        if (schema.Spelling is { } spelling)
        {
            return SchemaNode.Of(("type", type), ("enum", SchemaNode.Texts(spelling.True, spelling.False)));
        }

        var keywords = Keywords(schema);
        return schema.Range is not { Sentinels: { Count: > 0 } sentinels } ? Merge(SchemaNode.Of(("type", type)), keywords)
            : SchemaNode.Of(
                ("type", type),
                ("anyOf", SchemaNode.List([Merge(SchemaNode.Anything, keywords), SchemaNode.OneOf([.. sentinels.Select(RuleValue.Of)])])));
    }

    /// <summary>The constraints of a value in keywords, without those that JSON Schema cannot say.</summary>
    public static IEnumerable<RuleValue> Keywords(ValueSchema schema) =>
        ConstraintKinds.Of(schema).Select(constraint => ConstraintTool.Of(constraint.Kind).Keywords(constraint, schema)).OfType<RuleValue>();

    /// <summary>One schema that asks for all of several: side by side while their keywords differ, the rest under <c>allOf</c>.</summary>
    public static RuleValue Merge(RuleValue schema, IEnumerable<RuleValue> parts)
    {
        var rest = new List<RuleValue>();
        foreach (var part in parts)
        {
            if (part.AsMap.Any(entry => entry.Key == "if" || schema.Find(entry.Key) is not null))
            {
                rest.Add(part);
            }
            else
            {
                schema = schema.With(part);
            }
        }

        return schema.With(("allOf", rest.Count == 0 ? null : SchemaNode.List(rest)));
    }

    private static bool IsTaken(ValueSchema schema, RuleValue value) =>
        RequestChecker.Check(schema, value).All(violation => violation.Severity is not Severity.Error);
}
