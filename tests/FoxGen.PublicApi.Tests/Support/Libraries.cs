using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.PublicApi.Tests.Support;

/// <summary>Libraries as a caller's compiler sees them: what is public in their metadata, and nothing else.</summary>
internal static class Libraries
{
    // The framework, and the libraries beside this test.
    private static readonly IReadOnlyList<MetadataReference> s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToList();

    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The names of the shipped libraries; the project file lists them.</summary>
    public static IReadOnlyList<string> Names { get; } = typeof(Libraries).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(metadata => metadata.Value == "Library")
        .Select(metadata => metadata.Key)
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>A shipped library.</summary>
    public static IAssemblySymbol Shipped(string name) => Read(s_references.Single(reference => Path.GetFileName(reference.Display) == name + ".dll"));

    /// <summary>The documentation file that the compiler wrote with a shipped library.</summary>
    public static string DocumentationOf(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name + ".xml"));

    /// <summary>Compiles C#, for tests of the tests: the library read back from its metadata, and its documentation file.</summary>
    public static (IAssemblySymbol Library, string Documentation) Compile(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Parse));
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var emitted = CSharpCompilation.Create("Compiled", [tree], s_references, s_options).Emit(image, xmlDocumentationStream: documentation);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return (Read(MetadataReference.CreateFromImage(image.ToArray())), System.Text.Encoding.UTF8.GetString(documentation.ToArray()));
    }

    private static IAssemblySymbol Read(MetadataReference library) => (IAssemblySymbol)CSharpCompilation
        .Create("Caller", [], s_references.Contains(library) ? s_references : [.. s_references, library], s_options)
        .GetAssemblyOrModuleSymbol(library)!;
}
