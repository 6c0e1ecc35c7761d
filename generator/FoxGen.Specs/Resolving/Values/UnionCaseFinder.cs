using FoxGen.Rules;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Finds the alternative that a value written in YAML belongs to.</summary>
internal static class UnionCaseFinder
{
    /// <summary>The alternative's schema; <c>null</c> when the value has the shape of none.</summary>
    public static ValueSchema? Find(SpecNode node, ValueSchema union)
    {
        var cases = union.Cases.Select(one => one.Value);
        return node switch
        {
            SequenceNode => cases.FirstOrDefault(one => one.Kind is ValueKind.Array),
            MappingNode map => cases.FirstOrDefault(one => one.Kind is ValueKind.Object && HasConstants(map, one)),
            ScalarNode scalar => cases.Where(one => one.Kind is not (ValueKind.Array or ValueKind.Object))
                .OrderBy(one => Rank(one, scalar))
                .FirstOrDefault(one => ValueReader.Reads(scalar, one)),
            _ => null,
        };
    }

    private static bool HasConstants(MappingNode map, ValueSchema schema) => schema.Constants
        .All(field => map.Find(field.Name)?.Value is ScalarNode value && value.Text == Text(field.Value.Allowed[0]));

    private static string Text(RuleValue value) => value.Kind is RuleValueKind.String ? value.AsString : value.ToString();

    // What is quoted is a text, if the union takes texts; a plain 5 or true is one only when nothing else takes it.
    private static int Rank(ValueSchema schema, ScalarNode scalar) => schema.Kind is ValueKind.String
        ? scalar.Style is ScalarStyle.Plain ? 2 : 0
        : 1;
}
