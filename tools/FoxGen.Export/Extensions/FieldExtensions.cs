using System.Text.Json.Nodes;
using FoxGen.Export.Writing;
using FoxGen.Specs.Checking;

namespace FoxGen.Export.Extensions;

/// <summary>Adds to the schema of a field what JSON Schema has no word for, or says in another way.</summary>
internal sealed class FieldExtensions(ResolvedService service, ScopedTypes types, TypeNameFinder names, IReadOnlySet<string> said)
{
    /// <summary>Adds to each property of an object's schema.</summary>
    /// <param name="closed">The schema.</param>
    /// <param name="path">Where the object stands; empty for the body.</param>
    /// <param name="owner">What the names of types in it start with, behind that of the file.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="told">What is told about them.</param>
    public void AddAll(JsonObject closed, string path, string owner, EquatableArray<FieldSchema> fields, EquatableArray<ResolvedProperty> told)
    {
        if (closed["properties"] is not JsonObject properties)
        {
            return;
        }

        foreach (var field in fields)
        {
            var property = told.FirstOrDefault(one => one.Name == field.Name);
            if (properties[field.Name] is JsonObject schema && property is not null)
            {
                Field(schema, path.Length == 0 ? field.Name : path + "." + field.Name, owner, field, property);
            }
        }
    }

    private void Field(JsonObject schema, string path, string owner, FieldSchema field, ResolvedProperty told)
    {
        schema.Put(OpenApiKeys.Name, told.ClrName == ClrNames.Derive(told.Name) ? null : told.ClrName);
        // The description of the schema tells more than the field's own, which is needed where the two differ.
        var description = (string?)schema["description"];
        schema.Put(OpenApiKeys.Description, told.Description is { Chinese: null } plain && plain.English == description ? null : Json.Localized(told.Description));
        if (told.Description is null && description is not null)
        {
            schema[OpenApiKeys.Description] = "";
        }

        schema.Put(OpenApiKeys.Unit, told.Unit);
        schema.Put(OpenApiKeys.Advice, told.Advice is FieldAdvice.OmitUnlessNeeded ? "omit-unless-needed" : null);
        schema.Put(OpenApiKeys.Notes, Json.List(told.Notes.Select(Json.Localized)));
        Value(schema, path, owner + told.ClrName, owner, field.Value, told.Type, told.KnownValues);
    }

    private void Value(JsonObject schema, string path, string typeName, string owner, ValueSchema value, ClrType type, EquatableArray<KnownValue> known)
    {
        switch (value.Kind)
        {
            case ValueKind.Union:
                Union(schema, path, typeName, value, type as ClrUnion, known);
                break;
            case ValueKind.Array:
                schema.Put(OpenApiKeys.Media, MediaExtension.Write(value.Media));
                schema.Put(OpenApiKeys.Inline, value.MaxInlineItems is { } items ? Json.Of(("maxItems", items)) : null);
                schema.Put(OpenApiKeys.UniqueItems, value.Find<UniqueItems>() is not null && schema["uniqueItems"] is null ? true : null);
                if (schema["items"] is JsonObject item && type is ClrList list)
                {
                    var own = names.Item(list.Item);
                    Value(item, path + "[]", own ?? typeName, owner, value.Items!, list.Item, known);
                    var derived = typeName + (list.Item is ClrEnum ? "" : "Item");
                    item.Put(OpenApiKeys.Name, own is null || own == derived || !own.StartsWith(owner, StringComparison.Ordinal) ? null : own[owner.Length..]);
                }

                break;
            case ValueKind.Object when value.Properties.Count > 0:
                // An optional object with rules stands beside null.
                var closed = schema["anyOf"] is JsonArray { Count: 2 } choices ? (JsonObject)choices[1]! : schema;
                closed.Put(OpenApiKeys.Rule, RuleExtension.Write(value.Rules, path, said));
                if (type is ClrObject named && types.Objects.FirstOrDefault(one => one.ClrName == named.Name) is { } found)
                {
                    AddAll(closed, path, typeName, value.Properties, found.Properties);
                }

                break;
            case ValueKind.Object:
                break;
            case ValueKind.String or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean:
                new ScalarExtensions(service, types).Add(schema, value, type, known);
                break;
        }
    }

    private void Union(JsonObject schema, string path, string typeName, ValueSchema value, ClrUnion? type, EquatableArray<KnownValue> known)
    {
        var cases = type is null ? null : types.Unions.FirstOrDefault(one => one.ClrName == type.Name);
        if (schema["anyOf"] is not JsonArray written || cases is null)
        {
            return;
        }

        for (var i = 0; i < value.Cases.Count && i < written.Count; i++)
        {
            // An alternative that overlaps with an earlier one excludes it beside itself.
            var one = (JsonObject)written[i]!;
            var own = one["type"] is null && one["allOf"] is JsonArray parts ? (JsonObject)parts[^1]! : one;
            var face = cases.Cases[i];
            own.Put(OpenApiKeys.Name, face.ClrName);
            own.Put(OpenApiKeys.Description, face.Description is { Chinese: not null } text ? Json.Localized(text) : null);
            var meant = known.Where(k => Fits(k.Value, value.Cases[i].Value)).ToEquatable();
            Value(own, path, typeName + face.ClrName, typeName, value.Cases[i].Value, face.Type, meant);
        }
    }

    private static bool Fits(RuleValue value, ValueSchema schema) => schema.Kind switch
    {
        ValueKind.Array => schema.Items is { } items && Fits(value, items),
        ValueKind.Object or ValueKind.Union => false,
        ValueKind.Boolean => value.Kind is RuleValueKind.Boolean || (schema.Spelling is not null && value.Kind is RuleValueKind.String),
        ValueKind.String => value.Kind is RuleValueKind.String && (schema.Allowed.Count == 0 || schema.Allowed.Contains(value)),
        ValueKind.Integer or ValueKind.Number => value.Kind is RuleValueKind.Integer or RuleValueKind.Number,
    };
}
