using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Values;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Rules between the type of a field and its default, its examples, and its constraints under conditions.</summary>
/// <param name="keys">The keys of the fields.</param>
/// <param name="hasWhen">Whether the fields have constraints under conditions.</param>
internal sealed class FieldRules(ValueKeys keys, bool hasWhen)
{
    /// <summary>The rules.</summary>
    public Definition Definition => new(keys.Name("fieldRules"), () => SchemaNode.Of(Given.All([.. PropertyKeys.Types.Select(type => OfType(type.Kind)), OfBooleans])));

    private RuleValue OfType(ValueKind kind) => SchemaNode.When(Given.TypeIs(kind), Given.Keys(
    [
        ("default", OrNull(Value(kind))),
        ("examples", SchemaNode.Of(("items", OrNull(Value(kind))))),
        .. When([.. Given.None(WhenPlace.Constraints.Where(key => !FitsUnderCondition(key, kind))), .. Narrowed(kind)]),
    ]));

    // With a spelling, the default is one of the two words.
    private RuleValue OfBooleans => SchemaNode.When(SchemaNode.All([Given.TypeIs(ValueKind.Boolean), SchemaNode.Not(Given.Has("spelling"))]), Given.Keys(
    [
        ("default", SchemaNode.Of(("enum", SchemaNode.List([.. Booleans, RuleValue.Null])))),
        .. When([("const", Flag)]),
    ]));

    private static RuleValue Value(ValueKind kind) => kind switch
    {
        ValueKind.Integer => Integer,
        ValueKind.Number => Number,
        ValueKind.Array or ValueKind.Object => Typed([PropertyKeys.Word(kind)]),
        ValueKind.String or ValueKind.Boolean or ValueKind.Union => Scalar,
    };

    private static IEnumerable<(string, RuleValue?)> Narrowed(ValueKind kind) =>
        kind is ValueKind.Integer or ValueKind.Number ? [("const", Value(kind)), ("enum", List(Value(kind)))] : [];

    private IEnumerable<(string, RuleValue?)> When(IEnumerable<(string, RuleValue?)> keys) => hasWhen ? [("when", SchemaNode.Of(("items", Given.Keys(keys))))] : [];

    private static bool FitsUnderCondition(string key, ValueKind kind) =>
        ConstraintKinds.Listed.FirstOrDefault(one => one.Keys.Contains(key)) is { } constraint ? constraint.ConditionalKinds.Contains(kind) : LanguageWords.Fits(key, kind);
}
