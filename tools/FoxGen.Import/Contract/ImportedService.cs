using System.Runtime.CompilerServices;

namespace FoxGen.Import.Contract;

/// <summary>The service that an import is for.</summary>
internal static class ImportedService
{
    // The same text gives the same service, and importing many pages asks for it many times.
    private static readonly ConditionalWeakTable<SpecText, ResolvedService> s_known = [];

    /// <summary>Compiles the service file and its extensions.</summary>
    /// <exception cref="ArgumentException">A file has errors; an import cannot repair them.</exception>
    public static ResolvedService Of(ImportOptions options)
    {
        var service = s_known.GetValue(options.Service, Compile);
        var extensions = SpecExtensions.Compile(options.Extensions, new(service));
        return extensions.Diagnostics.Any(problem => problem.Descriptor.IsError)
            ? throw new ArgumentException("An extension of the service has errors; correct them first:\n" + string.Join("\n", extensions.Diagnostics.Select(d => d.ToString())), nameof(options))
            : SpecExtensions.Apply(new(service), extensions.Extensions)[0];
    }

    private static ResolvedService Compile(SpecText text)
    {
        var result = SpecCompiler.CompileService(text);
        return result.Service ?? throw new ArgumentException(
            "The service file has errors; correct them first:\n" + string.Join("\n", result.Diagnostics.Select(d => d.ToString())), nameof(text));
    }
}
