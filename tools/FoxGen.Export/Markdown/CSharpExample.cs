using System.Globalization;
using System.Text;

namespace FoxGen.Export;

/// <summary>Writes an example body as the C# call that sends it.</summary>
internal sealed class CSharpExample(ResolvedService service, ScopedTypes types)
{
    /// <summary>The call.</summary>
    public string Write(ResolvedModel model, ModelExample example)
    {
        var family = service.Families.First(one => one.Name == model.Family).ClrName;
        var call = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{model.Result} result = await client.{family}.{model.ClrName}.GenerateAsync(new()\n");
        Object(call, example.Body, model.Properties, model.Request.Fields, 0);
        return call.Append(");\n").ToString();
    }

    private void Object(StringBuilder text, RuleValue body, EquatableArray<ResolvedProperty> properties, EquatableArray<FieldSchema> fields, int indent)
    {
        var space = new string(' ', indent * 4);
        text.Append(space).Append("{\n");
        foreach (var (key, value) in body.AsMap.Select(entry => (entry.Key, entry.Value)))
        {
            var property = properties.FirstOrDefault(one => one.Name == key);
            var field = fields.FirstOrDefault(one => one.Name == key);
            if (property is null || field is null || value.Kind is RuleValueKind.Null)
            {
                continue;
            }

            text.Append(space).Append("    ").Append(property.ClrName).Append(" = ");
            Value(text, value, property.Type, field.Value, indent + 1);
            text.Append(",\n");
        }

        text.Append(space).Append('}');
    }

    private void Value(StringBuilder text, RuleValue value, ClrType type, ValueSchema schema, int indent)
    {
        switch (type)
        {
            case ClrUnion named when types.Unions.FirstOrDefault(one => one.ClrName == named.Name) is { } union:
                var at = Enumerable.Range(0, schema.Cases.Count).FirstOrDefault(i => Fits(value, schema.Cases[i].Value), -1);
                if (at >= 0)
                {
                    Value(text, value, union.Cases[at].Type, schema.Cases[at].Value, indent);
                }

                break;
            case ClrList list when value.Kind is RuleValueKind.List:
                text.Append('[');
                for (var i = 0; i < value.AsList.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Value(text, value.AsList[i], list.Item, schema.Items!, indent);
                }

                text.Append(']');
                break;
            case ClrObject named when types.Objects.FirstOrDefault(one => one.ClrName == named.Name) is { } found:
                text.Append("new ").Append(named.Name).Append('\n');
                Object(text, value, found.Properties, found.Schema.Properties, indent);
                break;
            case ClrEnum named:
                text.Append(named.Name).Append('.').Append(Member(named.Name, value, schema));
                break;
            default:
                text.Append(Scalar(value, schema));
                break;
        }
    }

    private string Member(string name, RuleValue value, ValueSchema schema)
    {
        var wire = schema.Aliases.FirstOrDefault(alias => alias.Spelling.Equals(value))?.Canonical ?? value;
        return types.Enums.Concat(service.Vocabularies).First(one => one.ClrName == name).Members.First(member => member.Wire.Equals(wire)).ClrName;
    }

    private static string Scalar(RuleValue value, ValueSchema schema) => value.Kind switch
    {
        RuleValueKind.String when schema.Spelling is { } spelling => value.AsString == spelling.True ? "true" : "false",
        RuleValueKind.String => QuotedText.Readable(value.AsString),
        RuleValueKind.Map => $"JsonNode.Parse({QuotedText.Readable(value.ToString())})!.AsObject()",
        _ => value.ToString(),
    };

    private static bool Fits(RuleValue value, ValueSchema schema) => schema.Kind switch
    {
        ValueKind.Array => value.Kind is RuleValueKind.List,
        ValueKind.Object => value.Kind is RuleValueKind.Map && schema.Properties.All(field => !field.IsRequired || field.Value.Allowed.Count != 1
            || (value.Find(field.Name) is { } own && own.Equals(field.Value.Allowed[0]))),
        ValueKind.Boolean => value.Kind is RuleValueKind.Boolean || (schema.Spelling is not null && value.Kind is RuleValueKind.String),
        ValueKind.String => value.Kind is RuleValueKind.String,
        ValueKind.Integer => value.Kind is RuleValueKind.Integer,
        _ => value.Kind is RuleValueKind.Integer or RuleValueKind.Number,
    };
}
