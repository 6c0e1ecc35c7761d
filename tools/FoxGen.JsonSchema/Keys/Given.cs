using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.JsonSchema.Keys;

/// <summary>Conditions on the keys of a mapping, and their consequences.</summary>
internal static class Given
{
    /// <summary>All of the keys are present.</summary>
    public static RuleValue Has(params string[] keys) => SchemaNode.Of(("required", SchemaNode.Texts(keys)));

    /// <summary>At least one of the keys is present.</summary>
    public static RuleValue HasAny(params IEnumerable<string> keys) => SchemaNode.Any(keys.Select(key => Has(key)));

    /// <summary>A key is present and has one of the values.</summary>
    public static RuleValue Is(string key, params IEnumerable<string> words) =>
        Has(key).With(Keys((key, SchemaNode.OneOf([.. words.Select(SchemaNode.Text)]))));

    /// <summary>The type is one of these.</summary>
    public static RuleValue TypeIs(params IEnumerable<ValueKind> kinds) => Is("type", kinds.Select(PropertyKeys.Word));

    /// <summary>A list contains one of the words.</summary>
    public static RuleValue Contains(params IEnumerable<string> words) => SchemaNode.Of(("contains", SchemaNode.Of(("enum", SchemaNode.Texts([.. words])))));

    /// <summary>The keys have these shapes where they are present.</summary>
    public static RuleValue Keys(params IEnumerable<(string Key, RuleValue? Shape)> keys) => SchemaNode.Of(("properties", SchemaNode.Of([.. keys])));

    /// <summary>None of the keys may be present.</summary>
    public static IEnumerable<(string Key, RuleValue? Shape)> None(params IEnumerable<string> keys) => keys.Select(key => (key, (RuleValue?)RuleValue.False));

    /// <summary>All of several shapes hold.</summary>
    public static (string Keyword, RuleValue? Value) All(params IEnumerable<RuleValue> shapes) => ("allOf", SchemaNode.List(shapes));
}
