using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Reading;
using FoxGen.Rules;
using FoxGen.Rules.Repairs;
using Microsoft.CodeAnalysis;

namespace FoxGen.CodeFixes.Writing;

/// <summary>Makes values for fields that are not set yet: something that can be sent, for the user to replace.</summary>
internal sealed class Placeholders(RequestTypeCache shapes, Code code, int position)
{
    private const int MostItems = 3;
    private const int Deepest = 3;

    /// <summary>Values by preference: what is documented as the default, then what is allowed, then examples.</summary>
    public IEnumerable<(RuleValue Value, CSharpText Text)> For(PropertyShape property) =>
        Values(property.Field.Value, property.Symbol.Type, property.Field.Name, property.Field.Default, 0);

    private IEnumerable<(RuleValue Value, CSharpText Text)> Values(ValueSchema schema, ITypeSymbol type, string name, RuleValue? first, int depth)
    {
        type = Types.WithoutNullable(type);
        return schema.Kind switch
        {
            ValueKind.Array => Lists(schema, type, name, depth),
            ValueKind.Object when depth < Deepest && shapes.Class(type) is { } shape => Object(shape, type, depth),
            ValueKind.Object => [],
            ValueKind.Union => (shapes.Union(type) ?? []).Where(one => one.Value.Kind is not ValueKind.Array || code.HasCollectionExpressions).SelectMany(one => Values(one.Value, one.Type, name, first, depth)),
            ValueKind.String or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean => Scalars(schema, type, name, first),
        };
    }

    private IEnumerable<(RuleValue, CSharpText)> Scalars(ValueSchema schema, ITypeSymbol type, string name, RuleValue? first)
    {
        foreach (var value in (first is null ? [] : new[] { first }).Concat(schema.Allowed.Count > 0 ? schema.Allowed : Examples(schema, name)))
        {
            if (CSharpText.Constant(value, type, schema, shapes, code, position) is { } text)
            {
                yield return (value, text);
            }
        }
    }

    private static IEnumerable<RuleValue> Examples(ValueSchema schema, string name) => schema.Kind switch
    {
        ValueKind.Boolean => NearestValues.Booleans(schema),
        ValueKind.Integer or ValueKind.Number => NearNumbers.Of(schema, 1m).Select(number => NearNumbers.Value(number, schema)),
        ValueKind.String or ValueKind.Array or ValueKind.Object or ValueKind.Union => ExampleTexts.Of(schema, name).Select(RuleValue.Of),
    };

    // No longer than it must be; rules that refer to the second or third item get one.
    private IEnumerable<(RuleValue, CSharpText)> Lists(ValueSchema schema, ITypeSymbol type, string name, int depth)
    {
        if (schema.Items is not { } items || Types.Item(type) is not { } item)
        {
            yield break;
        }

        var least = Math.Max(1, schema.Find<ItemCount>()?.Range.Minimum ?? 1);
        var most = Math.Min(Math.Max(MostItems, least), schema.Find<ItemCount>()?.Range.Maximum ?? int.MaxValue);
        var (values, texts) = (new List<RuleValue>(), new List<CSharpText>());
        var choices = Values(items, item, name, null, depth).Take(16).ToList();
        while (choices.Count > 0 && values.Count < most && values.Count < 16)
        {
            var (value, text) = schema.Find<UniqueItems>() is not null || items.Format is TextFormat.Uri ? choices[Math.Min(values.Count, choices.Count - 1)] : choices[0];
            values.Add(value);
            texts.Add(text);
            if (values.Count >= least)
            {
                yield return (RuleValue.Of(values), List(item, texts));
            }
        }
    }

    private CSharpText List(ITypeSymbol item, IReadOnlyCollection<CSharpText> texts) => code.HasCollectionExpressions
        ? "[" + CSharpText.Join(", ", texts) + "]"
        : "new " + CSharpText.Type(item, code, position) + "[] { " + CSharpText.Join(", ", texts) + " }";

    private IEnumerable<(RuleValue, CSharpText)> Object(RequestTypeInfo shape, ITypeSymbol type, int depth)
    {
        var members = new List<CSharpText>();
        var entries = new List<KeyValuePair<string, RuleValue>>();
        foreach (var property in shape.Properties.Where(property => property.Field.IsRequired))
        {
            if (property.Fixed is { } sent)
            {
                entries.Add(new(property.Field.Name, sent));
                continue;
            }

            var made = Values(property.Field.Value, property.Symbol.Type, property.Field.Name, property.Field.Default, depth + 1)
                .Cast<(RuleValue Value, CSharpText Text)?>()
                .FirstOrDefault(one => RequestChecker.Check(property.Field.Value, one!.Value.Value).Count == 0);
            if (made is not var (value, text))
            {
                yield break;
            }

            members.Add((property.Symbol.Name + " = ") + text);
            entries.Add(new(property.Field.Name, value));
        }

        var creation = "new " + CSharpText.Type(type, code, position);
        yield return (RuleValue.Of(entries), members.Count == 0 ? creation + "()" : creation + " { " + CSharpText.Join(", ", members) + " }");
    }
}
