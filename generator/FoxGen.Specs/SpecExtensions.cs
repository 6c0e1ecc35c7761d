using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Services;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The result of compiling the extensions of services.</summary>
/// <param name="Extensions">The extensions without errors, in the order of the files.</param>
/// <param name="Diagnostics">All problems found.</param>
public sealed record ExtensionResult(EquatableArray<ServiceExtension> Extensions, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>Compiles extensions: service files with the key <c>extends</c>. The result depends only on the texts.</summary>
public static class SpecExtensions
{
    /// <summary>Compiles extensions in the given order. Each one sees the services with the extensions before it; a name that exists is an error in the later file.</summary>
    /// <param name="texts">The files (<see cref="SpecText.IsExtension"/>).</param>
    /// <param name="services">The services of the build.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ExtensionResult Compile(IEnumerable<SpecText> texts, EquatableArray<ResolvedService> services, CancellationToken cancellationToken = default)
    {
        var extensions = new List<ServiceExtension>();
        var diagnostics = new List<SpecDiagnostic>();
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var spec = new SpecReader(text.Path);
            if (YamlReader.Read(text, spec.Bag, cancellationToken) is { } root && new ExtensionCompiler(spec, Apply(services, extensions)).Compile(root) is { } extension)
            {
                extensions.Add(extension);
            }

            diagnostics.AddRange(spec.Bag.ToSorted());
        }

        return new(extensions.ToEquatable(), diagnostics.ToEquatable());
    }

    /// <summary>Returns the services with their extensions.</summary>
    /// <param name="services">The services.</param>
    /// <param name="extensions">The extensions, in any number for each service.</param>
    public static EquatableArray<ResolvedService> Apply(EquatableArray<ResolvedService> services, IReadOnlyCollection<ServiceExtension> extensions) =>
        extensions.Count == 0 ? services : services.Select(service => extensions.Where(extension => extension.Service == service.Name).Aggregate(service, Add)).ToEquatable();

    private static ResolvedService Add(ResolvedService service, ServiceExtension extension) => service with
    {
        Families = service.Families.Concat(extension.Families).ToEquatable(),
        Vocabularies = service.Vocabularies.Concat(extension.Vocabularies).ToEquatable(),
        Results = service.Results.Concat(extension.Results).ToEquatable(),
    };
}
