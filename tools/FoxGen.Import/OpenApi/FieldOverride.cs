namespace FoxGen.Import;

/// <summary>Says what a variant changes about a field: the keys that differ, and no others.</summary>
internal static class FieldOverride
{
    /// <summary>The keys of a field as they are written, each with its text.</summary>
    public static IReadOnlyDictionary<string, string> Keys(DraftField field)
    {
        // A field without keys is not written at all.
        var written = FieldWriter.Fields([field], withSpace: false, evenIfEmpty: true)?.Entries.FirstOrDefault()?.Value as YamlMapping;
        return (written?.Entries ?? []).ToDictionary(
            entry => entry.Key,
            entry =>
            {
                var alone = new YamlMapping();
                alone.Entries.Add(new YamlEntry("x", entry.Value));
                return YamlPrinter.Print(alone, []);
            });
    }

    /// <summary>What has to be written of a field; <c>null</c> when an override cannot say it, since it can take no key away.</summary>
    /// <param name="shared">The field as the file has it.</param>
    /// <param name="own">The field as the variant has it.</param>
    public static DraftField? Of(DraftField shared, DraftField own)
    {
        var (before, after) = (Keys(shared), Keys(own));
        if (before.Keys.Any(key => !after.ContainsKey(key)))
        {
            return null;
        }

        var result = new DraftField(own.Name);
        foreach (var key in after.Keys.Where(key => !before.TryGetValue(key, out var text) || text != after[key]))
        {
            Copy(key, own, result);
        }

        return result;
    }

    private static void Copy(string key, DraftField from, DraftField to)
    {
        switch (key)
        {
            case "default":
                to.Default = from.Default;
                break;
            case "upstreamDefault":
                to.UpstreamDefault = from.UpstreamDefault;
                break;
            case "from":
                to.From = from.From;
                break;
            case "when":
                to.When.AddRange(from.When);
                break;
            case "advice":
                to.Advice = from.Advice;
                break;
            case "unit":
                to.Unit = from.Unit;
                break;
            case "deprecated":
                to.IsDeprecated = from.IsDeprecated;
                break;
            case "description":
                to.Description = from.Description;
                break;
            case "notes":
                to.Notes.AddRange(from.Notes);
                break;
            case "examples":
                to.Examples.AddRange(from.Examples);
                break;
            default:
                Value(key, from.Value, to.Value);
                break;
        }
    }

    private static void Value(string key, DraftValue from, DraftValue to)
    {
        switch (key)
        {
            case "type":
                to.Kind = from.Kind;
                break;
            case "oneOf":
                to.Kind = ValueKind.Union;
                to.Cases.AddRange(from.Cases);
                break;
            case "discriminator":
                to.Discriminator = from.Discriminator;
                break;
            case "name":
                to.ClrName = from.ClrName;
                break;
            case "vocabulary":
                to.Vocabulary = from.Vocabulary;
                break;
            case "enum":
                to.Enum.AddRange(from.Enum);
                break;
            case "const":
                to.Const = from.Const;
                break;
            case "aliases":
                to.Aliases.AddRange(from.Aliases);
                break;
            case "knownValues":
                to.KnownValues.AddRange(from.KnownValues);
                break;
            case "sentinels":
                to.Sentinels.AddRange(from.Sentinels);
                break;
            case "minimum" or "exclusiveMinimum":
                to.Range = to.Range with { Low = from.Range.Low };
                break;
            case "maximum" or "exclusiveMaximum":
                to.Range = to.Range with { High = from.Range.High };
                break;
            case "multipleOf":
                to.Range = to.Range with { MultipleOf = from.Range.MultipleOf };
                break;
            case "minLength":
                to.MinLength = from.MinLength;
                break;
            case "maxLength":
                to.MaxLength = from.MaxLength;
                break;
            case "pattern":
                to.Pattern = from.Pattern;
                break;
            case "format":
                to.Format = from.Format;
                break;
            case "schemes":
                to.Schemes.AddRange(from.Schemes);
                break;
            case "hosts":
                to.Hosts.AddRange(from.Hosts);
                break;
            case "inline":
                (to.MaxInlineBytes, to.MaxInlineItems) = (from.MaxInlineBytes, from.MaxInlineItems);
                break;
            case "spelling":
                to.Spelling = from.Spelling;
                break;
            case "media":
                to.Media = from.Media;
                break;
            case "items":
                to.Items = from.Items;
                break;
            case "minItems":
                to.MinItems = from.MinItems;
                break;
            case "maxItems":
                to.MaxItems = from.MaxItems;
                break;
            case "uniqueItems":
                to.UniqueItems = from.UniqueItems;
                break;
            case "rules":
                to.Rules.AddRange(from.Rules);
                break;
            case "properties" or "required" when to.Properties.Count == 0:
                // Both keys are written from this.
                to.Properties.AddRange(from.Properties);
                break;
        }
    }
}
