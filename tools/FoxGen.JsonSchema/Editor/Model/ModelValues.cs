using FoxGen.JsonSchema.Editor.Values;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Values in model files. Their objects may have rules.</summary>
internal static class ModelValues
{
    /// <summary>The keys.</summary>
    public static ValueKeys Keys => new(
        "",
        PropertyPlace.InObject,
        ItemPlace.Definition,
        Optional("rules", "Rules between the keys of the object.", List(RulePlace.InObject)));

    /// <summary>The rules between them.</summary>
    public static ValueRules Rules => new(Keys);

    /// <summary>The rules between the type of a property and its other keys.</summary>
    public static FieldRules FieldRules => new(Keys, hasWhen: true);
}
