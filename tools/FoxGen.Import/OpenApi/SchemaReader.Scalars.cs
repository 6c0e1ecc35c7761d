using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

// Texts, numbers and booleans.
internal sealed partial class SchemaReader
{
    private static readonly Dictionary<string, string> s_formats = new(StringComparer.Ordinal)
    {
        ["uri"] = "uri",
        ["url"] = "uri",
        ["byte"] = "base64",
        ["base64"] = "base64",
    };

    private static readonly string[] s_members = ["minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"];

    private DraftValue Scalar(FlatSchema flat, ValueKind kind, List<ImportRemark> remarks)
    {
        var value = new DraftValue { Kind = kind };
        switch (kind)
        {
            case ValueKind.String:
                Text(value, flat, remarks);
                break;
            case ValueKind.Integer or ValueKind.Number:
                value.Range = Range(flat);
                value.Format = flat["format"].Text() == "int64" && kind is ValueKind.Integer ? "int64" : null;
                break;
            default:
                value.Spelling = flat[OpenApiKeys.Spelling] is { } words && words.At("true").Text() is { } yes && words.At("false").Text() is { } no ? new BooleanSpelling(yes, no) : null;
                break;
        }

        Constraints(value, flat);
        Known(value, flat);
        if (value.Spelling is null)
        {
            Allowed(value, flat, remarks);
        }

        if (kind is ValueKind.Integer && value.Format is null && NeedsMoreBits(value, flat))
        {
            value.Format = "int64";
        }

        return value;
    }

    private static void Text(DraftValue value, FlatSchema flat, List<ImportRemark> remarks)
    {
        value.MinLength = flat["minLength"].Count();
        value.MaxLength = flat["maxLength"].Count();
        value.Format = flat[OpenApiKeys.Format].Text();
        value.Pattern = flat[OpenApiKeys.Pattern].Text();
        value.Schemes.AddRange(flat[OpenApiKeys.Schemes].Texts());
        value.Hosts.AddRange(flat[OpenApiKeys.Hosts].Texts());
        value.MaxInlineBytes = flat[OpenApiKeys.Inline].At("bytes").Number() is { } bytes and >= 0 and <= long.MaxValue ? (long)bytes : null;
        value.Media = MediaFacts(flat[OpenApiKeys.Media]);
        if (value.Format is not null)
        {
            return;
        }

        if (flat["format"].Text() is { } format)
        {
            if (s_formats.TryGetValue(format, out var known))
            {
                value.Format = known;
            }
            else
            {
                remarks.Add(new ImportRemark(flat.Pointer.Below("format"), format, "not a format of the spec language; any string is accepted."));
            }
        }
        else if (flat["contentEncoding"].Text() == "base64")
        {
            value.Format = "base64";
        }

        if (value.Pattern is null && flat["pattern"].Text() is { } pattern)
        {
            if (PortablePattern.Validate(pattern) is { } problem)
            {
                remarks.Add(new ImportRemark(flat.Pointer.Below("pattern"), pattern, "outside the portable subset: " + problem));
            }
            else
            {
                value.Pattern = pattern;
            }
        }
    }

    // Every constraint of the language under its own key, but for those that the draft has members for.
    private static void Constraints(DraftValue value, FlatSchema flat)
    {
        foreach (var key in value.Kind is { } kind ? ConstraintKinds.KeysOf(kind).Except(s_members) : [])
        {
            if (flat[key].Value() is { Kind: not RuleValueKind.Null } limit)
            {
                value.Constraints[key] = limit;
            }
        }
    }

    private static NumberRange Range(FlatSchema flat)
    {
        var (minimum, maximum) = (flat["minimum"].Number(), flat["maximum"].Number());
        // Version 3.0 has true beside the bound, 3.1 has the bound itself.
        var (isAbove, isBelow) = (flat["exclusiveMinimum"].IsTrue(), flat["exclusiveMaximum"].IsTrue());
        return NumberRange.Of(
            isAbove ? null : minimum,
            isBelow ? null : maximum,
            isAbove ? minimum : flat["exclusiveMinimum"].Number(),
            isBelow ? maximum : flat["exclusiveMaximum"].Number());
    }

    // A vocabulary of the file lists the other spellings at its values.
    private static bool IsListed(RuleValue? values, RuleValue spelling) => values is { Kind: RuleValueKind.Map }
        && values.AsMap.Any(entry => At(entry.Value, "aliases") is { Kind: RuleValueKind.List } aliases && aliases.AsList.Contains(spelling));

    private static RuleValue? At(RuleValue? map, string key) => map is { Kind: RuleValueKind.Map } ? map.Find(key) : null;

    private void Allowed(DraftValue value, FlatSchema flat, List<ImportRemark> remarks)
    {
        var name = flat[OpenApiKeys.Vocabulary].Text();
        var vocabulary = service.Vocabularies.FirstOrDefault(one => one.ClrName == name);
        var own = name is null ? null : At(At(FileVocabularies, name), "values");
        value.Vocabulary = vocabulary is not null || own is not null ? name : null;
        var aliases = flat[OpenApiKeys.Aliases].Items()
            .Select(alias => (Spelling: alias.At("spelling").Value(), Value: alias.At("value").Value()))
            .Where(alias => IsPlain(alias.Spelling) && IsPlain(alias.Value))
            .Select(alias => new WireAlias(alias.Spelling!, alias.Value!));
        value.Aliases.AddRange(aliases.Where(alias => vocabulary?.Members.Any(member => member.Aliases.Contains(alias.Spelling)) is not true && !IsListed(own, alias.Spelling)));

        if (flat[OpenApiKeys.Const] is { } only && Fits(only, value.Kind))
        {
            value.Const = only.Value();
            return;
        }

        var listed = (flat[OpenApiKeys.Enum] ?? flat["enum"]).Items().ToList();
        foreach (var item in listed.Where(item => Fits(item, value.Kind)))
        {
            if (item.Value() is { } allowed && !value.Enum.Contains(allowed))
            {
                value.Enum.Add(allowed);
            }
        }

        foreach (var item in listed.Where(item => !Fits(item, value.Kind)))
        {
            remarks.Add(new ImportRemark(flat.Pointer.Below("enum"), item.Quote(), "does not match the type of the schema."));
        }

        if (flat["const"] is { } constant)
        {
            if (Fits(constant, value.Kind))
            {
                value.Const = constant.Value();
            }
            else
            {
                remarks.Add(new ImportRemark(flat.Pointer.Below("const"), constant.Quote(), "does not match the type of the schema."));
            }
        }

        // A boolean has no enum; one number is a const.
        if (value.Kind is ValueKind.Boolean || (value.Enum.Count == 1 && value.Kind is not ValueKind.String && value.Aliases.Count == 0 && vocabulary is null))
        {
            value.Const ??= value.Enum.Count == 1 ? value.Enum[0] : null;
            value.Enum.Clear();
        }
    }

    private static bool Fits(JsonNode? item, ValueKind? kind) =>
        item is JsonValue && KindOf(item) is { } own && (own == kind || (own is ValueKind.Integer && kind is ValueKind.Number));

    private static void Known(DraftValue value, FlatSchema flat)
    {
        var sentinels = flat[OpenApiKeys.Sentinels].Items().Select(one => one.Value()).OfType<RuleValue>().Where(IsPlain).ToList();
        var known = flat[OpenApiKeys.KnownValues].Items()
            .Select(one => (Value: one.At("value").Value(), Name: one.At("name").Text(), Meaning: one.At("meaning").Localized()))
            .Where(one => IsPlain(one.Value) && (one.Name is not null || one.Meaning is not null))
            .Select(one => new DraftKnownValue(one.Value!, one.Meaning, one.Name))
            .ToList();
        value.Sentinels.AddRange(sentinels.Select(sentinel => known.Find(one => one.Value.Equals(sentinel)) ?? new DraftKnownValue(sentinel, null)));
        value.KnownValues.AddRange(known.Where(one => !sentinels.Contains(one.Value)));
    }

    // What can be the key of a mapping.
    private static bool IsPlain(RuleValue? value) => value is { Kind: RuleValueKind.String or RuleValueKind.Integer or RuleValueKind.Number or RuleValueKind.Boolean };

    private static bool NeedsMoreBits(DraftValue value, FlatSchema flat)
    {
        var bounds = new[] { value.Range.Low?.Value, value.Range.High?.Value, flat["default"].Number() };
        return bounds.Concat(value.Enum.Append(value.Const).OfType<RuleValue>().Select(one => (decimal?)Math.Clamp(one.AsNumber, -1e18, 1e18)))
            .Any(number => number is < int.MinValue or > int.MaxValue);
    }
}
