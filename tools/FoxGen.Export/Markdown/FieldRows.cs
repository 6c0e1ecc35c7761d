namespace FoxGen.Export.Markdown;

/// <summary>A field on a page: of the body, or of an object in it.</summary>
/// <param name="Path">Its path: <c>voice.speed</c>, <c>shots[].prompt</c>.</param>
/// <param name="Field">What can be checked about it.</param>
/// <param name="Told">What is told about it.</param>
internal sealed record FieldRow(string Path, FieldSchema Field, ResolvedProperty Told)
{
    /// <summary>The rules between the fields of the object that the field holds.</summary>
    public IEnumerable<Rule> Rules => Inside(Field.Value);

    private static IEnumerable<Rule> Inside(ValueSchema value) => value.Kind switch
    {
        ValueKind.Array => Inside(value.Items!),
        ValueKind.Union => value.Cases.SelectMany(one => Inside(one.Value)),
        ValueKind.String or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean or ValueKind.Object => value.Rules,
    };
}

/// <summary>Lists the fields of a model, those of objects behind the field that holds them.</summary>
internal sealed class FieldRows(ScopedTypes types)
{
    /// <summary>All fields.</summary>
    public IReadOnlyList<FieldRow> Of(ResolvedModel model) => [.. Of("", model.Request.Fields, model.Properties)];

    private IEnumerable<FieldRow> Of(string path, EquatableArray<FieldSchema> fields, EquatableArray<ResolvedProperty> told)
    {
        foreach (var field in fields)
        {
            var property = told.First(one => one.Name == field.Name);
            yield return new FieldRow(path + field.Name, field, property);
            foreach (var inner in Inside(path + field.Name, field.Value, property.Type))
            {
                yield return inner;
            }
        }
    }

    private IEnumerable<FieldRow> Inside(string path, ValueSchema value, ClrType type)
    {
        switch (type)
        {
            case ClrList list:
                return Inside(path + "[]", value.Items!, list.Item);
            case ClrObject named when types.Objects.FirstOrDefault(one => one.ClrName == named.Name) is { } found:
                return Of(path + ".", value.Properties, found.Properties);
            case ClrUnion named when types.Unions.FirstOrDefault(one => one.ClrName == named.Name) is { } union:
                return union.Cases.SelectMany((one, i) => Inside($"{path}({one.ClrName})", value.Cases[i].Value, one.Type));
            default:
                return [];
        }
    }
}
