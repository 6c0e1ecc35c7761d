using System.Text.Json.Nodes;
using FoxGen.Export.Writing;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.Export.Extensions;

/// <summary>Writes the vocabularies and results of a model file with the keys of the spec language, so that an import writes them again.</summary>
internal static class OwnTypesExtension
{
    /// <summary>Returns the vocabularies by their names; <c>null</c> if there are none.</summary>
    public static JsonObject? Vocabularies(IEnumerable<ResolvedEnum> vocabularies) => Map(vocabularies, one => one.ClrName, one => Json.Of(
        ("type", one.Members is [{ Wire.Kind: RuleValueKind.Integer }, ..] ? "integer" : null),
        ("description", Json.Localized(one.Description)),
        ("values", Map(one.Members, member => member.Wire.Kind is RuleValueKind.String ? member.Wire.AsString : member.Wire.ToString(), member => Json.Of(
            ("name", member.ClrName),
            ("number", member.Number),
            ("description", Json.Localized(member.Description)),
            ("aliases", Json.List(member.Aliases.Select(Json.Value))))))));

    /// <summary>Returns the results by their names; <c>null</c> if there are none.</summary>
    /// <param name="results">The results.</param>
    /// <param name="enums">The vocabularies that they can refer to.</param>
    public static JsonObject? Results(IEnumerable<ResultShape> results, IReadOnlyList<ResolvedEnum> enums) => Map(results, shape => shape.ClrName, shape => Json.Of(
        ("description", Json.Localized(shape.Description)),
        ("file", shape.FileField),
        ("contentEncoding", shape.Content?.ToString().ToLowerInvariant()),
        ("required", Required(shape.Schema)),
        ("properties", new Writer(shape, enums).Properties(shape.ClrName, shape.Schema, shape.Properties)),
        ("example", Json.Value(shape.Example))));

    private static JsonArray? Required(ValueSchema closed) => Json.Texts(closed.Properties.Where(field => field.IsRequired).Select(field => field.Name));

    private static JsonObject? Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonObject> value)
    {
        var map = Json.Of([.. items.Select(item => (key(item), (JsonNode?)value(item)))]);
        return map.Count == 0 ? null : map;
    }

    private sealed class Writer(ResultShape shape, IReadOnlyList<ResolvedEnum> enums)
    {
        public JsonObject? Properties(string owner, ValueSchema closed, EquatableArray<ResolvedProperty> told) =>
            Map(closed.Properties.Zip(told, (field, text) => (Field: field, Text: text)), one => one.Field.Name, one => Property(owner, one.Field, one.Text));

        private JsonObject Property(string owner, FieldSchema field, ResolvedProperty told)
        {
            var keys = Value(owner + told.ClrName, owner, field.Value, told.Type);
            keys.Put("name", told.ClrName == ClrNames.Derive(told.Name) ? null : told.ClrName);
            keys.Put("description", Json.Localized(told.Description));
            keys.Put("default", Json.Value(told.Default));
            keys.Put("unit", told.Unit);
            keys.Put("advice", told.Advice is FieldAdvice.OmitUnlessNeeded ? "omit-unless-needed" : null);
            keys.Put("examples", Json.List(told.Examples.Select(Json.Value)));
            keys.Put("notes", Json.List(told.Notes.Select(Json.Localized)));
            keys.Put("deprecated", told.IsDeprecated ? true : null);
            return keys;
        }

        private JsonObject Value(string typeName, string owner, ValueSchema value, ClrType type)
        {
            var keys = Json.Of(("type", PropertyKeys.Word(value.Kind)));
            var vocabulary = type is ClrEnum { Name: var name } ? enums.FirstOrDefault(one => one.ClrName == name) : null;
            var isPart = value.Allowed.Count > 0 && value.Allowed.Count != vocabulary?.Members.Count;
            keys.Put("vocabulary", vocabulary?.ClrName);
            keys.Put(vocabulary is null ? "const" : "enum", !isPart ? null : vocabulary is null ? Json.Value(value.Allowed[0]) : Json.List(value.Allowed.Select(Json.Value)));
            keys.Put("format", value.Format is not TextFormat.None ? value.Format.ToString().ToLowerInvariant() : type is ClrScalar one ? ScalarTypes.Of(one.Kind).Format : null);
            keys.Put("media", MediaExtension.Write(value.Media));
            foreach (var (key, bound) in Bounds(value.Range))
            {
                keys.Put(key, Json.Number(bound));
            }

            foreach (var (key, limit) in value.Constraints.SelectMany(constraint => constraint.Keys))
            {
                keys.Put(key, Json.Value(limit));
            }

            if (value.Items is { } items && type is ClrList list)
            {
                var item = Value(typeName + "Item", owner, items, list.Item);
                var own = list.Item is ClrObject { Name: var named } && named != typeName + "Item" && named.StartsWith(owner, StringComparison.Ordinal) ? named : null;
                keys["items"] = own is null ? item : Value(own, owner, items, list.Item);
                ((JsonObject)keys["items"]!).Put("name", own?[owner.Length..]);
            }
            else if (type is ClrObject closed && shape.Objects.FirstOrDefault(candidate => candidate.ClrName == closed.Name) is { } found)
            {
                keys.Put("required", Required(found.Schema));
                keys.Put("properties", Properties(typeName, found.Schema, found.Properties));
            }

            return keys;
        }

        private static IEnumerable<(string Key, decimal? Bound)> Bounds(NumberRange? range) =>
            [("minimum", range?.Minimum), ("maximum", range?.Maximum), ("exclusiveMinimum", range?.ExclusiveMinimum), ("exclusiveMaximum", range?.ExclusiveMaximum)];
    }
}
