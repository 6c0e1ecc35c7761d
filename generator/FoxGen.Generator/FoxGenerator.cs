using FoxGen.Generator.Pipeline;
using FoxGen.Generator.Writing;
using Microsoft.CodeAnalysis;

namespace FoxGen.Generator;

/// <summary>
/// Compiles <c>*.fox.yaml</c> files to C#. It reads additional files, options and references, never the compilation. Typing C# runs no step again, and
/// editing one spec runs only the steps of that spec.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class FoxGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select(GeneratorOptions.Read).WithTrackingName(StepNames.Options);
        var texts = context.AdditionalTextsProvider.Where(SpecFiles.IsSpec).Combine(context.AnalyzerConfigOptionsProvider)
            .Select(SpecFiles.Read).WithTrackingName(StepNames.Texts);

        var services = texts.Where(SpecFiles.IsService).Select(SpecFiles.CompileService).WithTrackingName(StepNames.Services);
        var extensions = texts.Where(SpecFiles.IsExtension).Collect().Combine(services.Collect()).Select(SpecFiles.CompileExtensions).WithTrackingName(StepNames.Extensions);
        var catalog = services.Collect().Combine(extensions).Select(Catalog.Of);
        var modelFiles = texts.Where(SpecFiles.IsModel).Select(SpecFiles.Text).Combine(catalog).Select(SpecFiles.CompileModels).WithTrackingName(StepNames.ModelFiles);
        var claims = modelFiles.Collect().Combine(catalog).Select(LibraryNames.Claims);
        var libraries = context.MetadataReferencesProvider.Combine(claims.Select(LibraryNames.Names)).Select(LibraryNames.Find)
            .Where(static library => library.Names.Count > 0).Collect().WithTrackingName(StepNames.Libraries);
        var index = modelFiles.Collect().Combine(catalog).Combine(libraries).Select(ModelIndex.Of);

        // Models and groups ask only this of the others: a further file does not write all of them again.
        var lost = index.Select(static (all, _) => all.Lost);

        var models = modelFiles.SelectMany(ModelUnit.Of).Combine(catalog).Combine(lost).Combine(options)
            .Select(Outputs.OfModel).WithTrackingName(StepNames.Models);
        var groups = modelFiles.Combine(catalog).Combine(lost).Combine(options)
            .Select(Outputs.OfGroup).WithTrackingName(StepNames.Groups);
        var clients = catalog.SelectMany(Catalog.Services).Combine(index).Combine(options)
            .Select(Outputs.OfService).WithTrackingName(StepNames.Clients);
        var extensionTypes = catalog.SelectMany(Catalog.OwnExtensions).Combine(catalog).Combine(lost).Combine(options)
            .Select(Outputs.OfExtension).WithTrackingName(StepNames.ExtensionTypes);
        var ownModels = catalog.SelectMany(Catalog.Referenced).Combine(index).Combine(options).Combine(context.ParseOptionsProvider.Select(LanguageFacts.HasExtensionMembers))
            .Select(Outputs.OfOwnModels).WithTrackingName(StepNames.OwnModels);

        var overlayTexts = texts.Where(SpecFiles.IsOverlay).Select(SpecFiles.Text).Collect().Select(Overlays.Collect);
        var referencedFiles = texts.Where(SpecFiles.IsReferencedModel).Select(SpecFiles.Text).Combine(overlayTexts.Select(Overlays.Wanted))
            .Where(Overlays.MayDefine).Select(Overlays.Text).Combine(catalog).Select(SpecFiles.CompileModels).WithTrackingName(StepNames.ReferencedFiles);
        var overlays = overlayTexts.Combine(modelFiles.Collect()).Combine(referencedFiles.Collect()).Combine(catalog)
            .Select(Overlays.Compile).WithTrackingName(StepNames.Overlays);
        var overlaidModels = overlays.SelectMany(Overlays.Models).Combine(catalog).Combine(options)
            .Select(Overlays.OfModel).WithTrackingName(StepNames.OverlaidModels);

        context.RegisterSourceOutput(overlaidModels, Outputs.Add);
        context.RegisterSourceOutput(overlays.Select(Overlays.Problems).WithTrackingName(StepNames.Diagnostics), Problems.Report);
        context.RegisterSourceOutput(models, Outputs.Add);
        context.RegisterSourceOutput(groups, Outputs.Add);
        context.RegisterSourceOutput(clients, Outputs.Add);
        context.RegisterSourceOutput(extensionTypes, Outputs.Add);
        context.RegisterSourceOutput(ownModels, Outputs.Add);
        context.RegisterSourceOutput(modelFiles.Select(Problems.OfModels).WithTrackingName(StepNames.Diagnostics), Problems.Report);
        context.RegisterSourceOutput(extensions.Select(Problems.OfExtensions).WithTrackingName(StepNames.Diagnostics), Problems.Report);
        context.RegisterSourceOutput(services.Select(Problems.OfService).WithTrackingName(StepNames.Diagnostics), Problems.Report);
        context.RegisterSourceOutput(modelFiles.Collect().Select(Problems.OfServicesOfModels).WithTrackingName(StepNames.Diagnostics), Problems.Report);
        context.RegisterSourceOutput(
            modelFiles.Collect().Combine(services.Collect()).Combine(extensions).Select(Problems.OfClashes).WithTrackingName(StepNames.Diagnostics), Problems.Report);
        context.RegisterSourceOutput(claims.Combine(libraries).Select(LibraryNames.Problems).WithTrackingName(StepNames.Diagnostics), Problems.Report);
        context.RegisterSourceOutput(options.Select(Problems.OfOptions).WithTrackingName(StepNames.Diagnostics), Problems.Report);
    }
}
