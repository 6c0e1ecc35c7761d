namespace FoxGen.Specs;

/// <summary>The text of a spec file.</summary>
/// <param name="Path">The path of the file. Its name determines whether it is a service file, an overlay or a model file.</param>
/// <param name="Content">The YAML text.</param>
public sealed record SpecText(string Path, string Content)
{
    /// <summary>Whether this is a service file: <c>*.service.fox.yaml</c>.</summary>
    public bool IsService => Path.EndsWith(".service.fox.yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this is an overlay, which narrows models of other files: <c>*.overlay.fox.yaml</c>.</summary>
    public bool IsOverlay => Path.EndsWith(".overlay.fox.yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this is a model file: neither a service file nor an overlay.</summary>
    public bool IsModel => !IsService && !IsOverlay;
}
