using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>Reads schemas as fields and values of a draft. What a schema does not say is not there; what is not understood is a remark.</summary>
internal sealed partial class SchemaReader(SchemaFlattener flattener, ResolvedService service)
{
    // Spec files nest up to 64 levels, and each object takes up to three of them.
    private const int Deepest = 16;

    // References that branch can stand for more fields than any model has.
    private const int MostValues = 5_000;

    private int _values;

    /// <summary>The vocabularies of the spec file of the model, a map; <c>null</c> if it has none.</summary>
    public RuleValue? FileVocabularies { get; set; }

    /// <summary>The rules that were written as relations.</summary>
    public RelationTable Relations { get; } = new();

    /// <summary>Reads the properties of an object.</summary>
    /// <param name="flat">The object.</param>
    /// <param name="path">Where it stands in the body; empty for the body itself.</param>
    /// <param name="skip">The fields that are not those of the model; <c>null</c> for none.</param>
    /// <param name="remarks">Takes what was not understood.</param>
    public List<DraftField> Fields(FlatSchema flat, string path, IReadOnlySet<string>? skip, List<ImportRemark> remarks)
    {
        var fields = flat.Properties.Where(property => skip?.Contains(property.Name) is not true)
            .Select(property => Field(property.Name, property.Schema, property.Pointer, property.References, flat, path, remarks))
            .OfType<DraftField>()
            .ToList();

        foreach (var name in flat.Required.Where(name => skip?.Contains(name) is not true && flat.Properties.TrueForAll(property => property.Name != name)).Order(StringComparer.Ordinal))
        {
            remarks.Add(new ImportRemark(flat.Pointer.Below("required"), name, "required, but not described."));
        }

        return fields;
    }

    private DraftField? Field(string name, JsonNode? schema, string pointer, IReadOnlyList<string> references, FlatSchema around, string path, List<ImportRemark> outer)
    {
        var field = new DraftField(name) { IsRequired = around.Required.Contains(name) };
        var inside = path.Length == 0 ? name : path + "." + name;
        var remarks = new List<ImportRemark>();
        var flat = flattener.Flatten(schema, pointer, references, remarks);
        var value = flat["readOnly"].IsTrue() ? null : Value(flat, inside, remarks);
        if (value is null)
        {
            remarks.Add(new ImportRemark(pointer, schema.Quote(), flat["readOnly"].IsTrue() ? "read-only, so not a field of the request." : "omitted, because its type is unknown."));
            outer.AddRange(remarks.Select(remark => remark with { Field = remark.Field ?? inside }));
            return null;
        }

        if (flat.IsNullable && field.IsRequired)
        {
            remarks.Add(new ImportRemark(pointer, "", "required, but can be null; a spec treats null as absent."));
        }

        field.Value = value;
        Told(field, flat);
        field.Remarks.AddRange(remarks.Select(remark => remark with { Field = inside }));
        return field;
    }

    private static void Told(DraftField field, FlatSchema flat)
    {
        field.Value.ClrName = flat[OpenApiKeys.Name].Text() ?? (field.Value.Kind is ValueKind.Union ? null : field.Value.ClrName);
        field.Default = flat["default"] is { } value ? value.Value() : null;
        field.IsDeprecated = flat["deprecated"].IsTrue();
        field.Description = flat[OpenApiKeys.Description] is { } own ? own.Localized() : JsonFacts.Prose(flat["description"].Text());
        field.Unit = flat[OpenApiKeys.Unit].Text();
        field.Advice = flat[OpenApiKeys.Advice].Text() == "omit-unless-needed" ? FieldAdvice.OmitUnlessNeeded : FieldAdvice.None;
        field.Notes.AddRange(flat[OpenApiKeys.Notes].Items().Select(JsonFacts.Localized).OfType<DraftText>());
        var examples = flat["examples"].Items().ToList();
        if (flat["example"] is { } example && examples.Count == 0)
        {
            // Version 3.0 has room for one example; the writer keeps the others beside it.
            examples.Add(example);
            examples.AddRange(flat["x-jsonschema-examples"].Items());
        }

        field.Examples.AddRange(examples.Where(one => one is not null).Select(one => one.Value()).OfType<RuleValue>());
    }

    /// <summary>Reads a value; <c>null</c> when it is not clear what kind of value it is.</summary>
    public DraftValue? Value(FlatSchema flat, string path, List<ImportRemark> remarks)
    {
        if (++_values > MostValues || path.Count(c => c is '.' or '[' or '(') > Deepest)
        {
            remarks.Add(new ImportRemark(flat.Pointer, "", "nested too deeply, or too many values."));
            return null;
        }

        Unread(flat, remarks);
        if ((flat[OpenApiKeys.Sentinels] is not null || flat[OpenApiKeys.Schemes] is not null) && flat.Cases.Count > 0)
        {
            // The first alternative holds the bounds, the other the values outside of them: single numbers, or a file.
            foreach (var (key, bound) in flat.Cases[0].Schema.Entries())
            {
                flat.Words[key] ??= bound?.DeepClone();
            }

            flat.Cases.Clear();
        }

        if (flat.Cases.Count > 0 && flat.Properties.Count == 0)
        {
            return Alternatives(flat, path, remarks);
        }

        if (flat["type"] is JsonArray types)
        {
            return types.Count == 0 ? null : Union(flat, [.. types.Texts().Select(type => ((JsonNode?)One(flat, type), flat.Pointer, flat.References))], path, remarks);
        }

        return Kind(flat, remarks) switch
        {
            ValueKind.Object => Object(flat, path, remarks),
            ValueKind.Array => Array(flat, path, remarks),
            { } kind => Scalar(flat, kind, remarks),
            null => null,
        };
    }

    // The schema as far as it is about one of several types.
    private static JsonObject One(FlatSchema flat, string type)
    {
        var one = (JsonObject)flat.Words.DeepClone();
        one["type"] = type;
        foreach (var key in one.Select(entry => entry.Key).Where(key => key is "default" or "examples" or "example" or "description" or "title" || key.StartsWith("x-", StringComparison.Ordinal)).ToList())
        {
            one.Remove(key);
        }

        if (flat.Items is { } items)
        {
            one["items"] = items.Schema?.DeepClone();
        }

        if (type == "object" && flat.Properties.Count > 0)
        {
            one["properties"] = new JsonObject(flat.Properties.Select(property => KeyValuePair.Create(property.Name, property.Schema?.DeepClone())));
            one["required"] = new JsonArray([.. flat.Required.Order(StringComparer.Ordinal).Select(name => (JsonNode?)JsonValue.Create(name))]);
        }

        return one;
    }

    private static ValueKind? Kind(FlatSchema flat, List<ImportRemark> remarks)
    {
        if (flat[OpenApiKeys.Spelling] is not null)
        {
            return ValueKind.Boolean;
        }

        if (flat["type"] is { } type)
        {
            return KindOf(type.Text());
        }

        var kind = flat[OpenApiKeys.Schemes] is not null ? ValueKind.String
            : flat.Properties.Count > 0 ? ValueKind.Object
            : flat.Items is not null ? ValueKind.Array
            : flat["const"] is { } constant ? KindOf(constant)
            : flat["enum"] is JsonArray { Count: > 0 } values && values.Select(KindOf).Distinct().Count() == 1 ? KindOf(values[0])
            : (ValueKind?)null;
        if (kind is not null)
        {
            return kind;
        }

        if (flat.Words.Any(word => word.Key is "minLength" or "maxLength" or "pattern" or "format"))
        {
            remarks.Add(new ImportRemark(flat.Pointer, "", "no type; string was assumed, because the limits are those of a string."));
            return ValueKind.String;
        }

        return null;
    }

    private static ValueKind? KindOf(string? type) => type switch
    {
        "string" => ValueKind.String,
        "integer" => ValueKind.Integer,
        "number" => ValueKind.Number,
        "boolean" => ValueKind.Boolean,
        "array" => ValueKind.Array,
        "object" => ValueKind.Object,
        _ => null,
    };

    private static ValueKind? KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => ValueKind.String,
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => ValueKind.Boolean,
        System.Text.Json.JsonValueKind.Number => value.Number() is { } number && number == decimal.Truncate(number) ? ValueKind.Integer : ValueKind.Number,
        _ => null,
    };

    /// <summary>Remarks keywords that say something which a draft has no place for.</summary>
    public static void Unread(FlatSchema flat, List<ImportRemark> remarks)
    {
        foreach (var key in new[] { "not", "if", "patternProperties", "propertyNames", "minProperties", "maxProperties", "contains", "prefixItems", "dependentSchemas", "unevaluatedProperties" })
        {
            // An inline limit is written as contains, too.
            var isRead = (key is "contains" && flat[OpenApiKeys.Inline] is not null) || (flat.Properties.Count == 0 && ConstraintKinds.KeysOf(ValueKind.Object).Contains(key));
            if (flat[key] is { } value && !isRead)
            {
                remarks.Add(new ImportRemark(flat.Pointer.Below(key), value.Quote(), "not in the spec; write it as a rule or a note."));
            }
        }
    }
}
