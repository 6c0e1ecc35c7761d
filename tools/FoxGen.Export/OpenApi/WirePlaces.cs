using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Moves the properties of a request schema to where a request carries them.</summary>
internal static class WirePlaces
{
    /// <summary>Moves properties with <c>in</c> out of the body, and those with <c>under</c> into their objects. Adds the key that reverses it.</summary>
    /// <param name="schema">The schema of the flat request.</param>
    /// <param name="model">The model.</param>
    public static void Move(JsonObject schema, ResolvedModel model)
    {
        if (model.Properties.All(property => property.Place is null))
        {
            return;
        }

        var places = new JsonObject();
        foreach (var property in model.Properties)
        {
            places[property.Name] = property.Place is { } place ? Move(schema, property.Name, place) : new JsonObject();
        }

        RemoveRules(schema, model, model.Properties.Where(property => property.Place is not null).Select(property => property.Name).ToHashSet(StringComparer.Ordinal));
        if (schema["required"] is JsonArray { Count: 0 })
        {
            schema.Remove("required");
        }

        schema[OpenApiKeys.Places] = places;
    }

    /// <summary>The parameters for the properties of some models that the body does not have.</summary>
    /// <param name="models">The models of one operation.</param>
    /// <param name="schemas">The schemas of their requests, by model id.</param>
    public static IEnumerable<JsonObject> ParametersOf(IReadOnlyCollection<ResolvedModel> models, Func<ResolvedModel, JsonObject> schemas) => models
        .SelectMany(model => model.Properties.Where(property => property.Place is { In: not RequestPart.Envelope }).Select(property => (Model: model, Property: property)))
        .GroupBy(one => (one.Property.Place!.In, one.Property.Place.Name))
        .Select(group =>
        {
            var different = group.Select(one => schemas(one.Model)[OpenApiKeys.Places]![one.Property.Name]!["schema"]!).DistinctBy(schema => schema.ToJsonString()).Select(schema => schema.DeepClone()).ToList();
            var isRequired = group.Key.In is RequestPart.Path || (group.Count() == models.Count && group.All(one => one.Property.IsRequired));
            return Parameters.One(group.Key.Name, Word(group.Key.In), different is [var only] ? (JsonObject)only : Json.Of(("anyOf", new JsonArray([.. different]))), isRequired: isRequired);
        });

    private static JsonObject Move(JsonObject schema, string name, RequestPlace place)
    {
        var properties = (JsonObject)schema["properties"]!;
        var field = properties[name]!;
        properties.Remove(name);
        var required = schema["required"] as JsonArray;
        var mark = required?.FirstOrDefault(one => (string?)one == name);
        if (mark is not null)
        {
            required!.Remove(mark);
        }

        if (place.In is not RequestPart.Envelope)
        {
            return Json.Of(("in", Word(place.In)), ("as", place.Name == name ? null : place.Name), ("required", mark is null ? null : true), ("schema", field));
        }

        var target = schema;
        foreach (var (part, isArray) in EnvelopePath.Parts(place.Name))
        {
            target = Inner(target, part, isArray, mark is not null, schema["additionalProperties"]);
        }

        ((JsonObject)target["properties"]!)[name] = field;
        if (mark is not null)
        {
            Require(target, name);
        }

        return Json.Of(("under", place.Name));
    }

    private static JsonObject Inner(JsonObject outer, string name, bool isArray, bool isRequired, JsonNode? others)
    {
        var properties = (JsonObject)outer["properties"]!;
        if (properties[name] is not JsonObject inner)
        {
            var item = Json.Of(("type", "object"), ("properties", new JsonObject()), ("additionalProperties", others?.DeepClone()));
            properties[name] = inner = isArray ? Json.Of(("type", "array"), ("minItems", 1), ("maxItems", 1), ("items", item)) : item;
        }

        if (isRequired)
        {
            Require(outer, name);
        }

        return isArray ? (JsonObject)inner["items"]! : inner;
    }

    private static void Require(JsonObject schema, string name)
    {
        if (schema["required"] is not JsonArray required)
        {
            schema["required"] = required = [];
        }

        if (required.All(one => (string?)one != name))
        {
            required.Add(name);
        }
    }

    /// <summary>Removes the conditions of rules about fields that are somewhere else, or have another name there. A condition of JSON Schema sees the fields of one
    /// object only.</summary>
    /// <param name="schema">The schema of the request.</param>
    /// <param name="model">The model.</param>
    /// <param name="moved">The names of the fields.</param>
    public static void RemoveRules(JsonObject schema, ResolvedModel model, IReadOnlySet<string> moved)
    {
        var rules = model.Request.Rules.Where(rule => ExpressionFacts.FieldsRead(rule.Condition).Any(field => moved.Contains(field.Split('.', '[')[0]))).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        if (schema["allOf"] is JsonArray parts)
        {
            foreach (var part in parts.OfType<JsonObject>().Where(part => (string?)part["$comment"] is { } id && rules.Contains(id)).ToList())
            {
                parts.Remove(part);
            }

            if (parts.Count == 0)
            {
                schema.Remove("allOf");
            }
        }

        foreach (var rule in (schema[OpenApiKeys.Rule] as JsonArray ?? []).OfType<JsonObject>().Where(rule => (string?)rule["id"] is { } id && rules.Contains(id)))
        {
            rule["enforced"] = false;
        }
    }

    private static string Word(RequestPart part) => part.ToString().ToLowerInvariant();
}
