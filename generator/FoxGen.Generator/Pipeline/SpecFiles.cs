using System.Collections.Immutable;
using FoxGen.Rules;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;

namespace FoxGen.Generator;

/// <summary>The first steps of the pipeline: from additional files to compiled specs.</summary>
internal static class SpecFiles
{
    /// <summary>Whether an additional file is a spec.</summary>
    public static bool IsSpec(AdditionalText file) => file.Path.EndsWith(".fox.yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a spec's text. A file that cannot be read is empty, and reported as such.</summary>
    public static SpecText Read(AdditionalText file, CancellationToken cancellationToken) =>
        new(file.Path, file.GetText(cancellationToken)?.ToString() ?? "");

    /// <summary>Whether a spec describes a service.</summary>
    public static bool IsService(SpecText text) => text.IsService;

    /// <summary>Whether a spec describes models.</summary>
    public static bool IsModel(SpecText text) => !text.IsService;

    /// <summary>Compiles a service file.</summary>
    public static CompiledService CompileService(SpecText text, CancellationToken cancellationToken) =>
        new(text.Path, SpecCompiler.CompileService(text, cancellationToken));

    /// <summary>Compiles a model file against the services of the project.</summary>
    public static CompiledModels CompileModels((SpecText Text, Catalog Catalog) input, CancellationToken cancellationToken) =>
        new(input.Text.Path, SpecCompiler.CompileModels(input.Text, input.Catalog.All, cancellationToken));
}

/// <summary>A service file and what came of it.</summary>
internal sealed record CompiledService(string Path, ServiceResult Result);

/// <summary>A model file and what came of it.</summary>
internal sealed record CompiledModels(string Path, ModelFileResult Result);

/// <summary>The services of the project without errors.</summary>
internal sealed record Catalog(EquatableArray<ResolvedService> All)
{
    /// <summary>Collects them in an order that does not depend on the order of files.</summary>
    public static Catalog Of(ImmutableArray<CompiledService> files, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var services = files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Result.Service).OfType<ResolvedService>();
        return new(services.GroupBy(service => service.Name).Select(same => same.First()).ToEquatable());
    }

    /// <summary>The services one by one.</summary>
    public static IEnumerable<ResolvedService> Services(Catalog catalog, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return catalog.All;
    }

    /// <summary>Looks a service up.</summary>
    public ResolvedService Find(string name) => All.First(service => service.Name == name);
}

/// <summary>One model with the file it comes from.</summary>
internal sealed record ModelUnit(string Path, ResolvedModel Model, ModelGroup Group, EquatableArray<ResolvedEnum> Enums)
{
    /// <summary>The models of a file.</summary>
    public static IEnumerable<ModelUnit> Of(CompiledModels file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return file.Result.Group is { } group
            ? group.Models.Select(model => new ModelUnit(file.Path, model, group, file.Result.Enums))
            : [];
    }
}
