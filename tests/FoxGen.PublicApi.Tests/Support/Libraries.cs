using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.PublicApi.Tests.Support;

/// <summary>Libraries as a caller's compiler sees them: what is public in their metadata, and nothing else.</summary>
internal static class Libraries
{
    private static readonly IReadOnlyList<MetadataReference> s_references = CSharpCode.References(_ => true);

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp13, DocumentationMode.Parse);

    /// <summary>The names of the shipped libraries; the project file lists them.</summary>
    public static IReadOnlyList<string> Names { get; } = Listed("Library");

    /// <summary>The names of the assemblies that the compiler loads.</summary>
    public static IReadOnlyList<string> InCompiler { get; } = Listed("InCompiler");

    /// <summary>A shipped library.</summary>
    public static IAssemblySymbol Shipped(string name) => Read(s_references.Single(reference => Path.GetFileName(reference.Display) == name + ".dll"));

    /// <summary>The documentation file that the compiler wrote with a shipped library.</summary>
    public static string DocumentationOf(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name + ".xml"));

    /// <summary>Compiles C#, for tests of the tests: the library read back from its metadata, and its documentation file.</summary>
    public static (IAssemblySymbol Library, string Documentation) Compile(string code)
    {
        using var documentation = new MemoryStream();
        var image = CSharpCode.Emit(CSharpCode.Compile("Compiled", [CSharpCode.Parse(code, options: s_options)], s_references), documentation);
        return (Read(MetadataReference.CreateFromImage(image)), System.Text.Encoding.UTF8.GetString(documentation.ToArray()));
    }

    private static IReadOnlyList<string> Listed(string kind) =>
        [.. typeof(Libraries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(metadata => metadata.Value == kind).Select(metadata => metadata.Key).Order(StringComparer.Ordinal)];

    private static IAssemblySymbol Read(MetadataReference library) => (IAssemblySymbol)CSharpCode
        .Compile("Caller", [], s_references.Contains(library) ? s_references : [.. s_references, library])
        .GetAssemblyOrModuleSymbol(library)!;
}
