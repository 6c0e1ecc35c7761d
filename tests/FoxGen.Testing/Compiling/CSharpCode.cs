using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Testing;

/// <summary>Compiles C# in memory, with nullable reference types.</summary>
public static class CSharpCode
{
    private static readonly ConcurrentDictionary<string, MetadataReference> s_references = new(StringComparer.Ordinal);

    /// <summary>The lowest version of the language that users may have, with documentation comments checked.</summary>
    public static CSharpParseOptions Floor { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>The framework that the tests run on.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
        References(name => name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll");

    /// <summary>The framework, and the runtime of generated code.</summary>
    public static IReadOnlyList<MetadataReference> Runtime { get; } = [.. Framework, Reference(typeof(FoxClient).Assembly)];

    /// <summary>Assemblies of the framework and of those beside the test.</summary>
    /// <param name="isIncluded">Whether to include one, by the name of its file.</param>
    public static IReadOnlyList<MetadataReference> References(Func<string, bool> isIncluded) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => isIncluded(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>A loaded assembly. The same object each time, because compilations share what they read through it.</summary>
    public static MetadataReference Reference(Assembly assembly) => s_references.GetOrAdd(assembly.Location, path => MetadataReference.CreateFromFile(path));

    /// <summary>Parses a file.</summary>
    /// <param name="code">The C#.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The language; <see cref="Floor"/> when <c>null</c>.</param>
    public static SyntaxTree Parse(string code, string path = "Program.cs", CSharpParseOptions? options = null) => CSharpSyntaxTree.ParseText(code, options ?? Floor, path);

    /// <summary>A compilation of files.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="files">The files.</param>
    /// <param name="references">The references.</param>
    /// <param name="kind">A library or a program.</param>
    /// <param name="general">What becomes of warnings.</param>
    public static CSharpCompilation Compile(
        string name,
        IEnumerable<SyntaxTree> files,
        IEnumerable<MetadataReference> references,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        ReportDiagnostic general = ReportDiagnostic.Default) =>
        CSharpCompilation.Create(name, files, references, new CSharpCompilationOptions(kind, generalDiagnosticOption: general, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The image of a compilation that must have no error.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="documentation">Gets the documentation file.</param>
    public static byte[] Emit(Compilation compilation, Stream? documentation = null)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, xmlDocumentationStream: documentation, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(20)));
        return image.ToArray();
    }

    /// <summary>Compiles and loads.</summary>
    public static Assembly Load(Compilation compilation) => Assembly.Load(Emit(compilation));
}
