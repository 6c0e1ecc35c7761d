using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Values;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Entries of <c>when</c>: constraints of a property under a condition.</summary>
internal static class WhenPlace
{
    /// <summary>The constraints of a value that an entry may tighten.</summary>
    public static IReadOnlyList<string> Constraints { get; } =
        ["enum", "const", .. BoundsReader.Keys, .. ConstraintKinds.Listed.Where(kind => kind.ConditionalKinds.Count > 0).SelectMany(kind => kind.Keys)];

    /// <summary>A forbidden field has no other constraints.</summary>
    public static Definition Rules { get; } = new("whenRules", () => SchemaNode.When(
        Given.Has("forbidden").With(Given.Keys(("forbidden", Yes))),
        Given.Keys([.. Given.None(Constraints), ("required", No)])));

    /// <summary>An entry of a property of the model.</summary>
    public static Definition Definition { get; } = new("when", () => Mapping(Table)
        .With(("anyOf", SchemaNode.List([Given.Has("if"), Given.Has("variants")])), Given.All(Rules)));

    /// <summary>An entry of a property of an object, where variants are unknown.</summary>
    public static Definition InObject { get; } = new("innerWhen", () => Mapping(Table
        .Where(key => key.Name != RulePlace.Variants.Name)
        .Select(key => key.Name == "if" ? key.From(Definition).AsRequired() : key.From(Definition))).With(Given.All(Rules)));

    private static IReadOnlyList<Key> Table =>
    [
        LimitPlace.If("if"),
        Optional("id", "The id of the rule in kebab case; derived if absent.", Text),
        Optional("message", "The error message for callers; derived from the constraint if absent.", TextShapes.Localized),
        RulePlace.Severity,
        RulePlace.Variants,
        .. ModelValues.Keys.InPlace.Where(key => Constraints.Contains(key.Name)),
        Optional("required", "true: the field is required.", Flag),
        Optional("forbidden", "true: the field must not be set.", Flag),
    ];
}
