using System.Collections.Immutable;
using FoxGen.Generator.Emit;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Pipeline;

/// <summary>
/// The steps for overlays. A referenced library can contain hundreds of model files. The generator compiles only files that contain the id of an overlaid
/// model.
/// </summary>
internal static class Overlays
{
    /// <summary>Returns the overlays of the project, in an order that does not depend on the order of files.</summary>
    public static OverlayTexts Collect(ImmutableArray<SpecText> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(texts.OrderBy(text => text.Path, StringComparer.Ordinal).ToEquatable());
    }

    /// <summary>Returns the model ids that overlays name.</summary>
    public static EquatableArray<string> Wanted(OverlayTexts overlays, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return overlays.Texts.SelectMany(text => SpecOverlays.ModelsOf(text)).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToEquatable();
    }

    /// <summary>Returns whether a file may define one of the models.</summary>
    public static bool MayDefine((SpecText Text, EquatableArray<string> Wanted) input) =>
        input.Wanted.Count > 0 && input.Wanted.Any(id => input.Text.Content.IndexOf(id, StringComparison.Ordinal) >= 0);

    /// <summary>Returns the text of a file that may define one of the models.</summary>
    public static SpecText Text((SpecText Text, EquatableArray<string> Wanted) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return input.Text;
    }

    /// <summary>Compiles the overlays against models of the project and of referenced libraries. Models of the project take precedence.</summary>
    public static OverlayResult Compile(
        (((OverlayTexts Overlays, ImmutableArray<CompiledModels> Own) Left, ImmutableArray<CompiledModels> Referenced) Left, Catalog Catalog) input, CancellationToken cancellationToken)
    {
        var (((overlays, own), referenced), catalog) = input;
        return overlays.Texts.Count == 0 ? OverlayResult.None : SpecOverlays.Compile(
            overlays.Texts,
            catalog.All,
            own.Concat(referenced.OrderBy(file => file.Path, StringComparer.Ordinal)).Select(file => file.Result),
            cancellationToken);
    }

    /// <summary>Returns the narrowed models, one at a time.</summary>
    public static IEnumerable<OverlaidModel> Models(OverlayResult result, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return result.Models;
    }

    /// <summary>Returns the problems of the overlays.</summary>
    public static EquatableArray<SpecDiagnostic> Problems(OverlayResult result, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return result.Diagnostics;
    }

    /// <summary>Returns the C# of one narrowed model.</summary>
    public static OutputFiles OfModel(((OverlaidModel Model, Catalog Catalog) Left, GeneratorOptions Options) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var ((overlaid, catalog), options) = input;
        var context = new EmitContext(catalog.Find(overlaid.Model.Service), overlaid.Types, options);
        return OutputFiles.Guard(overlaid.Model.Source, () => [OverlayEmitter.Emit(overlaid, context)]);
    }
}

/// <summary>The overlays of a project.</summary>
internal sealed record OverlayTexts(EquatableArray<SpecText> Texts);
