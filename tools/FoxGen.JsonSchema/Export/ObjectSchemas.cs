using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Export;

/// <summary>Says what objects with known fields may be.</summary>
internal sealed class ObjectSchemas(ScopedTypes types, TextLanguage language, UnenforcedRuleList unenforced)
{
    /// <summary>The keywords of an object.</summary>
    /// <param name="path">Where it stands; empty for the body.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="rules">The rules between them.</param>
    /// <param name="told">What is told about the fields.</param>
    /// <param name="isOpen">Whether it has other keys too.</param>
    /// <param name="constant">A field that holds one value and is no field of the schema: the one that names the model.</param>
    public RuleValue Write(
        string path, EquatableArray<FieldSchema> fields, EquatableArray<Rule> rules, EquatableArray<ResolvedProperty> told, bool isOpen = false, (string Name, RuleValue Schema)? constant = null)
    {
        var required = fields.Where(field => field.IsRequired).Select(field => field.Name).ToList();
        var properties = fields.Select(field => (field.Name, (RuleValue?)Field(path, field, told.FirstOrDefault(one => one.Name == field.Name)))).ToList();
        if (constant is { } extra)
        {
            required.Insert(0, extra.Name);
            properties.Insert(0, (extra.Name, extra.Schema));
        }

        var conditions = rules.SelectMany(rule => Rule(path, fields, rule)).ToList();
        return SchemaNode.Of(
            ("type", SchemaNode.Text("object")),
            ("required", required.Count == 0 ? null : SchemaNode.Texts([.. required])),
            ("properties", SchemaNode.Of([.. properties])),
            ("additionalProperties", isOpen ? RuleValue.True : RuleValue.False),
            ("allOf", conditions.Count == 0 ? null : SchemaNode.List(conditions)));
    }

    private RuleValue Field(string path, FieldSchema field, ResolvedProperty? told)
    {
        var inside = path.Length == 0 ? field.Name : path + "." + field.Name;
        var schema = new ValueSchemas(types, language, unenforced, this).Write(inside, field.Value, told?.Type, isNullable: !field.IsRequired);
        return Annotations.Add(schema, field, told, language);
    }

    // Each part of a rule that must hold on its own is said on its own; what cannot be said stands in the list.
    private IEnumerable<RuleValue> Rule(string path, EquatableArray<FieldSchema> fields, Rule rule)
    {
        var translator = new ConditionTranslator(new ValueSchema(ValueKind.Object) { Properties = fields });
        var parts = rule.Severity is Severity.Error ? ConditionTranslator.Parts(rule.Condition).Select(translator.Rule).ToList() : [null];
        if (parts.Any(part => part is null))
        {
            unenforced.Add(rule.Path.Length == 0 ? path : path.Length == 0 ? rule.Path : path + "." + rule.Path, rule.Id, rule.Severity, rule.Message, rule.Condition.ToString());
        }
        else
        {
            unenforced.AddEnforced(path, rule.Id);
        }

        return parts.Where(part => part is not null && !part.Equals(SchemaNode.Anything)).Select(part => part!.With(("$comment", SchemaNode.Text(rule.Id))));
    }
}
