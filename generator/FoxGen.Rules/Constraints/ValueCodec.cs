namespace FoxGen.Rules;

/// <summary>
/// Writes what a value may be into compiled metadata, and reads it back: one JSON object by the keys of the spec language. The type is not in
/// it, for the type of the C# property says it.
/// </summary>
public static class ValueCodec
{
    private const string Items = "items";
    private const string Enum = "enum";
    private const string Minimum = "minimum";
    private const string Maximum = "maximum";
    private const string ExclusiveMinimum = "exclusiveMinimum";
    private const string ExclusiveMaximum = "exclusiveMaximum";
    private const string Sentinels = "sentinels";
    private const string Format = "format";
    private const string Schemes = "schemes";
    private const string Hosts = "hosts";
    private const string Inline = "inline";
    private const string Bytes = "bytes";
    private const string MaxItems = "maxItems";
    private const string Media = "media";
    private const string Formats = "formats";
    private const string Extension = "extension";
    private const string Spelling = "spelling";
    private const string Aliases = "aliases";

    /// <summary>The object of a value, with that of a list's items under <c>items</c>; <c>null</c> when any value of the type is allowed.</summary>
    /// <param name="schema">The schema.</param>
    public static string? Write(ValueSchema schema)
    {
        var keys = Keys(schema);
        keys.Add(Items, schema.Items is { } items && Keys(items) is { Count: > 0 } own ? RuleValue.Of(own) : null);
        return keys.Count == 0 ? null : RuleValue.Of(keys).ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Metadata may come from anywhere: what makes no sense is not there.</summary>
    /// <param name="schema">The schema with its type.</param>
    /// <param name="json">The object; <c>null</c> for none.</param>
    /// <param name="isItem">Whether the value is an item of the list that it was written for.</param>
    public static ValueSchema Read(ValueSchema schema, string? json, bool isItem)
    {
        var map = json is null ? null : JsonReader.Read(json);
        map = isItem && map is { Kind: RuleValueKind.Map } ? map.Find(Items) : map;
        return map is { Kind: RuleValueKind.Map } ? Read(schema, map) : schema;
    }

    private static List<KeyValuePair<string, RuleValue>> Keys(ValueSchema schema)
    {
        var keys = new List<KeyValuePair<string, RuleValue>>();
        keys.Add(Enum, schema.Allowed.Count > 0 ? RuleValue.Of(schema.Allowed) : null);
        keys.Add(Minimum, Number(schema.Range?.Minimum));
        keys.Add(ExclusiveMinimum, Number(schema.Range?.ExclusiveMinimum));
        keys.Add(Maximum, Number(schema.Range?.Maximum));
        keys.Add(ExclusiveMaximum, Number(schema.Range?.ExclusiveMaximum));
        keys.Add(Sentinels, schema.Range is { Sentinels: { Count: > 0 } sentinels } ? RuleValue.Of(sentinels.Select(RuleValue.Of)) : null);
        keys.AddRange(schema.Constraints.SelectMany(constraint => constraint.Keys));
        keys.Add(Format, schema.Format is TextFormat.None ? null : RuleValue.Of(Word(schema.Format)));
        keys.Add(Schemes, Texts(schema.Urls?.Schemes ?? default));
        keys.Add(Hosts, Texts(schema.Urls?.Hosts ?? default));
        keys.Add(Inline, Limit(Bytes, schema.Urls?.MaxInlineBytes) ?? Limit(MaxItems, schema.MaxInlineItems));
        keys.Add(Media, schema is { Kind: ValueKind.String, Media: { Formats.Count: > 0 } media } ? Of(media) : null);
        keys.Add(Spelling, schema.Spelling is { } spelling ? Texts(new EquatableArray<string>(spelling.True, spelling.False)) : null);
        keys.Add(Aliases, schema.Aliases.Count == 0 ? null : RuleValue.Of(schema.Aliases.Select(alias => RuleValue.Of([alias.Spelling, alias.Canonical]))));
        return keys;
    }

    private static RuleValue Of(MediaFacts media)
    {
        var keys = new List<KeyValuePair<string, RuleValue>>();
        keys.Add(Formats, Texts(media.Formats));
        keys.Add(Extension, media.ExtensionIsRequired ? RuleValue.True : null);
        return RuleValue.Of(keys);
    }

    private static ValueSchema Read(ValueSchema schema, RuleValue map)
    {
        var keys = new JsonConstraintKeys(map);
        var range = NumberRange.Of(keys.Number(Minimum), keys.Number(Maximum), keys.Number(ExclusiveMinimum), keys.Number(ExclusiveMaximum))
            with { Sentinels = List(map.Find(Sentinels)).Select(JsonConstraintKeys.Number).OfType<decimal>().ToEquatable() };
        schema = schema with
        {
            Allowed = List(map.Find(Enum)).Select(value => WireAliases.Canonical(new ValueSchema(schema.Kind), value)).ToEquatable(),
            Range = range == new NumberRange() ? null : range,
            Format = Find(map.Find(Format)),
            Spelling = List(map.Find(Spelling)) is [{ Kind: RuleValueKind.String } yes, { Kind: RuleValueKind.String } no] ? new(yes.AsString, no.AsString) : null,
            Aliases = List(map.Find(Aliases)).Select(Alias).OfType<WireAlias>().ToEquatable(),
        };
        return ReadFile(ConstraintKinds.Read(schema, keys), map);
    }

    private static ValueSchema ReadFile(ValueSchema schema, RuleValue map)
    {
        var (schemes, hosts, inline) = (ReadTexts(map.Find(Schemes)), ReadTexts(map.Find(Hosts)), map.Find(Inline));
        var bytes = Limit(inline, Bytes);
        var media = map.Find(Media) is { Kind: RuleValueKind.Map } facts ? facts : null;
        var formats = ReadTexts(media?.Find(Formats)).Where(name => MediaFormats.Find(name) is not null).ToEquatable();
        return schema with
        {
            Urls = schemes.Count + hosts.Count > 0 || bytes is not null ? new UrlPolicy { Schemes = schemes, Hosts = hosts, MaxInlineBytes = bytes } : null,
            MaxInlineItems = schema.Kind is ValueKind.Array && Limit(inline, MaxItems) is <= int.MaxValue and var items ? (int)items : null,
            Media = formats.Count > 0 ? new MediaFacts { Formats = formats, ExtensionIsRequired = media!.Find(Extension)?.Equals(RuleValue.True) is true } : null,
        };
    }

    private static void Add(this List<KeyValuePair<string, RuleValue>> keys, string key, RuleValue? value)
    {
        if (value is not null)
        {
            keys.Add(new(key, value));
        }
    }

    private static RuleValue? Number(decimal? number) => number is { } value ? RuleValue.Of(value) : null;

    private static RuleValue? Texts(EquatableArray<string> texts) => texts.Count == 0 ? null : RuleValue.Of(texts.Select(RuleValue.Of));

    private static RuleValue? Limit(string key, long? limit) => limit is { } most ? RuleValue.Of([new KeyValuePair<string, RuleValue>(key, RuleValue.Of(most))]) : null;

    private static long? Limit(RuleValue? map, string key) =>
        map is { Kind: RuleValueKind.Map } && map.Find(key) is { Kind: RuleValueKind.Integer, AsInteger: >= 0 and var limit } ? limit : null;

    private static IReadOnlyList<RuleValue> List(RuleValue? value) => value is { Kind: RuleValueKind.List } list ? list.AsList : [];

    private static EquatableArray<string> ReadTexts(RuleValue? value) =>
        List(value).Where(one => one.Kind is RuleValueKind.String).Select(one => one.AsString).ToEquatable();

    private static WireAlias? Alias(RuleValue pair) => List(pair) is [var spelling, var canonical] ? new(spelling, canonical) : null;

    private static string Word(TextFormat format) => format.ToString().ToLowerInvariant();

    private static TextFormat Find(RuleValue? word) =>
        new[] { TextFormat.Uri, TextFormat.Base64, TextFormat.Language }.FirstOrDefault(format => word?.Equals(RuleValue.Of(Word(format))) is true);
}
