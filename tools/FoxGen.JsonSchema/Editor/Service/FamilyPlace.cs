using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>Families: the submit endpoints.</summary>
internal static class FamilyPlace
{
    /// <summary>The keys.</summary>
    public static RuleValue Shape => Mapping(
        Optional("name", "The C# property of the client.", Text),
        Required("path", "The path below the base URL.", ReplyShapes.UrlPath),
        Optional("object", "What the reply's object holds.", Text),
        Optional("type", "What the reply's type holds.", Text),
        Optional("description", "What its models make.", TextShapes.Localized));
}
