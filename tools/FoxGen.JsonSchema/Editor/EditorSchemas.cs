using FoxGen.JsonSchema.Editor.Model;
using FoxGen.JsonSchema.Editor.Service;

namespace FoxGen.JsonSchema;

/// <summary>
/// JSON Schemas, draft 7, for completion and validation of spec files in editors. They reject the same structural errors as the compiler.
/// </summary>
public static class EditorSchemas
{
    /// <summary>The schema of <c>*.fox.yaml</c>, as JSON.</summary>
    public static string Model { get; } = ModelFileSchema.Write();

    /// <summary>The schema of <c>*.overlay.fox.yaml</c>, as JSON.</summary>
    public static string Overlay { get; } = OverlayFileSchema.Write();

    /// <summary>The schema of <c>*.service.fox.yaml</c>, as JSON.</summary>
    public static string Service { get; } = ServiceFileSchema.Write();
}
