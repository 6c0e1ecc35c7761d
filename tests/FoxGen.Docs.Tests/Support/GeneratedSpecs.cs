using System.Collections.Concurrent;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Docs.Tests.Support;

/// <summary>What becomes of spec files: through the language, through the generator, through the C# compiler.</summary>
/// <param name="Problems">Everything that any of the three complains about, warnings included.</param>
/// <param name="Library">The compiled library; <c>null</c> when something stopped it.</param>
internal sealed record GeneratedSpecs(IReadOnlyList<string> Problems, MetadataReference? Library)
{
    // Several tests look at the files of one page.
    private static readonly ConcurrentDictionary<string, Lazy<GeneratedSpecs>> s_known = new(StringComparer.Ordinal);

    /// <summary>Compiles spec files.</summary>
    public static GeneratedSpecs Of(IReadOnlyList<SpecText> specs) =>
        s_known.GetOrAdd(string.Join('\0', specs.SelectMany(spec => new[] { spec.Path, spec.Content })), _ => new(() => Compile(specs))).Value;

    /// <summary>What the generator reports to the compiler, in the order of files and text.</summary>
    /// <param name="specs">The spec files.</param>
    /// <param name="properties">MSBuild properties by name.</param>
    /// <param name="options">What the project says about severities, if anything.</param>
    public static IReadOnlyList<Diagnostic> Report(
        IReadOnlyList<SpecText> specs, IReadOnlyDictionary<string, string> properties, CSharpCompilationOptions? options = null)
    {
        var empty = CSharpCode.Compile("Documented", [], []);
        var problems = GeneratorRun.Of(specs, properties, options is null ? empty : empty.WithOptions(options)).Diagnostics;
        return
        [
            .. problems.OrderBy(problem => problem.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(problem => problem.Location.GetLineSpan().StartLinePosition),
        ];
    }

    private static GeneratedSpecs Compile(IReadOnlyList<SpecText> specs)
    {
        var fromLanguage = SpecSet.Compile(specs).Diagnostics.Select(problem => problem.ToString()).ToList();
        if (fromLanguage.Count > 0)
        {
            return new(fromLanguage, null);
        }

        var run = GeneratorRun.Of(specs, new Dictionary<string, string>(), CSharpCode.Compile("Documented", [], Assemblies.AllButFoxApi));
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        var problems = run.Diagnostics.Concat(emitted.Diagnostics).Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ToList();
        return new([.. problems.Select(problem => problem.ToString())], emitted.Success ? MetadataReference.CreateFromImage(image.ToArray()) : null);
    }
}
