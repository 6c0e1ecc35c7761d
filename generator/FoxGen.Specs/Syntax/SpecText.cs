using FoxGen.Specs.Diagnostics;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The text of a spec file.</summary>
/// <param name="Path">The path of the file. Its name determines whether it is a service file or an extension, an overlay or a model file.</param>
/// <param name="Content">The YAML text.</param>
public sealed record SpecText(string Path, string Content)
{
    /// <summary>The key that makes a file an extension.</summary>
    internal const string ExtendsKey = "extends";

    /// <summary>Whether this is a service file: <c>*.service.fox.yaml</c> without the key <c>extends</c>.</summary>
    public bool IsService => HasNameOfService && !Extends;

    /// <summary>Whether this extends a service of another file or package: <c>*.service.fox.yaml</c> with the key <c>extends</c>.</summary>
    public bool IsExtension => HasNameOfService && Extends;

    /// <summary>Whether this is an overlay, which narrows models of other files: <c>*.overlay.fox.yaml</c>.</summary>
    public bool IsOverlay => Path.EndsWith(".overlay.fox.yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this is a model file: none of the others.</summary>
    public bool IsModel => !HasNameOfService && !IsOverlay;

    private bool Extends => Content.Contains(ExtendsKey) && YamlReader.Read(this, new DiagnosticBag(), default)?.Find(ExtendsKey) is not null;

    private bool HasNameOfService => Path.EndsWith(".service.fox.yaml", StringComparison.OrdinalIgnoreCase);
}
