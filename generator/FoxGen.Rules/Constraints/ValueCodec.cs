namespace FoxGen.Rules;

/// <summary>
/// Writes the constraints of a value into compiled metadata and reads them: one JSON object with the keys of the spec language. The JSON type
/// is not included, because the type of the C# property defines it.
/// </summary>
public static class ValueCodec
{
    private const string Items = "items";
    private const string Spelling = "spelling";
    private const string Aliases = "aliases";
    private const string OverlaysKey = "overlays";

    /// <summary>Returns the JSON object of a value, with that of array items under <c>items</c>; <c>null</c> if every value of the type is
    /// allowed.</summary>
    /// <param name="schema">The schema.</param>
    public static string? Write(ValueSchema schema)
    {
        var keys = Keys(schema);
        if (schema.Items is { } items && Keys(items) is { Count: > 0 } own)
        {
            keys.Add(new(Items, RuleValue.Of(own)));
        }

        return keys.Count == 0 ? null : RuleValue.Of(keys).ToString();
    }

    /// <summary>Reads the output of <see cref="Write"/>. Metadata is not trusted: invalid parts are ignored.</summary>
    /// <param name="schema">The schema with its type.</param>
    /// <param name="json">The object; <c>null</c> for none.</param>
    /// <param name="isItem">Whether the value is an item of an array.</param>
    public static ValueSchema Read(ValueSchema schema, string? json, bool isItem)
    {
        var map = json is null ? null : JsonReader.Read(json);
        map = isItem && map is { Kind: RuleValueKind.Map } ? map.Find(Items) : map;
        return map is { Kind: RuleValueKind.Map } ? Read(schema, map) : schema;
    }

    /// <summary>Reads the output of <see cref="Write"/> as another schema of the same type.</summary>
    /// <param name="type">The schema with the type, and with that of its items.</param>
    /// <param name="json">The object; <c>null</c> for none.</param>
    public static ValueSchema ReadAs(ValueSchema type, string? json) => Read(new ValueSchema(type.Kind), json, isItem: false) with
    {
        Items = type.Items is { } items ? Read(new ValueSchema(items.Kind), json, isItem: true) : null,
    };

    private static List<KeyValuePair<string, RuleValue>> Keys(ValueSchema schema)
    {
        var keys = ConstraintKinds.Of(schema).SelectMany(constraint => constraint.Keys).ToList();
        if (schema.Range is { Sentinels: { Count: > 0 } sentinels })
        {
            keys.Add(new(NumberBounds.Sentinels, RuleValue.Of(sentinels.Select(RuleValue.Of))));
            keys.AddRange(schema.Range.Meanings.Count == 0 ? [] : JsonKeys.Texts(NumberBounds.Meanings, schema.Range.Meanings));
        }

        if (schema.Spelling is { } spelling)
        {
            keys.AddRange(JsonKeys.Texts(Spelling, new(spelling.True, spelling.False)));
        }

        if (schema.Aliases.Count > 0)
        {
            keys.Add(new(Aliases, RuleValue.Of(schema.Aliases.Select(alias => RuleValue.Of([alias.Spelling, alias.Canonical])))));
        }

        if (schema.Overlays.Count > 0)
        {
            keys.Add(new(OverlaysKey, RuleValue.Of(schema.Overlays.Select(mark => RuleValue.Of([RuleValue.Of(mark.RuleId), RuleValue.Of(mark.Source)])))));
        }

        return keys;
    }

    private static ValueSchema Read(ValueSchema schema, RuleValue map)
    {
        schema = ConstraintKinds.All.Aggregate(schema, (read, kind) => kind.Read(map, read));
        return schema.WithSentinels(schema.Range?.Sentinels ?? default) with
        {
            Spelling = JsonKeys.List(map.Find(Spelling)) is [{ Kind: RuleValueKind.String } yes, { Kind: RuleValueKind.String } no] ? new(yes.AsString, no.AsString) : null,
            Aliases = JsonKeys.List(map.Find(Aliases)).Select(Alias).OfType<WireAlias>().ToEquatable(),
            Overlays = JsonKeys.List(map.Find(OverlaysKey)).Select(Mark).OfType<OverlayMark>().ToEquatable(),
        };
    }

    private static OverlayMark? Mark(RuleValue pair) =>
        JsonKeys.List(pair) is [{ Kind: RuleValueKind.String } id, { Kind: RuleValueKind.String } source] ? new(id.AsString, source.AsString) : null;

    private static WireAlias? Alias(RuleValue pair) => JsonKeys.List(pair) is [var spelling, var canonical] ? new(spelling, canonical) : null;
}
