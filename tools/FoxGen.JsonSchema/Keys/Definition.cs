using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Keys;

/// <summary>A shape that several keys share. A schema contains it once, under <c>definitions</c>, and the keys refer to it.</summary>
/// <param name="name">The name under <c>definitions</c>.</param>
/// <param name="schema">Returns the shape. It is called late, because shapes may contain each other.</param>
internal sealed class Definition(string name, Func<RuleValue> schema)
{
    /// <summary>The name under <c>definitions</c>.</summary>
    public string Name => name;

    /// <summary>The shape.</summary>
    public RuleValue Schema => schema();

    /// <summary>Returns a reference to the shape.</summary>
    public static implicit operator RuleValue(Definition definition) => Reference(definition.Name);

    /// <summary>Returns a reference to one key of the shape, with the description of the key.</summary>
    public RuleValue Key(string key) => Reference($"{name}/properties/{key}");

    private static RuleValue Reference(string path) => SchemaNode.Of(("$ref", SchemaNode.Text("#/definitions/" + path)));
}
