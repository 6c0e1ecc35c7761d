using System.Globalization;
using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>Follows references, joins <c>allOf</c>, and takes null out of what is taken: in the spec language null is absent.</summary>
internal sealed class SchemaFlattener(JsonObject root)
{
    private const int LongestChain = 64;

    private static readonly string[] s_structure = ["$ref", "allOf", "anyOf", "oneOf", "properties", "required", "items", "nullable", "$comment", "$id", "$schema", "$defs"];

    // What makes a part of an allOf a condition instead of a description.
    private static readonly string[] s_conditions = ["if", "then", "else", "not", "x-jsonschema-if", "x-jsonschema-then", "x-jsonschema-else"];

    /// <summary>Flattens a schema.</summary>
    /// <param name="schema">The schema; what is none takes anything.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="references">The references followed so far.</param>
    /// <param name="remarks">Takes what was not understood.</param>
    public FlatSchema Flatten(JsonNode? schema, string pointer, IReadOnlyList<string> references, List<ImportRemark> remarks)
    {
        var flat = new FlatSchema(pointer) { References = references };
        Add(flat, schema, pointer, references, remarks, 0);
        TakeNull(flat);
        return flat;
    }

    /// <summary>What a reference points at; <c>null</c> when it is not in the file.</summary>
    public JsonNode? Find(string reference)
    {
        if (reference == "#")
        {
            return root;
        }

        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        JsonNode? node = root;
        foreach (var part in reference[2..].Split('/'))
        {
            string name;
            try
            {
                name = Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~");
            }
            catch (UriFormatException)
            {
                return null;
            }

            node = node is JsonArray list ? int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < list.Count ? list[i] : null : node.At(name);
        }

        return node;
    }

    private void Add(FlatSchema flat, JsonNode? schema, string pointer, IReadOnlyList<string> chain, List<ImportRemark> remarks, int depth)
    {
        if (depth > LongestChain)
        {
            remarks.Add(new ImportRemark(pointer, "", "nested too deeply in allOf and references."));
            return;
        }

        if (schema is not JsonObject map)
        {
            if (schema is not null && !schema.IsTrue())
            {
                remarks.Add(new ImportRemark(pointer, schema.Quote(), "not a schema."));
            }

            return;
        }

        if (map.At("$ref") is { } reference)
        {
            Follow(flat, reference, pointer, map.Count == 1, chain, remarks, depth);
        }

        foreach (var (part, i) in map.At("allOf").Items().Select((part, i) => (part, i)))
        {
            AddPart(flat, map, part, pointer.Below("allOf").Below(i), chain, remarks, depth);
        }

        foreach (var (key, value) in map.Entries().Where(entry => !s_structure.Contains(entry.Key)))
        {
            AddWord(flat, key, value);
        }

        AddStructure(flat, map, pointer, chain, remarks);
    }

    private void Follow(FlatSchema flat, JsonNode reference, string pointer, bool isAlone, IReadOnlyList<string> chain, List<ImportRemark> remarks, int depth)
    {
        var text = reference.Text();
        if (text is null || Find(text) is not { } target)
        {
            remarks.Add(new ImportRemark(pointer.Below("$ref"), text ?? reference.Quote(), "the reference has no target in this file."));
        }
        else if (chain.Contains(text))
        {
            remarks.Add(new ImportRemark(pointer.Below("$ref"), text, "is circular; any value is accepted here."));
        }
        else if (!flat.References.Contains(text))
        {
            flat.References = [.. flat.References, text];
            flat.Pointer = isAlone && flat.Pointer == pointer ? text : flat.Pointer;
            Add(flat, target, text, [.. chain, text], remarks, depth + 1);
        }

        // What two parts have in common is here already.
    }

    private void AddPart(FlatSchema flat, JsonObject whole, JsonNode? part, string pointer, IReadOnlyList<string> chain, List<ImportRemark> remarks, int depth)
    {
        var says = part.Entries().Where(entry => entry.Key is not ("$comment" or "title" or "description")).Select(entry => entry.Key).ToList();
        // A part with alternatives of which none has a type of its own speaks about fields, not about kinds of value.
        var isCondition = says.Exists(s_conditions.Contains)
            || (says.Exists(key => key is "anyOf" or "oneOf") && !says.Contains("type") && whole.ContainsKey("properties"));
        if (isCondition || IsTold(whole, part))
        {
            // A written alternative excludes those before it in a part of its own; a URL has its extension there.
            var isOwn = IsTold(whole, part) || whole.ContainsKey(OpenApiKeys.Media) || whole.At("allOf").Items().Any(other => other.At(OpenApiKeys.Name) is not null);
            if (!isOwn)
            {
                remarks.Add(new ImportRemark(pointer, part.Quote(), "a condition; write it as a rule."));
            }

            return;
        }

        Add(flat, part, pointer, chain, remarks, depth + 1);
    }

    // The rules of a written spec stand beside the conditions that say them.
    private static bool IsTold(JsonObject whole, JsonNode? part) =>
        (part.At("$comment").Text() ?? part.At(OpenApiKeys.Rule).Text()) is { } id && whole.At(OpenApiKeys.Rule).Items().Any(rule => rule.At("id").Text() == id);

    private static void AddWord(FlatSchema flat, string key, JsonNode? value)
    {
        if (!flat.Words.ContainsKey(key))
        {
            flat.Words[key] = value?.DeepClone();
            return;
        }

        // Of two bounds the tighter one holds; of two texts that of the outer schema.
        var (old, other) = (flat[key].Number(), value.Number());
        var keepsOld = (key, old, other) switch
        {
            ("minimum" or "exclusiveMinimum" or "minLength" or "minItems", { } a, { } b) => a >= b,
            ("maximum" or "exclusiveMaximum" or "maxLength" or "maxItems", { } a, { } b) => a <= b,
            _ => false,
        };
        if (key is "enum" && flat[key] is JsonArray had && value is JsonArray has)
        {
            flat.Words[key] = new JsonArray([.. had.Where(one => has.Any(two => JsonNode.DeepEquals(one, two))).Select(one => one?.DeepClone())]);
        }
        else if (!keepsOld)
        {
            flat.Words[key] = value?.DeepClone();
        }
    }

    private static void AddStructure(FlatSchema flat, JsonObject map, string pointer, IReadOnlyList<string> chain, List<ImportRemark> remarks)
    {
        foreach (var (name, schema) in map.At("properties").Entries())
        {
            var at = flat.Properties.FindIndex(property => property.Name == name);
            var own = pointer.Below("properties").Below(name);
            if (at < 0)
            {
                flat.Properties.Add((name, schema, own, chain));
            }
            else
            {
                // Both hold.
                flat.Properties[at] = (name, new JsonObject { ["allOf"] = new JsonArray(flat.Properties[at].Schema?.DeepClone(), schema?.DeepClone()) }, own, [.. flat.Properties[at].References.Union(chain)]);
            }
        }

        flat.Required.UnionWith(map.At("required").Texts());
        flat.IsNullable |= map.At("nullable").IsTrue();
        if (map.TryGetPropertyValue("items", out var items))
        {
            flat.Items = (items, pointer.Below("items"), chain);
        }

        foreach (var key in new[] { "oneOf", "anyOf" })
        {
            var cases = map.At(key).Items().Select((one, i) => (one, pointer.Below(key).Below(i), chain)).ToList();
            if (cases.Count > 0 && flat.Cases.Count > 0)
            {
                remarks.Add(new ImportRemark(pointer.Below(key), "", "a second list of alternatives; only the first one is used."));
            }
            else
            {
                flat.Cases.AddRange(cases);
            }
        }
    }

    private void TakeNull(FlatSchema flat)
    {
        if (flat["type"] is JsonArray types && types.Texts().Contains("null"))
        {
            flat.IsNullable = true;
            var others = types.Texts().Where(type => type != "null").ToList();
            flat.Words["type"] = others.Count == 1 ? JsonValue.Create(others[0]) : new JsonArray([.. others.Select(type => (JsonNode?)JsonValue.Create(type))]);
        }

        if (flat["enum"] is JsonArray values && values.Any(value => value is null))
        {
            flat.IsNullable = true;
            flat.Words["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }

        var before = flat.Cases.Count;
        flat.Cases.RemoveAll(one => IsNull(one.Schema));
        flat.IsNullable |= flat.Cases.Count < before;
    }

    private bool IsNull(JsonNode? schema) =>
        schema.At("type").Text() == "null"
        || (schema is JsonObject && schema.At("enum") is JsonArray { Count: 1 } only && only[0] is null)
        || (schema.At("$ref").Text() is { } reference && Find(reference).At("type").Text() == "null");
}
