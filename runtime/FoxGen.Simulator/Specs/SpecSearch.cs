using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using FoxGen.Specs;

namespace FoxGen.Simulator.Specs;

/// <summary>Finds the specs of a client, and the models that other projects add to its service.</summary>
internal static class SpecSearch
{
    // Walking the references of a test project takes its time, and a process can start any number of simulators.
    private static readonly ConditionalWeakTable<Assembly, IReadOnlyList<Assembly>> s_found = [];

    /// <summary>Reads the specs of a client's assembly, and the model files for its services in the assemblies of the search and in all assemblies that these reference.</summary>
    /// <param name="client">The assembly of the client.</param>
    /// <param name="starts">The assemblies where the search starts; <c>null</c> is skipped.</param>
    /// <exception cref="ArgumentException">The client's assembly has no spec files.</exception>
    public static IReadOnlyList<SpecText> Find(Assembly client, params Assembly?[] starts)
    {
        // Throws for an assembly without specs.
        _ = FoxSimulatorSpecs.FromAssembly(client);
        return EmbeddedSpecs.Join(client, starts.OfType<Assembly>().SelectMany(WithSpecs));
    }

    private static IReadOnlyList<Assembly> WithSpecs(Assembly start) => s_found.GetValue(start, static start => [.. Reachable(start).Where(EmbeddedSpecs.Has)]);

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
}
