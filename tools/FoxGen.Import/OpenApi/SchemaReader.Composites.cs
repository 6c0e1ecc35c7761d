using System.Text.Json.Nodes;
using FoxGen.Rules.Primitives;

namespace FoxGen.Import.OpenApi;

// Lists, objects and alternatives.
internal sealed partial class SchemaReader
{
    private DraftValue? Array(FlatSchema flat, string path, List<ImportRemark> remarks)
    {
        if (flat.Items is not { } items)
        {
            return null;
        }

        var own = flattener.Flatten(items.Schema, items.Pointer, items.References, remarks);
        if (Value(own, path + "[]", remarks) is not { } item)
        {
            return null;
        }

        item.ClrName = own[OpenApiKeys.Name].Text() ?? item.ClrName;
        var value = new DraftValue
        {
            Kind = ValueKind.Array,
            Items = item,
            MinItems = flat["minItems"].Count() is > 0 and var least ? least : null,
            MaxItems = flat["maxItems"].Count(),
            UniqueItems = flat["uniqueItems"].IsTrue() || flat[OpenApiKeys.UniqueItems].IsTrue(),
            MaxInlineItems = flat[OpenApiKeys.Inline].At("maxItems").Count(),
            Media = MediaFacts(flat[OpenApiKeys.Media]),
        };
        Constraints(value, flat);
        return value;
    }

    private DraftValue Object(FlatSchema flat, string path, List<ImportRemark> remarks)
    {
        var value = new DraftValue { Kind = ValueKind.Object };
        value.Properties.AddRange(Fields(flat, path, skip: null, remarks));
        value.Rules.AddRange(new SchemaRuleReader(Relations).Read(flat, path, value.Properties, remarks));
        if (value.Properties.Count == 0)
        {
            Constraints(value, flat);
        }

        var others = flat["additionalProperties"];
        value.IsOpen = value.Properties.Count > 0 && (others is JsonObject || others.IsTrue());
        if (others is JsonObject { Count: > 0 })
        {
            remarks.Add(new ImportRemark(flat.Pointer.Below("additionalProperties"), others.Quote(), "the spec does not restrict its values."));
        }

        return value;
    }

    private DraftValue? Alternatives(FlatSchema flat, string path, List<ImportRemark> remarks)
    {
        if (flat.Cases.Count == 1)
        {
            // Null was the other one.
            var only = flattener.Flatten(flat.Cases[0].Schema, flat.Cases[0].Pointer, flat.Cases[0].References, remarks);
            foreach (var (key, value) in only.Words.ToList())
            {
                flat.Words[key] ??= value?.DeepClone();
            }

            flat.Cases.Clear();
            flat.Cases.AddRange(only.Cases);
            flat.Properties.AddRange(only.Properties);
            flat.Required.UnionWith(only.Required);
            flat.Items ??= only.Items;
            flat.References = only.References;
            return Value(flat, path, remarks);
        }

        var read = new List<ImportRemark>();
        var cases = flat.Cases.Select(one => flattener.Flatten(one.Schema, one.Pointer, one.References, read)).ToList();
        return Constants(cases) ?? Outside(flat, cases) ?? Usual(flat, cases, remarks) ?? Union(flat, flat.Cases, path, remarks);
    }

    // Alternatives that are one value each are an enum with meanings.
    private static DraftValue? Constants(List<FlatSchema> cases)
    {
        var values = cases.Select(one => one["const"] ?? (one["enum"] is JsonArray { Count: 1 } only ? only[0] : null)).ToList();
        if (values.Any(value => value is not JsonValue) || values.Select(KindOf).Distinct().ToList() is not [ValueKind.String or ValueKind.Integer or ValueKind.Number] || cases.Exists(one => one.Cases.Count > 0))
        {
            return null;
        }

        var result = new DraftValue { Kind = KindOf(values[0]) };
        foreach (var (value, one) in values.Zip(cases))
        {
            if (value.Value() is not { } wire || result.Enum.Contains(wire))
            {
                continue;
            }

            result.Enum.Add(wire);
            if (JsonFacts.Prose(one["description"].Text() ?? one["title"].Text()) is { } meaning)
            {
                result.KnownValues.Add(new DraftKnownValue(wire, meaning));
            }
        }

        return result;
    }

    // One range, and single numbers beside it.
    private DraftValue? Outside(FlatSchema flat, List<FlatSchema> cases)
    {
        var singles = cases.Where(one => one["const"] is not null || one["enum"] is not null).ToList();
        var ranges = cases.Except(singles).ToList();
        if (ranges is not [var range] || Merged(flat, range) is not { Kind: ValueKind.Integer or ValueKind.Number } value || value.Range == new NumberRange())
        {
            return null;
        }

        foreach (var single in singles)
        {
            var numbers = (single["enum"] ?? new JsonArray(single["const"]?.DeepClone())).Items().ToList();
            if (numbers.Exists(number => !Fits(number, value.Kind)))
            {
                return null;
            }

            value.Sentinels.AddRange(numbers.Select(number => new DraftKnownValue(number.Value()!, JsonFacts.Prose(single["description"].Text() ?? single["title"].Text()))));
        }

        return value;
    }

    private DraftValue? Merged(FlatSchema flat, FlatSchema one)
    {
        var kind = KindOf(one["type"].Text() ?? flat["type"].Text());
        return kind is ValueKind.Integer or ValueKind.Number && one.Cases.Count == 0 ? Scalar(one, kind.Value, []) : null;
    }

    // An open text, and some values of it.
    private DraftValue? Usual(FlatSchema flat, List<FlatSchema> cases, List<ImportRemark> remarks)
    {
        var open = cases.Where(one => one["type"].Text() == "string" && one["enum"] is null && one["const"] is null && one.Cases.Count == 0).ToList();
        var listed = cases.Where(one => one["enum"] is not null || one["const"] is not null).ToList();
        if (open is not [var text] || listed.Count + 1 != cases.Count || listed.Exists(one => one["type"].Text() is not ("string" or null)))
        {
            return null;
        }

        remarks.Add(new ImportRemark(flat.Pointer, string.Join(" ", listed.Select(one => (one["enum"] ?? one["const"]).Quote())), "usual values of a free string; describe them in knownValues."));
        return Scalar(text, ValueKind.String, remarks);
    }

    private DraftValue? Union(FlatSchema flat, IReadOnlyList<(JsonNode? Schema, string Pointer, IReadOnlyList<string> References)> schemas, string path, List<ImportRemark> remarks)
    {
        var union = new DraftValue { Kind = ValueKind.Union };
        foreach (var (schema, pointer, references) in schemas)
        {
            var one = flattener.Flatten(schema, pointer, references, remarks);
            var name = one[OpenApiKeys.Name].Text();
            if (Value(one, $"{path}({name ?? pointer})", remarks) is not { } value)
            {
                remarks.Add(new ImportRemark(pointer, schema.Quote(), "an alternative of unknown type."));
                continue;
            }

            if (value.Kind is ValueKind.Union)
            {
                // Alternatives of an alternative stand beside the others.
                union.Cases.AddRange(value.Cases);
                continue;
            }

            value.ClrName = name;
            value.Description = one[OpenApiKeys.Description] is { } own ? own.Localized() : JsonFacts.Prose(one["description"].Text());
            union.Cases.Add(value);
        }

        if (union.Cases.Count < 2)
        {
            return union.Cases.FirstOrDefault();
        }

        union.ClrName = flat[OpenApiKeys.Name].Text();
        // The spec language wants a required constant in every alternative.
        union.Discriminator = flat["discriminator"].At("propertyName").Text() is { } key
            && union.Cases.TrueForAll(one => one.Properties.Exists(field => field.Name == key && field.IsRequired && field.Value.Const is not null))
                ? key
                : null;
        return union;
    }

    private static DraftMedia? MediaFacts(JsonNode? node)
    {
        if (node is not JsonObject)
        {
            return null;
        }

        var media = new DraftMedia
        {
            ExtensionIsRequired = node.At("extension").Text() == "required",
        };
        media.Kinds.AddRange(node.At("kind").Texts().Select(MediaKinds.Find).OfType<MediaKind>());
        media.Formats.AddRange(node.At("formats").Texts());
        foreach (var comparison in MediaComparisons.All)
        {
            if (node.At(comparison.Key).Text() is { } other)
            {
                media.Pairs.Add(comparison.Key, other);
            }
        }

        foreach (var measure in MediaMeasures.All)
        {
            if (Limit(node.At(measure.Key)) is { } limit)
            {
                media.Limits.Add(measure.Key, limit);
            }
        }

        return media;
    }

    private static DraftLimit? Limit(JsonNode? node)
    {
        if (node is not JsonObject)
        {
            return null;
        }

        var limit = new DraftLimit
        {
            Minimum = Bound("minimum"),
            Maximum = Bound("maximum"),
            ExclusiveMinimum = Bound("exclusiveMinimum"),
            ExclusiveMaximum = Bound("exclusiveMaximum"),
        };
        foreach (var when in node.At("when").Items())
        {
            if (when.At("if").Text() is { } condition && Limit(when) is { } bounds)
            {
                limit.When.Add((condition, bounds));
            }
        }

        return limit;

        string? Bound(string key) => node.At(key).Number()?.ToString("0.#############################", System.Globalization.CultureInfo.InvariantCulture);
    }
}
