using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Diagnostics;
using FoxGen.Specs.Resolving.Overlays;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The result of compiling the overlays of a project.</summary>
/// <param name="Models">The models that an overlay without errors narrows.</param>
/// <param name="Diagnostics">All problems found.</param>
public sealed record OverlayResult(EquatableArray<OverlaidModel> Models, EquatableArray<SpecDiagnostic> Diagnostics)
{
    /// <summary>No overlays.</summary>
    public static OverlayResult None { get; } = new(default, default);
}

/// <summary>Compiles overlays, <c>*.overlay.fox.yaml</c>. The result depends only on the texts.</summary>
public static class SpecOverlays
{
    /// <summary>Returns the model ids that an overlay names, without checking anything.</summary>
    /// <param name="overlay">The overlay.</param>
    public static EquatableArray<string> ModelsOf(SpecText overlay) =>
        YamlReader.Read(overlay, new DiagnosticBag(), default)?.Find(OverlayFile.ModelsKey)?.Value switch
        {
            ScalarNode one => new(one.Text),
            SequenceNode list => list.Items.OfType<ScalarNode>().Select(one => one.Text).ToEquatable(),
            _ => default,
        };

    /// <summary>Compiles overlays in the order of their paths. All overlays of a model apply. An overlay with an error applies to no model.</summary>
    /// <param name="overlays">The overlays.</param>
    /// <param name="services">The services of the build.</param>
    /// <param name="files">The model files that the overlays can narrow.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static OverlayResult Compile(
        IEnumerable<SpecText> overlays,
        EquatableArray<ResolvedService> services,
        IEnumerable<ModelFileResult> files,
        CancellationToken cancellationToken = default)
    {
        var models = new OverlaidModels(files.Where(file => file.Group is not null).SelectMany(file => file.Group!.Models.Select(model => new OverlaidModel(model, model, file.Types))));
        var diagnostics = new List<SpecDiagnostic>();
        foreach (var overlay in overlays.OrderBy(overlay => overlay.Path, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var spec = new SpecReader(overlay.Path);
            if (YamlReader.Read(overlay, spec.Bag, cancellationToken) is { } root)
            {
                new OverlayFileCompiler(spec, services, models).Compile(root);
            }

            diagnostics.AddRange(spec.Bag.ToSorted());
        }

        return new(models.Narrowed, diagnostics.ToEquatable());
    }
}
