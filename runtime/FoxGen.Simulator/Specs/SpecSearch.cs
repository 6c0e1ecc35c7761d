using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using FoxGen.Specs;

namespace FoxGen.Simulator.Specs;

/// <summary>Finds the specs of a client, and the models that other projects add to its service.</summary>
internal static partial class SpecSearch
{
    // Walking the references of a test project takes its time, and a process can start any number of simulators.
    private static readonly ConditionalWeakTable<Assembly, IReadOnlyList<Assembly>> s_found = [];

    /// <summary>Reads the specs of a client's assembly, and the model files for its services in the assemblies of the search and in all assemblies that these reference.</summary>
    /// <param name="client">The assembly of the client.</param>
    /// <param name="starts">The assemblies where the search starts; <c>null</c> is skipped.</param>
    /// <exception cref="ArgumentException">The client's assembly has no spec files.</exception>
    public static IReadOnlyList<SpecText> Find(Assembly client, params Assembly?[] starts)
    {
        var shipped = FoxSimulatorSpecs.FromAssembly(client);
        var services = shipped.Where(text => text.IsService).Select(ServiceOf).ToHashSet(StringComparer.Ordinal);
        var known = shipped.ToHashSet();
        var own = new List<SpecText>();
        foreach (var assembly in starts.OfType<Assembly>().SelectMany(WithSpecs).Distinct().Where(assembly => assembly != client).OrderBy(assembly => assembly.FullName, StringComparer.Ordinal))
        {
            // Two projects can embed one file; that is no second model. A test project can embed the overlay of its app from another folder.
            own.AddRange(FoxSimulatorSpecs.Read(assembly)
                .Where(text => !text.IsService && (ServiceOf(text) is not { } service || services.Contains(service)) && known.Add(text.IsOverlay ? text with { Path = Path.GetFileName(text.Path) } : text))
                .Select(text => In(assembly, text)));
        }

        return own.Count == 0 ? shipped : [.. shipped.Select(text => In(client, text)), .. own];
    }

    /// <summary>Adds the name of the assembly to the path, so that errors contain the location of a file.</summary>
    private static SpecText In(Assembly assembly, SpecText text) => text with { Path = $"{assembly.GetName().Name}.dll/{text.Path}" };

    /// <summary>Returns the value of the key <c>service</c>; <c>null</c> if the key has an unusual form. The spec compiler then reads the file.</summary>
    private static string? ServiceOf(SpecText text) => ServiceKey().Match(text.Content) is { Success: true } found ? found.Groups["name"].Value : null;

    private static IReadOnlyList<Assembly> WithSpecs(Assembly start) => s_found.GetValue(start, static start => [.. Reachable(start).Where(FoxSimulatorSpecs.HasSpecs)]);

    private static HashSet<Assembly> Reachable(Assembly start)
    {
        var found = new HashSet<Assembly> { start };
        var open = new Stack<Assembly>([start]);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var assembly))
        {
            foreach (var name in assembly.GetReferencedAssemblies().Where(name => !IsOfPlatform(name.Name) && names.Add(name.FullName)))
            {
                if (TryLoad(assembly, name) is { } reference && found.Add(reference))
                {
                    open.Push(reference);
                }
            }
        }

        return found;
    }

    private static bool IsOfPlatform(string? name) => name is null or "System" or "mscorlib" or "netstandard" or "WindowsBase"
        || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    // A reference that is trimmed away, or that only a compiler needs, cannot be loaded.
    private static Assembly? TryLoad(Assembly from, AssemblyName name)
    {
        try
        {
            return (AssemblyLoadContext.GetLoadContext(from) ?? AssemblyLoadContext.Default).LoadFromAssemblyName(name);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^["']?service["']?[ \t]*:[ \t]*["']?(?<name>[^"'\s#]+)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ServiceKey();
}
