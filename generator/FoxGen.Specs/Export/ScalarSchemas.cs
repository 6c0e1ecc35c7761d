using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Says what texts, numbers, booleans and free objects may be.</summary>
internal static class ScalarSchemas
{
    /// <summary>The schema of a value that is not null.</summary>
    public static RuleValue Write(ValueSchema schema)
    {
        var type = SchemaNode.Text(schema.Spelling is null ? PropertyKeys.Word(schema.Kind) : "string");
        if (schema.Spelling is { } spelling)
        {
            return SchemaNode.Of(("type", type), ("enum", SchemaNode.Texts(spelling.True, spelling.False)));
        }

        if (schema.Allowed.Count > 0)
        {
            // A list of values says it all: those that other constraints refuse are not in it.
            var values = schema.Allowed.Where(value => IsTaken(schema, value)).SelectMany(value => FewValues.Spellings(schema, value)).ToList();
            return SchemaNode.Of(("type", type)).With([.. SchemaNode.OneOf(values).AsMap.Select(entry => (entry.Key, (RuleValue?)entry.Value))]);
        }

        return schema.Kind is ValueKind.String ? Text(type, schema) : Number(type, schema.Range);
    }

    private static bool IsTaken(ValueSchema schema, RuleValue value)
    {
        var body = RuleValue.Of([new KeyValuePair<string, RuleValue>("x", value)]);
        var request = new RequestSchema(new(new FieldSchema("x", schema, IsRequired: true)), default);
        return RequestChecker.Check(request, body).All(violation => violation.Severity is not Severity.Error);
    }

    private static RuleValue Text(RuleValue type, ValueSchema schema)
    {
        var patterns = new List<string>();
        if (schema.Pattern is { } pattern)
        {
            patterns.Add(EcmaPattern.From(pattern));
        }

        if (schema.Format is not TextFormat.None)
        {
            patterns.Add(schema.Format switch
            {
                TextFormat.Uri => UrlPatterns.Of(schema.Urls),
                TextFormat.Base64 => UrlPatterns.Base64,
                _ => UrlPatterns.Language,
            });
        }

        var more = patterns.Skip(1).Select(Pattern).Concat(Extension(schema)).ToList();
        return SchemaNode.Of(
            ("type", type),
            ("minLength", schema.Length is { Minimum: > 0 } atLeast ? RuleValue.Of((long)atLeast.Minimum) : null),
            ("maxLength", schema.Length?.Maximum is { } atMost ? RuleValue.Of((long)atMost) : null),
            ("pattern", patterns.Count == 0 ? null : SchemaNode.Text(patterns[0])),
            ("allOf", more.Count == 0 ? null : SchemaNode.List(more)));
    }

    // Only http and https URLs have extensions; a data URI names its media type itself.
    private static IEnumerable<RuleValue> Extension(ValueSchema schema)
    {
        if (schema.Media is not { ExtensionIsRequired: true, Formats.Count: > 0 } media)
        {
            return [];
        }

        var extensions = media.Formats.SelectMany(name => MediaFormats.Find(name)!.Extensions.Split(' '));
        return [SchemaNode.When(Pattern(UrlPatterns.Http), Pattern(UrlPatterns.WithExtension(extensions)))];
    }

    private static RuleValue Pattern(string pattern) => SchemaNode.Of(("pattern", SchemaNode.Text(pattern)));

    private static RuleValue Number(RuleValue type, NumberRange? range)
    {
        if (range is null)
        {
            return SchemaNode.Of(("type", type));
        }

        (string, RuleValue?)[] bounds =
        [
            Bound("minimum", range.Minimum), Bound("exclusiveMinimum", range.ExclusiveMinimum),
            Bound("maximum", range.Maximum), Bound("exclusiveMaximum", range.ExclusiveMaximum),
            Bound("multipleOf", range.MultipleOf),
        ];
        return range.Sentinels.Count == 0 ? SchemaNode.Of([("type", type), .. bounds])
            : SchemaNode.Of(
                ("type", type),
                ("anyOf", SchemaNode.List([SchemaNode.Of(bounds), SchemaNode.OneOf([.. range.Sentinels.Select(SchemaNode.Number)])])));
    }

    private static (string, RuleValue?) Bound(string keyword, decimal? bound) => (keyword, bound is { } number ? SchemaNode.Number(number) : null);
}
