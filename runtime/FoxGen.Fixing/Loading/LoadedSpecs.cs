using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using FoxGen.CompilerServices;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Loading;

/// <summary>Compiles the specs in loaded assemblies.</summary>
internal static class LoadedSpecs
{
    // Weak, so that an assembly that contains requests can be unloaded.
    private static readonly ConditionalWeakTable<Type, Known> s_schemas = [];

    /// <summary>Returns the schema of a request type, which the overlays in loaded assemblies have narrowed.</summary>
    /// <param name="request">The request type.</param>
    /// <param name="model">The definition of its model.</param>
    /// <exception cref="InvalidOperationException">There are no specs, or they have errors.</exception>
    public static RequestSchema SchemaOf(Type request, FoxModelDefinition model)
    {
        // An assembly that is loaded later can have an overlay.
        var assemblies = AppDomain.CurrentDomain.GetAssemblies();
        var known = s_schemas.GetValue(request, static _ => new());
        lock (known)
        {
            if (known.Schema is null || known.Assemblies != assemblies.Length)
            {
                var specs = Visible(request, assemblies.Where(EmbeddedSpecs.Has));
                var versions = string.Join("\n", specs.Select(assembly => assembly.ManifestModule.ModuleVersionId));
                known.Schema = known.Schema is { } schema && known.Versions == versions ? schema : Compile(request, model, specs);
                (known.Assemblies, known.Versions) = (assemblies.Length, versions);
            }

            return known.Schema;
        }
    }

    // A process can load an assembly several times. Only the copy that the code of the request uses counts.
    private static IReadOnlyList<Assembly> Visible(Type request, IEnumerable<Assembly> assemblies)
    {
        var context = AssemblyLoadContext.GetLoadContext(request.Assembly);
        return [.. assemblies.GroupBy(assembly => assembly.GetName().Name).Select(copies => copies
            .OrderBy(assembly => assembly != request.Assembly)
            .ThenBy(assembly => AssemblyLoadContext.GetLoadContext(assembly) != context)
            .ThenBy(assembly => AssemblyLoadContext.GetLoadContext(assembly) != AssemblyLoadContext.Default).First())];
    }

    private static RequestSchema Compile(Type request, FoxModelDefinition model, IReadOnlyList<Assembly> assemblies)
    {
        var home = assemblies.Where(assembly => EmbeddedSpecs.Read(assembly).Any(text => text.IsService && EmbeddedSpecs.ServiceOf(text) == model.Service.Name))
            .OrderBy(assembly => assembly != request.Assembly).ThenBy(assembly => assembly.FullName, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new InvalidOperationException(
                $"No loaded assembly contains the specs of the service {model.Service.Name}. A project with the package FoxGen embeds its spec files, unless FoxGenEmbedSpecs is false.");
        var specs = SpecSet.Compile(EmbeddedSpecs.Join(home, assemblies));
        if (specs.Models.FirstOrDefault(one => one.Service == model.Service.Name && one.Id == model.Id) is not { } found)
        {
            var errors = specs.Diagnostics.Where(one => one.Descriptor.IsError).ToList();
            throw new InvalidOperationException(errors.Count > 0
                ? $"The specs have errors:\n{string.Join("\n", errors)}"
                : $"The specs in loaded assemblies do not contain the model {model}. The project of {request.Name} embeds its spec files, unless FoxGenEmbedSpecs is false.");
        }

        // The validators of overlays are registered before any code of their assemblies runs. So the schema and Validate() agree.
        foreach (var assembly in assemblies)
        {
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        }

        return found.Request;
    }

    private sealed class Known
    {
        public int Assemblies { get; set; }

        public string? Versions { get; set; }

        public RequestSchema? Schema { get; set; }
    }
}
