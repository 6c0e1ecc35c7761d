using FoxGen.Rules;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>An overlay as in its file. The meaning of its keys depends on the model.</summary>
/// <param name="Name">The file name without its folder, so that it is the same on every machine.</param>
/// <param name="Reason">The reason, if the overlay has one.</param>
/// <param name="Models">The model ids.</param>
internal sealed record OverlayFile(string Name, LocalizedText? Reason, IReadOnlyList<ScalarNode> Models)
{
    /// <summary>The key of the model ids.</summary>
    public const string ModelsKey = "overlay";

    /// <summary>Returns the name of the overlay for messages, with a reason if there is one.</summary>
    /// <param name="own">The reason of a property, which takes precedence over that of the file.</param>
    public string SourceFor(LocalizedText? own) => (own ?? Reason) is { } reason ? $"{Name}: {reason.English.TrimEnd('.')}" : Name;

    /// <summary>The fields that every request must set.</summary>
    public IReadOnlyList<ScalarNode> Required { get; init; } = [];

    /// <summary>The fields that no request may set.</summary>
    public IReadOnlyList<ScalarNode> Exclude { get; init; } = [];

    /// <summary>The narrowed properties.</summary>
    public IReadOnlyList<MappingEntry> Properties { get; init; } = [];

    /// <summary>The rules.</summary>
    public SpecNode? Rules { get; init; }
}
