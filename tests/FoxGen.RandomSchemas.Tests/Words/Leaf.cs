namespace FoxGen.RandomSchemas.Tests;

/// <summary>A value in a body whose size words may bound.</summary>
/// <param name="Path">Its path: <c>shots[0].duration</c>.</param>
/// <param name="Field">The path of the field that it is, or is an item of, without places in lists: <c>shots[].duration</c>.</param>
/// <param name="IsItem">Whether it is an item of that field.</param>
/// <param name="Schema">What it may be.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Size">How large it is.</param>
internal sealed record Leaf(string Path, string Field, bool IsItem, ValueSchema Schema, Measure Measure, decimal Size)
{
    /// <summary>The values of a body, as far as they have the right type. What is inside unions has words of its own type's.</summary>
    public static IEnumerable<Leaf> Of(EquatableArray<FieldSchema> fields, RuleValue map, string path = "", string field = "") =>
        from one in fields
        let value = map.Find(one.Name)
        where value is not null
        from leaf in Inside(path + one.Name, field + one.Name, isItem: false, one.Value, value)
        select leaf;

    private static IEnumerable<Leaf> Inside(string path, string field, bool isItem, ValueSchema schema, RuleValue value)
    {
        switch (schema.Kind, value.Kind)
        {
            case (ValueKind.Integer or ValueKind.Number, RuleValueKind.Integer):
                return [new(path, field, isItem, schema, Measure.Value, value.AsInteger)];
            // Beyond these a double and a decimal are not the same number.
            case (ValueKind.Number, RuleValueKind.Number) when Math.Abs(value.AsNumber) is < 1e15 and > 1e-15 or 0:
            case (ValueKind.Integer, RuleValueKind.Number) when Math.Abs(value.AsNumber) < 1e15 && Math.Floor(value.AsNumber) == value.AsNumber:
                return [new(path, field, isItem, schema, Measure.Value, (decimal)value.AsNumber)];
            case (ValueKind.String, RuleValueKind.String):
                return [new(path, field, isItem, schema, Measure.Characters, value.AsString.EnumerateRunes().Count())];
            case (ValueKind.Array, RuleValueKind.List) when !isItem:
                return value.AsList.SelectMany((item, i) => Inside(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), field, isItem: true, schema.Items!, item))
                    .Prepend(new(path, field, isItem, schema, Measure.Items, value.AsList.Count));
            case (ValueKind.Object, RuleValueKind.Map) when schema.Properties.Count > 0:
                return Of(schema.Properties, value, path + ".", field + (isItem ? "[]." : "."));
            default:
                return [];
        }
    }
}
