using System.Text.Json.Nodes;
using FoxGen.Export.Writing;
using FoxGen.Specs.Checking;

namespace FoxGen.Export.Extensions;

/// <summary>Adds to the schema of a text, number or boolean.</summary>
internal sealed class ScalarExtensions(ResolvedService service, ScopedTypes types)
{
    /// <summary>Adds what JSON Schema says in another way, or not at all.</summary>
    public void Add(JsonObject schema, ValueSchema value, ClrType type, EquatableArray<KnownValue> known)
    {
        schema.Put(OpenApiKeys.Spelling, value.Spelling is { } spelling ? Json.Of(("true", spelling.True), ("false", spelling.False)) : null);
        Text(schema, value);
        schema.Put("format", type is ClrScalar { Kind: not ClrScalarKind.Media and var kind } ? ScalarTypes.Of(kind).Format : null);
        schema.Put(OpenApiKeys.Sentinels, Json.List((value.Range?.Sentinels ?? default).Select(sentinel => Json.Number(sentinel))));

        var named = type is ClrEnum { Name: { } name } ? service.Vocabularies.Concat(types.Enums).FirstOrDefault(one => one.ClrName == name) : null;
        var members = named is { IsVocabulary: false } ? named.Members : (EquatableArray<EnumMember>?)null;
        schema.Put(OpenApiKeys.Vocabulary, named is { IsVocabulary: true } ? named.ClrName : null);

        // One allowed value is a const, and other spellings are values, too; here the enum is as the spec has it.
        var isListed = value.Aliases.Count > 0 || (type is ClrEnum && value.Allowed.Count == 1);
        schema.Put(OpenApiKeys.Enum, isListed ? Json.List(value.Allowed.Select(Json.Value)) : null);
        schema.Put(OpenApiKeys.Const, value is { Kind: ValueKind.String, Allowed.Count: 1 } && !isListed ? Json.Value(value.Allowed[0]) : null);
        schema.Put(OpenApiKeys.Aliases, Json.List(value.Aliases.Select(alias => (JsonNode?)Json.Of(("spelling", Json.Value(alias.Spelling)), ("value", Json.Value(alias.Canonical))))));
        schema.Put(OpenApiKeys.KnownValues, Known(value, members, known));
    }

    private static void Text(JsonObject schema, ValueSchema value)
    {
        if (value.Kind is not ValueKind.String)
        {
            return;
        }

        schema.Put(OpenApiKeys.Format, value.Format is TextFormat.None ? null : value.Format.ToString().ToLowerInvariant());
        if (value.Format is TextFormat.Uri && value.Urls?.Schemes.All(scheme => scheme is "http" or "https") is not false)
        {
            // The pattern is what is checked; this is for people and for generators of clients.
            schema["format"] = "uri";
        }

        // The schema has the pattern in another dialect, and has patterns for formats, too.
        schema.Put(OpenApiKeys.Pattern, value.Find<TextPattern>()?.Pattern);
        schema.Put(OpenApiKeys.Schemes, Json.Texts(value.Urls?.Schemes ?? default));
        schema.Put(OpenApiKeys.Hosts, Json.Texts(value.Urls?.Hosts ?? default));
        schema.Put(OpenApiKeys.Inline, value.Urls?.MaxInlineBytes is { } bytes ? Json.Of(("bytes", bytes)) : null);
        schema.Put(OpenApiKeys.Media, MediaExtension.Write(value.Media));
    }

    // Names of members that are not derived, and meanings.
    private static JsonArray? Known(ValueSchema value, EquatableArray<EnumMember>? members, EquatableArray<KnownValue> known)
    {
        var entries = new List<JsonNode?>();
        foreach (var meaning in known)
        {
            entries.Add(Entry(meaning.Value, Name(meaning.Value), meaning.Meaning));
        }

        foreach (var member in value.Allowed.Where(wire => known.All(one => !one.Value.Equals(wire)) && Name(wire) is not null))
        {
            entries.Add(Entry(member, Name(member), null));
        }

        return Json.List(entries);

        string? Name(RuleValue wire) =>
            members?.FirstOrDefault(member => member.Wire.Equals(wire)) is { } member && member.ClrName != ValueNames.Derive(wire.AsString) ? member.ClrName : null;
    }

    private static JsonObject Entry(RuleValue value, string? name, LocalizedText? meaning) =>
        Json.Of(("value", Json.Value(value)), ("name", name), ("meaning", Json.Localized(meaning)));
}
