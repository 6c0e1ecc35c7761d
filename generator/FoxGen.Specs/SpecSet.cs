using FoxGen.Rules;
using FoxGen.Specs.Diagnostics;

namespace FoxGen.Specs;

/// <summary>The spec files of a build or a package, compiled together.</summary>
/// <param name="Services">The services without errors, with their extensions.</param>
/// <param name="Models">The models without errors, in file order. Overlays among the files have narrowed them.</param>
/// <param name="Types">The types that model files define in addition to their models.</param>
/// <param name="Diagnostics">All problems of all files.</param>
public sealed record SpecSet(
    EquatableArray<ResolvedService> Services,
    EquatableArray<ResolvedModel> Models,
    ScopedTypes Types,
    EquatableArray<SpecDiagnostic> Diagnostics)
{
    /// <summary>Compiles the files. The diagnostics include conflicts between files.</summary>
    public static SpecSet Compile(IEnumerable<SpecText> texts)
    {
        // The order of files must not show in the result.
        var files = texts.OrderBy(text => text.Path, StringComparer.Ordinal).ToList();
        var services = files.Where(file => file.IsService).Select(file => SpecCompiler.CompileService(file)).ToList();
        var defined = services.Select(result => result.Service).OfType<ResolvedService>().ToEquatable();
        var extensions = SpecExtensions.Compile(files.Where(file => file.IsExtension), defined);
        var sound = SpecExtensions.Apply(defined, extensions.Extensions);
        var models = files.Where(file => file.IsModel).Select(file => SpecCompiler.CompileModels(file, sound)).ToList();
        var overlays = SpecOverlays.Compile(files.Where(file => file.IsOverlay), sound, models);
        var narrowed = overlays.Models.GroupBy(one => (one.Base.Service, one.Base.Id)).ToDictionary(same => same.Key, same => same.First().Model);

        var diagnostics = services.SelectMany(result => result.Diagnostics)
            .Concat(extensions.Diagnostics)
            .Concat(models.SelectMany(result => result.Diagnostics))
            .Concat(overlays.Diagnostics)
            .Concat(SpecClashes.Find(sound, models.ToEquatable()));
        return new SpecSet(
            sound,
            models.Where(result => result.Group is not null).SelectMany(result => result.Group!.Models)
                .Select(model => narrowed.TryGetValue((model.Service, model.Id), out var own) ? own : model).ToEquatable(),
            new ScopedTypes(
                models.SelectMany(result => result.Types.Enums).ToEquatable(),
                models.SelectMany(result => result.Types.Objects).ToEquatable(),
                models.SelectMany(result => result.Types.Unions).ToEquatable())
            {
                Results = models.SelectMany(result => result.Types.Results).ToEquatable(),
            },
            DiagnosticBag.Sort(diagnostics));
    }
}
