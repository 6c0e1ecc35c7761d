using FoxGen.JsonSchema.Editor.Shared;
using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Variants: the model ids of a file.</summary>
internal static class VariantPlace
{
    /// <summary>The keys, or null.</summary>
    public static Definition Definition { get; } = new("variant", () => Described("The differences of this model id. Write {} if there are none.", Either(
        Typed(["null"]),
        Mapping(
            Optional("name", "The C# name; replaces the derived name.", Text),
            Optional("idPattern", "A regular expression for other ids with the same fields. It also matches this id.", Text),
            Optional("title", "Replaces the title of the file.", TextShapes.Localized),
            Optional("description", "Replaces the description of the file.", TextShapes.Localized),
            Optional("documentation", "Replaces the documentation page of the file.", Url),
            Optional("resultCount", "Replaces the number of results of the file.", Text),
            Optional("timing", "The keys that differ from those of the file.", TimingPlace.Definition),
            Optional("notes", "Additional notes.", List(TextShapes.Localized)),
            Optional(
                "properties",
                "Overrides for properties of the file, by name or path (voice.speed). Each key replaces the key of the file completely; null removes it.",
                Map(PropertyPlace.Override)),
            Optional("exclude", "Properties that this variant does not have, by name or path (voice.speed).", List(Text)),
            Optional("required", "Replaces the list of the file.", List(Text))))));
}
