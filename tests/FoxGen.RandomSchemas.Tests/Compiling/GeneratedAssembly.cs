using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using FoxGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The C# of some files, compiled and loaded until it is disposed.</summary>
internal sealed class GeneratedAssembly : IDisposable
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private readonly AssemblyLoadContext _context = new("random schemas", isCollectible: true);

    private GeneratedAssembly(Compilation compilation, byte[] image)
    {
        (Compilation, Image) = (compilation, MetadataReference.CreateFromImage(image));
        Assembly = _context.LoadFromStream(new MemoryStream(image));
    }

    /// <summary>The framework that the tests run on, and the runtime library beside it.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "FoxGen.Runtime.dll" or "netstandard.dll")
        .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The generated source.</summary>
    public Compilation Compilation { get; }

    /// <summary>The same as a library that a project references.</summary>
    public MetadataReference Image { get; }

    /// <summary>The same, loaded.</summary>
    public Assembly Assembly { get; }

    /// <summary>Runs the generator and the compiler.</summary>
    /// <returns>The assembly; or what went wrong, by the name of the file that caused it.</returns>
    public static (GeneratedAssembly? Made, ILookup<string, string> Problems) Make(IEnumerable<SpecText> texts)
    {
        var empty = CSharpCompilation.Create(
            "RandomSchemas",
            references: References,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver
            .Create([new FoxGenerator().AsSourceGenerator()], [.. texts.Select(text => new MemoryText(text))], s_parseOptions, new MemoryOptions())
            .RunGeneratorsAndUpdateCompilation(empty, out var compilation, out var diagnostics);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var problems = diagnostics.Concat(emitted.Diagnostics)
            .Where(one => one.Severity is DiagnosticSeverity.Error || (one.Severity is DiagnosticSeverity.Warning && one.Location.IsInSource))
            .ToLookup(FileOf, one => one.ToString());
        return problems.Count > 0 ? (null, problems) : (new(compilation, image.ToArray()), problems);
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    // A spec or a generated file: c17.fox.yaml, RandomSchemas.C17ARequest.g.cs.
    private static string FileOf(Diagnostic diagnostic)
    {
        var name = Path.GetFileName(diagnostic.Location.GetLineSpan().Path ?? "");
        var start = name.StartsWith("RandomSchemas.I", StringComparison.Ordinal) ? "RandomSchemas.I".Length : name.StartsWith("RandomSchemas.", StringComparison.Ordinal) ? "RandomSchemas.".Length : 0;
        return new string([.. name.Skip(start).TakeWhile((c, i) => i == 0 || char.IsAsciiDigit(c))]).ToLowerInvariant();
    }

    private sealed class MemoryText(SpecText text) : AdditionalText
    {
        public override string Path { get; } = "/project/" + text.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text.Content, Encoding.UTF8);
    }

    private sealed class MemoryOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => (value = key == "build_property.ProjectDir" ? "/project/" : "").Length > 0;
        }
    }
}
