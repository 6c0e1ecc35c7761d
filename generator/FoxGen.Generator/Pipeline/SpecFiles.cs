using System.Collections.Immutable;
using FoxGen.Rules;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Generator.Pipeline;

/// <summary>The first steps of the pipeline: from additional files to compiled specs.</summary>
internal static class SpecFiles
{
    private const string ReferenceMetadata = "build_metadata.AdditionalFiles.FoxGenReference";

    /// <summary>Whether an additional file is a spec.</summary>
    public static bool IsSpec(AdditionalText file) => file.Path.EndsWith(".fox.yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a spec's text. A file that cannot be read is empty, and reported as such.</summary>
    public static SpecInput Read((AdditionalText File, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken)
    {
        input.Options.GetOptions(input.File).TryGetValue(ReferenceMetadata, out var isReference);
        var text = new SpecText(input.File.Path, input.File.GetText(cancellationToken)?.ToString() ?? "");
        return new(text, string.Equals(isReference, "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a spec describes a service.</summary>
    public static bool IsService(SpecInput input) => input.Text.IsService;

    /// <summary>Returns whether a spec extends a service.</summary>
    public static bool IsExtension(SpecInput input) => input.Text.IsExtension;

    /// <summary>Whether a spec describes models of this project.</summary>
    public static bool IsModel(SpecInput input) => input.Text.IsModel && !input.IsReference;

    /// <summary>Returns whether a spec narrows models of this project or of referenced libraries.</summary>
    public static bool IsOverlay(SpecInput input) => input.Text.IsOverlay && !input.IsReference;

    /// <summary>Returns whether a spec describes models of a referenced library, which only overlays of this project need.</summary>
    public static bool IsReferencedModel(SpecInput input) => input.Text.IsModel && input.IsReference;

    /// <summary>The text of a spec.</summary>
    public static SpecText Text(SpecInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return input.Text;
    }

    /// <summary>Compiles a service file.</summary>
    public static CompiledService CompileService(SpecInput input, CancellationToken cancellationToken) =>
        new(input.Text.Path, SpecCompiler.CompileService(input.Text, cancellationToken), input.IsReference);

    /// <summary>
    /// Compiles all extensions, in an order that does not depend on the order of files. Those of referenced libraries go first, so that a clash is an error
    /// in the file of the project.
    /// </summary>
    public static CompiledExtensions CompileExtensions((ImmutableArray<SpecInput> Inputs, ImmutableArray<CompiledService> Services) input, CancellationToken cancellationToken)
    {
        var ordered = input.Inputs.OrderByDescending(one => one.IsReference).ThenBy(one => one.Text.Path, StringComparer.Ordinal).ToList();
        var result = SpecExtensions.Compile(ordered.Select(one => one.Text), Catalog.Chosen(input.Services).Select(file => file.Result.Service!).ToEquatable(), cancellationToken);
        var references = new HashSet<string>(ordered.Where(one => one.IsReference).Select(one => one.Text.Path), StringComparer.Ordinal);
        return new(result.Extensions, result.Extensions.Where(extension => !references.Contains(extension.Source.Path)).ToEquatable(), result.Diagnostics);
    }

    /// <summary>Compiles a model file against the services of the project.</summary>
    public static CompiledModels CompileModels((SpecText Text, Catalog Catalog) input, CancellationToken cancellationToken) =>
        new(input.Text.Path, SpecCompiler.CompileModels(input.Text, input.Catalog.All, cancellationToken));
}

/// <summary>A spec file.</summary>
/// <param name="Text">The file.</param>
/// <param name="IsReference">Whether a referenced library is compiled from it: models may build on it, and nothing is written for it.</param>
internal sealed record SpecInput(SpecText Text, bool IsReference);

/// <summary>A service file and what came of it.</summary>
internal sealed record CompiledService(string Path, ServiceResult Result, bool IsReference);

/// <summary>All extensions and what came of them.</summary>
/// <param name="All">Those without errors.</param>
/// <param name="Own">Those of the project, whose types are written.</param>
/// <param name="Diagnostics">The problems of all of them.</param>
internal sealed record CompiledExtensions(EquatableArray<ServiceExtension> All, EquatableArray<ServiceExtension> Own, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>A model file and what came of it.</summary>
internal sealed record CompiledModels(string Path, ModelFileResult Result);

/// <summary>The services without errors that models of the project may build on.</summary>
/// <param name="All">All of them, with their extensions.</param>
/// <param name="References">The names of those that referenced libraries bring.</param>
/// <param name="Extensions">The extensions of the project.</param>
internal sealed record Catalog(EquatableArray<ResolvedService> All, EquatableArray<string> References, EquatableArray<ServiceExtension> Extensions)
{
    /// <summary>Collects the services and their extensions.</summary>
    public static Catalog Of((ImmutableArray<CompiledService> Services, CompiledExtensions Extensions) files, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var chosen = Chosen(files.Services);
        return new(
            SpecExtensions.Apply(chosen.Select(file => file.Result.Service!).ToEquatable(), files.Extensions.All),
            chosen.Where(file => file.IsReference).Select(file => file.Result.Service!.Name).ToEquatable(),
            files.Extensions.Own);
    }

    /// <summary>
    /// Returns one service of each name, in an order that does not depend on the order of files. A referenced service goes before one of the project, whose
    /// types would exist twice.
    /// </summary>
    public static IReadOnlyList<CompiledService> Chosen(ImmutableArray<CompiledService> files) =>
    [
        .. files.Where(file => file.Result.Service is not null)
            .OrderByDescending(file => file.IsReference).ThenBy(file => file.Path, StringComparer.Ordinal)
            .GroupBy(file => file.Result.Service!.Name).Select(same => same.First()),
    ];

    /// <summary>The extensions of the project, one at a time.</summary>
    public static IEnumerable<ServiceExtension> OwnExtensions(Catalog catalog, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return catalog.Extensions;
    }

    /// <summary>The services to write, one by one.</summary>
    public static IEnumerable<ResolvedService> Services(Catalog catalog, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return catalog.All.Where(service => !catalog.References.Contains(service.Name));
    }

    /// <summary>The services of referenced libraries, one at a time.</summary>
    public static IEnumerable<ResolvedService> Referenced(Catalog catalog, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return catalog.All.Where(service => catalog.References.Contains(service.Name));
    }

    /// <summary>Looks a service up.</summary>
    public ResolvedService Find(string name) => All.First(service => service.Name == name);
}

/// <summary>One model with the file it comes from.</summary>
internal sealed record ModelUnit(string Path, ResolvedModel Model, ModelGroup Group, ScopedTypes Types)
{
    /// <summary>The models of a file.</summary>
    public static IEnumerable<ModelUnit> Of(CompiledModels file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return file.Result.Group is { } group
            ? group.Models.Select(model => new ModelUnit(file.Path, model, group, file.Result.Types))
            : [];
    }
}
