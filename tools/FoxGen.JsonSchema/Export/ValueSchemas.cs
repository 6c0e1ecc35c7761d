using FoxGen.JsonSchema.Constraints;
using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Export;

/// <summary>Says what single values may be.</summary>
internal sealed class ValueSchemas(ScopedTypes types, TextLanguage language, UnenforcedRuleList unenforced, ObjectSchemas objects)
{
    /// <summary>The schema of a value.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="schema">What it may be.</param>
    /// <param name="type">Its C# type, which leads to what is told about the fields of objects.</param>
    /// <param name="isNullable">Whether null is as good as absent there.</param>
    public RuleValue Write(string path, ValueSchema schema, ClrType? type, bool isNullable)
    {
        Facts(path, schema);
        switch (schema.Kind)
        {
            case ValueKind.Union:
                var cases = Cases(path, schema, type);
                return SchemaNode.Of(("anyOf", SchemaNode.List(isNullable ? [.. cases, Null] : cases)));
            case ValueKind.Object when schema.Properties.Count > 0:
                var told = type is ClrObject named ? types.Objects.FirstOrDefault(one => one.ClrName == named.Name)?.Properties ?? default : default;
                var known = objects.Write(path, schema.Properties, schema.Rules, told, schema.IsOpen);
                // The rules of an object say nothing about null.
                return !isNullable ? known
                    : known.Find("allOf") is null ? SchemaNode.OrNull(known)
                    : SchemaNode.Of(("anyOf", SchemaNode.List([Null, known])));
            default:
                var simple = schema.Kind is ValueKind.Array ? Array(path, schema, type) : ScalarSchemas.Write(schema);
                return isNullable ? SchemaNode.OrNull(simple) : simple;
        }
    }

    private static RuleValue Null => SchemaNode.Of(("type", SchemaNode.Text("null")));

    private RuleValue Array(string path, ValueSchema schema, ClrType? type)
    {
        if (schema.Find<UniqueItems>() is not null && (schema.Items?.Aliases.Count > 0 || !UniqueItemsTool.HasPlainItems(schema)))
        {
            // Two spellings of one value are one item; so are objects that differ in a null.
            unenforced.Add(path, RuleIds.UniqueItems, Severity.Error, new LocalizedText($"{path} must be an array without duplicate items.", $"{path} 不允许重复项。"));
        }

        return ScalarSchemas.Merge(SchemaNode.Of(("type", SchemaNode.Text("array"))), ScalarSchemas.Keywords(schema))
            .With(("items", schema.Items is { } items ? Write(path + "[]", items, (type as ClrList)?.Item, isNullable: false) : null));
    }

    // A value belongs to the first alternative that fits by type and constants, whatever a later one would take.
    private IEnumerable<RuleValue> Cases(string path, ValueSchema schema, ClrType? type)
    {
        var faces = type is ClrUnion named ? types.Unions.FirstOrDefault(one => one.ClrName == named.Name)?.Cases ?? default : default;
        for (var i = 0; i < schema.Cases.Count; i++)
        {
            var value = schema.Cases[i].Value;
            var face = i < faces.Count ? faces[i] : null;
            var written = Write(path, value, face?.Type, isNullable: false)
                .With(("description", face?.Description is { } text ? SchemaNode.Text(text.In(language)) : null));
            var earlier = schema.Cases.Take(i).Select(one => one.Value).Where(one => !UnionDiscriminators.AreApart(one, value)).ToList();
            yield return earlier.Count == 0 ? written
                : SchemaNode.All([SchemaNode.Not(SchemaNode.Any(earlier.Select(UnionDiscriminators.Of))), written]);
        }
    }

    private void Facts(string path, ValueSchema schema)
    {
        foreach (var one in ConstraintKinds.Of(schema))
        {
            if (one.Severity is not Severity.Error || (one is not UniqueItems && ConstraintTool.Of(one.Kind).Keywords(one, schema) is null))
            {
                unenforced.Add(path, one.RuleId, one.Severity, new LocalizedText($"{path} must be {one.Allowed}."));
            }
        }

        foreach (var fact in MediaText.Facts(schema.Media))
        {
            unenforced.Add(path, "media", Severity.Note, new LocalizedText(fact));
        }
    }
}
