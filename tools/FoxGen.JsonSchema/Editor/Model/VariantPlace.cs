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
    public static Definition Definition { get; } = new("variant", () => Described("What sets this model id apart. Write {} when nothing does.", Either(
        Typed(["null"]),
        Mapping(
            Optional("name", "The C# name, instead of the derived one.", Text),
            Optional("title", "Instead of the file's title.", TextShapes.Localized),
            Optional("description", "Instead of the file's description.", TextShapes.Localized),
            Optional("documentation", "Instead of the file's page.", Url),
            Optional("timing", "The keys that differ from the file's.", TimingPlace.Definition),
            Optional("notes", "In addition to the file's.", List(TextShapes.Localized)),
            Optional(
                "properties",
                "For properties of the file, the keys that differ. Each replaces the key of the file as a whole; a null takes it away.",
                Map(PropertyPlace.Override)),
            Optional("exclude", "Properties this variant does not have.", List(Text)),
            Optional("required", "Instead of the file's list.", List(Text))))));
}
