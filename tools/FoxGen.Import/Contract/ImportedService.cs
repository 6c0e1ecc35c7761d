using System.Runtime.CompilerServices;

namespace FoxGen.Import.Contract;

/// <summary>The service that an import is for.</summary>
internal static class ImportedService
{
    // The same text gives the same service, and importing many pages asks for it many times.
    private static readonly ConditionalWeakTable<SpecText, ResolvedService> s_known = [];

    /// <summary>Compiles the service file.</summary>
    /// <exception cref="ArgumentException">The file has errors; an import cannot repair them.</exception>
    public static ResolvedService Of(SpecText text) => s_known.GetValue(text, Compile);

    private static ResolvedService Compile(SpecText text)
    {
        var result = SpecCompiler.CompileService(text);
        return result.Service ?? throw new ArgumentException(
            "The service file has errors; correct them first:\n" + string.Join("\n", result.Diagnostics.Select(d => d.ToString())), nameof(text));
    }
}
