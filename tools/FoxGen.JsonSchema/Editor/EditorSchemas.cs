using FoxGen.JsonSchema.Editor.Model;
using FoxGen.JsonSchema.Editor.Service;

namespace FoxGen.JsonSchema;

/// <summary>
/// JSON Schemas, draft 7, with which editors complete and check spec files while they are typed. What the compiler refuses
/// for its shape they refuse too.
/// </summary>
public static class EditorSchemas
{
    /// <summary>The schema of <c>*.fox.yaml</c>, as JSON.</summary>
    public static string Model { get; } = ModelFileSchema.Write();

    /// <summary>The schema of <c>*.service.fox.yaml</c>, as JSON.</summary>
    public static string Service { get; } = ServiceFileSchema.Write();
}
