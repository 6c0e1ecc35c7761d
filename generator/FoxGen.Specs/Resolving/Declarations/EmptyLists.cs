using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Resolving.Scopes;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>An empty list means the same as an absent field, so a required field does not accept one.</summary>
internal static class EmptyLists
{
    /// <summary>Returns the schema of a required field.</summary>
    public static ValueSchema Refused(ValueSchema schema) => schema.Kind is ValueKind.Array && (schema.Find<ItemCount>()?.Range ?? new CountRange(0, null)) is { Minimum: 0, Maximum: not 0 } count
        ? schema.With(new ItemCount(count with { Minimum = 1 }))
        : schema;

    /// <summary>Returns the rule of a required union with an array. Its class is also that of optional fields, so its schema cannot reject the empty list.</summary>
    public static IEnumerable<RuleSpec> Rules(PropertySpec field)
    {
        if (field.Field.Value.Cases.Any(one => one.Value.Kind is ValueKind.Array && (one.Value.Find<ItemCount>()?.Range.Minimum ?? 0) == 0))
        {
            var words = new LocalizedText(FieldMarks.Mark(field.Name) + " must have 1 item or more.", FieldMarks.Mark(field.Name) + " 至少需要 1 项。");
            var isNotEmpty = new BinaryExpression(BinaryOperator.NotEqual, Conditions.Field(field.Name), new ListExpression(default));
            yield return new RuleSpec(RuleIdTable.Part(field.Name) + "-not-empty", field.Documentation.Source, Severity.Error, isNotEmpty, _ => words) { At = field.Name };
        }
    }
}
