using System.Globalization;
using System.Text;
using FoxGen.Rules.Strings;

namespace FoxGen.Export.Markdown;

/// <summary>Writes an example body as the C# call that sends it.</summary>
internal sealed class CSharpExample(ResolvedService service, ScopedTypes types)
{
    /// <summary>The call.</summary>
    public string Write(ResolvedModel model, ModelExample example)
    {
        var family = service.Families.First(one => one.Name == model.Family).ClrName;
        var call = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{model.Result.ClrName} result = await client.{family}.{model.ClrName}.GenerateAsync(new()\n");
        Object(call, example.Body, model.Properties, model.Request.Fields, 0, isOpen: false);
        return call.Append(");\n").ToString();
    }

    private void Object(StringBuilder text, RuleValue body, EquatableArray<ResolvedProperty> properties, EquatableArray<FieldSchema> fields, int indent, bool isOpen)
    {
        var space = new string(' ', indent * 4);
        text.Append(space).Append("{\n");
        foreach (var (key, value) in body.AsMap.Select(entry => (entry.Key, entry.Value)))
        {
            var property = properties.FirstOrDefault(one => one.Name == key);
            var field = fields.FirstOrDefault(one => one.Name == key);
            if (property is null || field is null or { IsFixed: true } || value.Kind is RuleValueKind.Null)
            {
                continue;
            }

            text.Append(space).Append("    ").Append(property.ClrName).Append(" = ");
            Value(text, value, property.Type, field.Value, indent + 1);
            text.Append(",\n");
        }

        if (isOpen && body.AsMap.Where(entry => fields.All(field => field.Name != entry.Key)).ToList() is { Count: > 0 } others)
        {
            text.Append(space).Append("    Extra = ").Append(Node(RuleValue.Of((IEnumerable<KeyValuePair<string, RuleValue>>)others))).Append(",\n");
        }

        text.Append(space).Append('}');
    }

    private void Value(StringBuilder text, RuleValue value, ClrType type, ValueSchema schema, int indent)
    {
        switch (type)
        {
            case ClrUnion named when types.Unions.FirstOrDefault(one => one.ClrName == named.Name) is { } union:
                if (UnionCases.Find(schema, value, out _) is { } alternative)
                {
                    Value(text, value, union.Cases[schema.Cases.TakeWhile(one => one != alternative).Count()].Type, alternative.Value, indent);
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
                Object(text, value, found.Properties, found.Schema.Properties, indent, found.Schema.IsOpen);
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
        RuleValueKind.Map => Node(value),
        _ => value.ToString(),
    };

    private static string Node(RuleValue map) => $"JsonNode.Parse({QuotedText.Readable(map.ToString())})!.AsObject()";
}
