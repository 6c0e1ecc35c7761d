using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using FoxGen.CompilerServices;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Loading;

/// <summary>Compiles the specs in loaded assemblies.</summary>
internal static class LoadedSpecs
{
    private static readonly ConcurrentDictionary<Type, (int Assemblies, RequestSchema Schema)> s_schemas = [];

    /// <summary>Returns the schema of a request type, which the overlays in loaded assemblies have narrowed.</summary>
    /// <param name="request">The request type.</param>
    /// <param name="model">The definition of its model.</param>
    /// <exception cref="InvalidOperationException">There are no specs, or they have errors.</exception>
    public static RequestSchema SchemaOf(Type request, FoxModelDefinition model)
    {
        // An assembly that is loaded later can have an overlay.
        var assemblies = AppDomain.CurrentDomain.GetAssemblies();
        if (!s_schemas.TryGetValue(request, out var known) || known.Assemblies != assemblies.Length)
        {
            known = (assemblies.Length, Compile(request, model, [.. assemblies.Where(EmbeddedSpecs.Has)]));
            s_schemas[request] = known;
        }

        return known.Schema;
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
}
