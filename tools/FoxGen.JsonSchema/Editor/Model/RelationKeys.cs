using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>The named relations between fields, from the facts by which the compiler reads them.</summary>
internal static class RelationKeys
{
    /// <summary>The words.</summary>
    public static IEnumerable<string> Words => RelationKinds.All.Select(kind => kind.Word);

    /// <summary>The keys.</summary>
    public static IEnumerable<Key> Table => RelationKinds.All.Select(kind => Key.Optional(kind.Word, kind.Description, Shape(kind)));

    private static RuleValue Shape(RelationKind kind)
    {
        if (kind.Keys.FirstOrDefault(key => key.Name.Length == 0) is { } whole)
        {
            return Value(whole);
        }

        var shape = Mapping(kind.Keys.Select(key => key.IsRequired ? Key.Required(key.Name, key.Description, Value(key)) : Key.Optional(key.Name, key.Description, Value(key))));
        if (kind.Alternatives.Count > 0)
        {
            shape = shape.With(("oneOf", SchemaNode.List([.. kind.Alternatives.Select(key => Given.Has(key.Name))])));
        }

        return kind.Keys.Where(key => key.NotBeside is not null).Aggregate(shape, (whole, key) => whole.With(NotBeside(key)));
    }

    private static RuleValue NotBeside(RelationKey key)
    {
        var (other, pattern) = key.NotBeside!.Value;
        return SchemaNode.When(Given.Has(other.Name).With(Given.Keys((other.Name, Typed(["string"], pattern)))), Given.Keys(Given.None(key.Name)));
    }

    private static RuleValue Value(RelationKey key) => key.Value switch
    {
        RelationValue.Field or RelationValue.Text => Text,
        RelationValue.Fields => List(Text, key.AtLeast),
        RelationValue.Count => Count,
    };
}
