using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Models;
using FoxGen.Specs.Resolving.Services;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The result of compiling a service file.</summary>
/// <param name="Service">The service; <c>null</c> if the file has an error.</param>
/// <param name="Diagnostics">All problems found.</param>
public sealed record ServiceResult(ResolvedService? Service, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>The result of compiling a model file.</summary>
/// <param name="Group">The resolved variants; <c>null</c> if an error affects the whole file.</param>
/// <param name="Types">The types that the file defines in addition to its models.</param>
/// <param name="Diagnostics">All problems found.</param>
public sealed record ModelFileResult(
    ModelGroup? Group,
    ScopedTypes Types,
    EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>Compiles spec files. The result depends only on the text. The compiler accesses no files, and throws for no input.</summary>
public static class SpecCompiler
{
    /// <summary>Compiles a service file.</summary>
    public static ServiceResult CompileService(SpecText text, CancellationToken cancellationToken = default)
    {
        var spec = new SpecReader(text.Path);
        var root = YamlReader.Read(text, spec.Bag, cancellationToken);
        var service = root is null ? null : new ServiceCompiler(spec).Compile(root);
        return new ServiceResult(service, spec.Bag.ToSorted());
    }

    /// <summary>Compiles a model file against the services of the same build.</summary>
    public static ModelFileResult CompileModels(
        SpecText text,
        EquatableArray<ResolvedService> services,
        CancellationToken cancellationToken = default)
    {
        var spec = new SpecReader(text.Path);
        var root = YamlReader.Read(text, spec.Bag, cancellationToken);
        var (group, types) = root is null ? (null, ScopedTypes.None) : new ModelFileCompiler(spec, services, cancellationToken).Compile(root);
        return new ModelFileResult(group, types, spec.Bag.ToSorted());
    }
}
