using System.Reflection;
using System.Text.RegularExpressions;

namespace FoxGen.Specs;

/// <summary>
/// Reads the spec files in the resources of assemblies. Projects with the package FoxGen embed their spec files, unless their property
/// <c>FoxGenEmbedSpecs</c> is <c>false</c>.
/// </summary>
public static class EmbeddedSpecs
{
    private const string Ending = ".fox.yaml";

    private static readonly Regex s_serviceKey = new("""^["']?(service|extends)["']?[ \t]*:[ \t]*["']?(?<name>[^"'\s#]+)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>Returns whether an assembly has spec files.</summary>
    /// <param name="assembly">The assembly.</param>
    public static bool Has(Assembly assembly) => Names(assembly).Any();

    /// <summary>Reads the spec files of an assembly, in the order of their names; empty if it has none.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IReadOnlyList<SpecText> Read(Assembly assembly) =>
    [
        .. Names(assembly).OrderBy(name => name, StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name));
            return new SpecText(name, reader.ReadToEnd());
        }),
    ];

    /// <summary>
    /// Reads the spec files of an assembly with services, and the model files, overlays and extensions for these services in other assemblies. A file
    /// that several assemblies embed is returned once.
    /// </summary>
    /// <param name="home">The assembly with the service files.</param>
    /// <param name="others">Other assemblies; without spec files, an assembly has no effect.</param>
    public static IReadOnlyList<SpecText> Join(Assembly home, IEnumerable<Assembly> others)
    {
        var shipped = Read(home);
        var services = new HashSet<string>(shipped.Where(text => text.IsService).Select(ServiceOf).OfType<string>(), StringComparer.Ordinal);
        var known = new HashSet<SpecText>(shipped);
        var own = new List<SpecText>();
        foreach (var assembly in others.Where(assembly => assembly != home).Distinct().OrderBy(assembly => assembly.FullName, StringComparer.Ordinal))
        {
            // Two projects can embed one file; that is no second model. A test project can embed the overlay or the extension of its app from another folder.
            own.AddRange(Read(assembly)
                .Where(text => !text.IsService && (ServiceOf(text) is not { } service || services.Contains(service)) && known.Add(text.IsOverlay || text.IsExtension ? text with { Path = Path.GetFileName(text.Path) } : text))
                .Select(text => In(assembly, text)));
        }

        return own.Count == 0 ? shipped : [.. shipped.Select(text => In(home, text)), .. own];
    }

    /// <summary>Returns the value of the key <c>service</c> or <c>extends</c>; <c>null</c> if the key has an unusual form. The spec compiler then reads the file.</summary>
    /// <param name="text">The file.</param>
    public static string? ServiceOf(SpecText text) => s_serviceKey.Match(text.Content) is { Success: true } found ? found.Groups["name"].Value : null;

    // Errors contain the location of a file.
    private static SpecText In(Assembly assembly, SpecText text) => text with { Path = $"{assembly.GetName().Name}.dll/{text.Path}" };

    private static IEnumerable<string> Names(Assembly assembly) =>
        assembly.IsDynamic ? [] : assembly.GetManifestResourceNames().Where(name => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase));
}
