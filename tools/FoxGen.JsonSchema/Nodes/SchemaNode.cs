namespace FoxGen.JsonSchema.Nodes;

/// <summary>Builds pieces of JSON Schema as values.</summary>
internal static class SchemaNode
{
    /// <summary>Takes everything.</summary>
    public static RuleValue Anything { get; } = Of();

    /// <summary>Takes nothing.</summary>
    public static RuleValue Nothing { get; } = Of(("not", Anything));

    /// <summary>A schema of the given keywords, in that order; those without a value are left out.</summary>
    public static RuleValue Of(params (string Keyword, RuleValue? Value)[] keywords) =>
        RuleValue.Of(keywords.Where(k => k.Value is not null).Select(k => new KeyValuePair<string, RuleValue>(k.Keyword, k.Value!)));

    /// <summary>The same schema with more keywords behind its own.</summary>
    public static RuleValue With(this RuleValue schema, params (string Keyword, RuleValue? Value)[] keywords) =>
        RuleValue.Of(schema.AsMap.Concat(Of(keywords).AsMap));

    /// <summary>The same schema with the keywords of another behind its own.</summary>
    public static RuleValue With(this RuleValue schema, RuleValue more) => RuleValue.Of(schema.AsMap.Concat(more.AsMap));

    /// <summary>The same schema with one keyword replaced in its place.</summary>
    public static RuleValue Replace(this RuleValue schema, string keyword, RuleValue value) =>
        RuleValue.Of(schema.AsMap.Select(entry => entry.Key == keyword ? new KeyValuePair<string, RuleValue>(keyword, value) : entry));

    /// <summary>A text.</summary>
    public static RuleValue Text(string text) => RuleValue.Of(text);

    /// <summary>A list.</summary>
    public static RuleValue List(IEnumerable<RuleValue> items) => RuleValue.Of(items);

    /// <summary>A list of texts.</summary>
    public static RuleValue Texts(params string[] texts) => RuleValue.Of(texts.Select(RuleValue.Of));

    /// <summary>What both schemas take, and so on; one schema stays as it is.</summary>
    public static RuleValue All(IEnumerable<RuleValue> schemas)
    {
        var parts = schemas.Where(schema => !schema.Equals(Anything)).Distinct().ToList();
        return parts.Count == 0 ? Anything
            : parts.Any(part => part.Equals(Nothing)) ? Nothing
            : parts.Count == 1 ? parts[0]
            : Of(("allOf", List(parts)));
    }

    /// <summary>What one of the schemas takes; one schema stays as it is.</summary>
    public static RuleValue Any(IEnumerable<RuleValue> schemas)
    {
        var parts = schemas.Where(schema => !schema.Equals(Nothing)).Distinct().ToList();
        return parts.Count == 0 ? Nothing
            : parts.Any(part => part.Equals(Anything)) ? Anything
            : parts.Count == 1 ? parts[0]
            : Of(("anyOf", List(parts)));
    }

    /// <summary>What the schema does not take.</summary>
    public static RuleValue Not(RuleValue schema) =>
        schema.AsMap.Count == 1 && schema.AsMap[0].Key == "not" ? schema.AsMap[0].Value
        : Of(("not", schema));

    /// <summary>What the second takes of what the first takes, and all else.</summary>
    public static RuleValue When(RuleValue condition, RuleValue then) =>
        condition.Equals(Anything) ? then
        : condition.Equals(Nothing) || then.Equals(Anything) ? Anything
        : then.Equals(Nothing) ? Not(condition)
        : Of(("if", condition), ("then", then));

    /// <summary>The one value, or one of several.</summary>
    public static RuleValue OneOf(IReadOnlyList<RuleValue> values) =>
        values.Count == 0 ? Nothing : values.Count == 1 ? Of(("const", values[0])) : Of(("enum", List(values)));

    /// <summary>The schema, or null. Only for schemas of texts, numbers, booleans, lists and free objects.</summary>
    public static RuleValue OrNull(RuleValue schema)
    {
        if (schema.Equals(Nothing))
        {
            return Of(("type", Text("null")));
        }

        var result = schema;
        foreach (var (keyword, value) in schema.AsMap.Select(entry => (entry.Key, entry.Value)))
        {
            result = keyword switch
            {
                "type" when value.Kind is RuleValueKind.String => result.Replace("type", List([value, Text("null")])),
                "type" when value.Kind is RuleValueKind.List => result.Replace("type", List(value.AsList.Concat([Text("null")]))),
                "enum" => result.Replace("enum", List(value.AsList.Concat([RuleValue.Null]))),
                "const" => RuleValue.Of(result.AsMap.Select(entry => entry.Key == "const" ? new("enum", List([value, RuleValue.Null])) : entry)),
                // The other alternatives let null pass when they have no type of their own, and one is enough.
                "anyOf" when value.AsList.All(one => one.Find("type") is not null || one.Find("const") is not null || one.Find("enum") is not null) =>
                    result.Replace("anyOf", List(value.AsList.Concat([Of(("type", Text("null")))]))),
                // A bound says nothing of null, so its opposite would refuse it.
                "not" when value.Find("type") is null && value.Find("enum") is null && value.Find("const") is null && schema.Find("type") is { } type =>
                    result.Replace("not", value.With(("type", type))),
                _ => result,
            };
        }

        return result;
    }
}
