namespace FoxGen.Import.Draft;

/// <summary>Writes fields with what their values may be.</summary>
internal static class FieldWriter
{
    /// <summary>Fields by their names.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="withSpace">Whether empty lines stand between them.</param>
    /// <param name="evenIfEmpty">Whether to write an empty mapping when there are none.</param>
    public static YamlMapping Fields(IEnumerable<DraftField> fields, bool withSpace, bool evenIfEmpty)
    {
        var all = fields.ToList();
        var mapping = new YamlMapping { PrefersFlow = evenIfEmpty && all.Count == 0 };
        foreach (var field in all)
        {
            if (mapping.Add(field.Name, Field(field)) is { } entry)
            {
                entry.HasSpaceAbove = withSpace;
                // Remarks stand at the whole field.
                entry.Comments.AddRange(field.Only is null ? field.Remarks.Select(SpecWriter.Comment) : []);
            }
        }

        return mapping;
    }

    private static YamlMapping Field(DraftField field)
    {
        var keys = new YamlMapping();
        ValueWriter.Write(keys, field.Value, field.Unit, field.Default);
        keys.Add("name", YamlValues.Text(field.Value.ClrName));
        keys.Add("upstreamDefault", field.UpstreamDefault is null ? null : YamlValues.Value(field.UpstreamDefault));
        keys.Add("from", field.From is null ? null : YamlValues.Value(field.From));
        if (field.Place is { } place)
        {
            var isEnvelope = place.In is RequestPart.Envelope;
            keys.Add("under", YamlValues.Text(isEnvelope ? place.Name : null));
            keys.Add("in", YamlValues.Text(isEnvelope ? null : place.In.ToString().ToLowerInvariant()));
            keys.Add("as", YamlValues.Text(isEnvelope || place.Name == field.Name ? null : place.Name));
        }

        keys.Add("advice", YamlValues.Text(field.Advice is FieldAdvice.OmitUnlessNeeded ? "omit-unless-needed" : null));
        keys.Add("deprecated", YamlValues.Flag(field.IsDeprecated));
        keys.Add("when", YamlSequence.Of(field.When.Select(YamlValues.Value)));
        ValueWriter.Meanings(keys, "knownValues", field.Value.KnownValues);
        keys.Add("description", YamlValues.Localized(field.Description));
        keys.Add("notes", YamlValues.List(field.Notes));
        keys.Add("examples", YamlSequence.Of(field.Examples.Select(YamlValues.Value), inFlow: !field.Examples.Exists(e => e.Kind is RuleValueKind.List or RuleValueKind.Map)));
        keys.Entries.RemoveAll(entry => field.Only?.Contains(entry.Key) is false);
        return keys;
    }
}
