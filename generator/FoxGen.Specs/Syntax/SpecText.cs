namespace FoxGen.Specs;

/// <summary>The text of one spec file.</summary>
/// <param name="Path">The file as the caller names it; its name decides whether it is a service or a model file.</param>
/// <param name="Content">The YAML text.</param>
public sealed record SpecText(string Path, string Content)
{
    /// <summary>Whether this is a service file: <c>*.service.fox.yaml</c>.</summary>
    public bool IsService => Path.EndsWith(".service.fox.yaml", StringComparison.OrdinalIgnoreCase);
}
