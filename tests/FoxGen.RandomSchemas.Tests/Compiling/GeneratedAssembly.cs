using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The C# of some files, compiled and loaded until it is disposed.</summary>
internal sealed class GeneratedAssembly : IDisposable
{
    private const string Folder = "/project/";

    private readonly AssemblyLoadContext _context = new("random schemas", isCollectible: true);

    private GeneratedAssembly(Compilation compilation, byte[] image)
    {
        (Compilation, Image) = (compilation, MetadataReference.CreateFromImage(image));
        Assembly = _context.LoadFromStream(new MemoryStream(image));
    }

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
        var run = GeneratorRun.Of(texts.Select(text => text with { Path = Folder + text.Path }), projectFolder: Folder);
        var compilation = run.Output;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var problems = run.Diagnostics.Concat(emitted.Diagnostics)
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
}
