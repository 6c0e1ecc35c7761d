using System.Collections.Immutable;
using FoxGen.Generator.Diagnostics;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;
using FoxGen.Specs.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Generator.Pipeline;

/// <summary>From spec problems to compiler diagnostics, at the line and column of the YAML.</summary>
internal static class Problems
{
    /// <summary>The problems of one model file.</summary>
    public static EquatableArray<SpecDiagnostic> OfModels(CompiledModels file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return file.Result.Diagnostics.All(problem => !IsUnknownService(problem))
            ? file.Result.Diagnostics
            : file.Result.Diagnostics.Where(problem => !IsUnknownService(problem)).ToEquatable();
    }

    /// <summary>Returns each service that no file defines once: all models of a project lack the same package or file.</summary>
    public static EquatableArray<SpecDiagnostic> OfServicesOfModels(ImmutableArray<CompiledModels> files, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .SelectMany(file => file.Result.Diagnostics.Where(IsUnknownService))
            .GroupBy(problem => problem.Arguments[0], StringComparer.Ordinal)
            .Select(same => same.First())
            .ToEquatable();
    }

    /// <summary>The problems of one service file.</summary>
    public static EquatableArray<SpecDiagnostic> OfService(CompiledService file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return file.Result.Diagnostics;
    }

    /// <summary>The problems of all extensions.</summary>
    public static EquatableArray<SpecDiagnostic> OfExtensions(CompiledExtensions extensions, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return extensions.Diagnostics;
    }

    /// <summary>What two files both define.</summary>
    public static EquatableArray<SpecDiagnostic> OfClashes(
        ((ImmutableArray<CompiledModels> Models, ImmutableArray<CompiledService> Services) Left, CompiledExtensions Extensions) input, CancellationToken cancellationToken)
    {
        var (files, extensions) = input;
        cancellationToken.ThrowIfCancellationRequested();
        // In order of path, so that the later of two files is the one reported whatever the order they came in.
        var services = files.Services.Where(file => file.Result.Service is not null).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var copies = services.Where(file => !file.IsReference && services.Exists(other => other.IsReference && other.Result.Service!.Name == file.Result.Service!.Name)).ToList();
        return DiagnosticBag.Sort(
        [
            .. SpecClashes.Find(
                SpecExtensions.Apply(services.Except(copies).Select(file => file.Result.Service!).ToEquatable(), extensions.All),
                files.Models.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Result).ToEquatable()),
            .. copies.Select(file => new SpecDiagnostic(SpecDiagnostics.CopyOfService, new(file.Result.Service!.Name), file.Result.Service.Source)),
        ]);
    }

    /// <summary>The problem of the project's options, if any.</summary>
    public static EquatableArray<SpecDiagnostic> OfOptions(GeneratorOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return options.UnknownLanguage is { } language ? new(new SpecDiagnostic(GeneratorDiagnostics.BadOption, new(language), new SourceSpan("", 0, 0, 0, 0))) : default;
    }

    private static bool IsUnknownService(SpecDiagnostic problem) => problem.Descriptor.Id == SpecDiagnostics.UnknownService.Id;

    /// <summary>Hands problems to the compiler.</summary>
    public static void Report(SourceProductionContext context, EquatableArray<SpecDiagnostic> problems)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(Convert(problem));
        }
    }

    /// <summary>Makes a compiler diagnostic.</summary>
    public static Diagnostic Convert(SpecDiagnostic problem)
    {
        var span = problem.Span;
        var location = span.Path.Length == 0
            ? Location.None
            : Location.Create(
                span.Path,
                default,
                new LinePositionSpan(new LinePosition(span.StartLine, span.StartColumn), new LinePosition(span.EndLine, span.EndColumn)));
        return Diagnostic.Create(GeneratorDiagnostics.ToRoslyn(problem.Descriptor), location, [.. problem.Arguments]);
    }
}
