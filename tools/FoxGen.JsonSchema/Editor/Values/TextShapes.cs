using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Values;

/// <summary>Texts for readers, and meanings of values.</summary>
internal static class TextShapes
{
    /// <summary>A text for readers.</summary>
    public static Definition Localized { get; } = new("localized", () => Described(
        "A text in English, or in English and Chinese.",
        Either(
            Text,
            Mapping(
                Required("en", "The English text.", Text),
                Optional("zh", "The Chinese text.", Text)))));

    /// <summary>Values with their meanings, and with C# names for values that become enum members.</summary>
    public static Definition KnownValues { get; } = new("knownValues", () => Map(Either(
        Text,
        Mapping(Optional("name", "The C# name of the value.", Text), English, Chinese)
            .With(("minProperties", RuleValue.Of(1L)), ("dependencies", SchemaNode.Of(("zh", SchemaNode.Texts("en"))))))));

    /// <summary>The same without names.</summary>
    public static Definition PlainKnownValues { get; } = new("plainKnownValues", () => Map(Either(Text, Mapping(English.AsRequired(), Chinese))));

    private static Key English => Optional("en", "The meaning in English.", Text);

    private static Key Chinese => Optional("zh", "The meaning in Chinese.", Text);
}
