namespace FoxGen.Import.Draft;

/// <summary>Writes what a value may be.</summary>
internal static class ValueWriter
{
    /// <summary>Adds the keys of a value.</summary>
    /// <param name="keys">Where to add them.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit, behind the type.</param>
    /// <param name="defaultValue">Its default, behind what restricts it.</param>
    public static void Write(YamlMapping keys, DraftValue value, string? unit = null, RuleValue? defaultValue = null)
    {
        if (value.Kind is ValueKind.Union)
        {
            keys.Add("discriminator", YamlValues.Text(value.Discriminator));
            keys.Add("oneOf", YamlSequence.Of(value.Cases.Select(Whole)));
        }
        else
        {
            keys.Add("type", YamlValues.Text(value.Kind?.ToString().ToLowerInvariant()));
        }

        keys.Add("unit", YamlValues.Text(unit));
        keys.Add("format", YamlValues.Text(value.Format));
        keys.Add("schemes", YamlValues.List(value.Schemes));
        keys.Add("hosts", YamlValues.List(value.Hosts));
        keys.Add("spelling", Spelling(value.Spelling));
        keys.Add("vocabulary", YamlValues.Text(value.Vocabulary));
        keys.Add("enum", YamlValues.List(value.Enum));
        keys.Add("const", value.Const is null ? null : YamlValues.Value(value.Const));
        keys.Add("aliases", Aliases(value.Aliases));
        Range(keys, value.Range);
        foreach (var (key, limit) in value.Constraints)
        {
            keys.Add(key, YamlValues.Value(limit));
        }

        Meanings(keys, "sentinels", value.Sentinels);
        keys.Add("minLength", YamlValues.Number(value.MinLength));
        keys.Add("maxLength", YamlValues.Number(value.MaxLength));
        keys.Add("pattern", value.Pattern is null ? null : new YamlScalar(value.Pattern, YamlStyle.Expression));
        keys.Add("minItems", YamlValues.Number(value.MinItems));
        keys.Add("maxItems", YamlValues.Number(value.MaxItems));
        keys.Add("uniqueItems", YamlValues.Flag(value.UniqueItems));
        keys.Add("inline", Inline(value));
        keys.Add("items", value.Items is null ? null : Whole(value.Items));
        keys.Add("media", MediaWriter.Write(value.Media));
        keys.Add("required", YamlValues.List(value.Properties.Where(field => field.IsRequired).Select(field => field.Name)));
        keys.Add("properties", FieldWriter.Fields(value.Properties, withSpace: false, evenIfEmpty: false));
        keys.Add("additionalProperties", YamlValues.Flag(value.IsOpen));
        keys.Add("rules", RuleWriter.Rules(value.Rules));
        keys.Add("default", defaultValue is null ? null : YamlValues.Value(defaultValue));
    }

    /// <summary>Adds values with their meanings: a mapping, or a list when no meaning is told (sentinels alone may be so).</summary>
    public static void Meanings(YamlMapping keys, string key, IReadOnlyCollection<DraftKnownValue> values)
    {
        if (key == "sentinels" && values.All(value => value.Meaning is null))
        {
            keys.Add(key, YamlValues.List(values.Select(value => value.Value)));
            return;
        }

        var mapping = new YamlMapping();
        foreach (var value in values)
        {
            var entry = YamlValues.Localized(value.Meaning, onOneLine: true);
            if (value.ClrName is not null)
            {
                var named = new YamlMapping { PrefersFlow = true };
                named.Add("name", YamlValues.Text(value.ClrName));
                if (entry is YamlMapping languages)
                {
                    languages.Entries.ForEach(text => named.Add(text.Key, text.Value));
                }
                else
                {
                    named.Add("en", entry);
                }

                entry = named;
            }

            // A sentinel among others that have a meaning tells its own value.
            entry ??= key == "sentinels" ? YamlValues.Text(YamlValues.Key(value.Value)) : null;
            if (mapping.Add(YamlValues.Key(value.Value), entry) is { } added)
            {
                added.HasPlainKey = value.Value.Kind is not RuleValueKind.String;
            }
        }

        keys.Add(key, mapping);
    }

    private static YamlMapping Whole(DraftValue value)
    {
        var keys = new YamlMapping();
        Write(keys, value);
        keys.Add("name", YamlValues.Text(value.ClrName));
        Meanings(keys, "knownValues", value.KnownValues);
        keys.Add("description", YamlValues.Localized(value.Description));
        return keys;
    }

    private static void Range(YamlMapping keys, NumberRange range)
    {
        keys.Add("minimum", YamlValues.Number(range.Minimum));
        keys.Add("maximum", YamlValues.Number(range.Maximum));
        keys.Add("exclusiveMinimum", YamlValues.Number(range.ExclusiveMinimum));
        keys.Add("exclusiveMaximum", YamlValues.Number(range.ExclusiveMaximum));
    }

    private static YamlMapping? Spelling(BooleanSpelling? spelling)
    {
        if (spelling is null)
        {
            return null;
        }

        var mapping = new YamlMapping { PrefersFlow = true };
        mapping.Add("true", YamlValues.Text(spelling.True))!.HasPlainKey = true;
        mapping.Add("false", YamlValues.Text(spelling.False))!.HasPlainKey = true;
        return mapping;
    }

    private static YamlMapping? Aliases(IReadOnlyCollection<WireAlias> aliases)
    {
        if (aliases.Count == 0)
        {
            return null;
        }

        var mapping = new YamlMapping { PrefersFlow = true };
        foreach (var alias in aliases)
        {
            mapping.Add(YamlValues.Key(alias.Spelling), YamlValues.Value(alias.Canonical));
        }

        return mapping;
    }

    private static YamlMapping? Inline(DraftValue value) => value.MaxInlineBytes is { } bytes ? RuleWriter.Bytes(bytes)
        : value.MaxInlineItems is null ? null
        : YamlMapping.InFlow(("maxItems", YamlValues.Number(value.MaxInlineItems)));
}
