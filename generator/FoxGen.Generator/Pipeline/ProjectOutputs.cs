using System.Collections.Immutable;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;
using FoxGen.Specs.Diagnostics;

namespace FoxGen.Generator.Pipeline;

/// <summary>
/// The outputs of <see cref="FoxGenerator"/> for a project, computed without Roslyn. Tools use it to report the diagnostics of the build. Tools do
/// not ship Roslyn.
/// </summary>
/// <param name="Sources">The files of C#, in order of name.</param>
/// <param name="Problems">All problems, in the order of files and text.</param>
internal sealed record ProjectOutputs(EquatableArray<EmittedSource> Sources, EquatableArray<SpecDiagnostic> Problems)
{
    /// <summary>Runs the steps of the generator.</summary>
    /// <param name="own">The spec files of the project.</param>
    /// <param name="referenced">The spec files that referenced libraries are compiled from.</param>
    /// <param name="options">The options of the project.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ProjectOutputs Of(IEnumerable<SpecText> own, IEnumerable<SpecText> referenced, GeneratorOptions options, CancellationToken cancellationToken = default)
    {
        var inputs = own.Select(text => new SpecInput(text, IsReference: false)).Concat(referenced.Select(text => new SpecInput(text, IsReference: true))).ToList();
        var services = inputs.Where(SpecFiles.IsService).Select(input => SpecFiles.CompileService(input, cancellationToken)).ToImmutableArray();
        var extensions = SpecFiles.CompileExtensions(([.. inputs.Where(SpecFiles.IsExtension)], services), cancellationToken);
        var catalog = Catalog.Of((services, extensions), cancellationToken);
        var files = Compile(inputs.Where(SpecFiles.IsModel).Select(input => input.Text));

        var overlayTexts = Overlays.Collect([.. inputs.Where(SpecFiles.IsOverlay).Select(input => input.Text)], cancellationToken);
        var wanted = Overlays.Wanted(overlayTexts, cancellationToken);
        var overlaid = Compile(inputs.Where(SpecFiles.IsReferencedModel).Select(input => input.Text).Where(text => Overlays.MayDefine((text, wanted))));
        var overlays = Overlays.Compile((((overlayTexts, files), overlaid), catalog), cancellationToken);

        var index = ModelIndex.Of(((files, catalog), []), cancellationToken);
        var outputs = files.SelectMany(file => ModelUnit.Of(file, cancellationToken))
            .Select(unit => Pipeline.Outputs.OfModel((((unit, catalog), index.Lost), options), cancellationToken))
            .Concat(files.Select(file => Pipeline.Outputs.OfGroup((((file, catalog), index.Lost), options), cancellationToken)))
            .Concat(Catalog.Services(catalog, cancellationToken).Select(service => Pipeline.Outputs.OfService(((service, index), options), cancellationToken)))
            .Concat(Catalog.OwnExtensions(catalog, cancellationToken).Select(extension => Pipeline.Outputs.OfExtension((((extension, catalog), index.Lost), options), cancellationToken)))
            .Concat(Catalog.Referenced(catalog, cancellationToken).Select(service => Pipeline.Outputs.OfOwnModels((((service, index), options), true), cancellationToken)))
            .Concat(Overlays.Models(overlays, cancellationToken).Select(model => Overlays.OfModel(((model, catalog), options), cancellationToken)))
            .ToList();
        return new(
            outputs.SelectMany(output => output.Sources).OrderBy(source => source.HintName, StringComparer.Ordinal).ToEquatable(),
            DiagnosticBag.Sort(outputs.SelectMany(output => output.Problems)
                .Concat(services.SelectMany(file => Pipeline.Problems.OfService(file, cancellationToken)))
                .Concat(Pipeline.Problems.OfExtensions(extensions, cancellationToken))
                .Concat(files.SelectMany(file => Pipeline.Problems.OfModels(file, cancellationToken)))
                .Concat(Pipeline.Problems.OfServicesOfModels(files, cancellationToken))
                .Concat(Pipeline.Problems.OfClashes(((files, services), extensions), cancellationToken))
                .Concat(Overlays.Problems(overlays, cancellationToken))));

        ImmutableArray<CompiledModels> Compile(IEnumerable<SpecText> texts) => [.. texts.Select(text => SpecFiles.CompileModels((text, catalog), cancellationToken))];
    }
}
