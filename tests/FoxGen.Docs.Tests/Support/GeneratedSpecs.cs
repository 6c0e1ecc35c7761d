using System.Diagnostics.CodeAnalysis;
using System.Text;
using FoxGen.Generator;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Docs.Tests.Support;

/// <summary>What becomes of spec files: through the language, through the generator, through the C# compiler.</summary>
/// <param name="Problems">Everything that any of the three complains about, warnings included.</param>
/// <param name="Library">The compiled library; <c>null</c> when something stopped it.</param>
internal sealed record GeneratedSpecs(IReadOnlyList<string> Problems, MetadataReference? Library)
{
    // The language floor of generated code.
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>Compiles spec files.</summary>
    public static GeneratedSpecs Of(IReadOnlyList<SpecText> specs)
    {
        var fromLanguage = SpecSet.Compile(specs).Diagnostics.Select(problem => problem.ToString()).ToList();
        if (fromLanguage.Count > 0)
        {
            return new(fromLanguage, null);
        }

        var empty = CSharpCompilation.Create(
            "Documented",
            references: Assemblies.AllButFoxApi,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Driver(specs, new Dictionary<string, string>()).RunGeneratorsAndUpdateCompilation(empty, out var full, out var fromGenerator, TestContext.Current.CancellationToken);

        using var image = new MemoryStream();
        var emitted = full.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        var problems = fromGenerator.Concat(emitted.Diagnostics).Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ToList();
        return new([.. problems.Select(problem => problem.ToString())], emitted.Success ? MetadataReference.CreateFromImage(image.ToArray()) : null);
    }

    /// <summary>What the generator reports to the compiler, in the order of files and text.</summary>
    /// <param name="specs">The spec files.</param>
    /// <param name="properties">MSBuild properties by name.</param>
    /// <param name="options">What the project says about severities, if anything.</param>
    public static IReadOnlyList<Diagnostic> Report(
        IReadOnlyList<SpecText> specs, IReadOnlyDictionary<string, string> properties, CSharpCompilationOptions? options = null)
    {
        var empty = CSharpCompilation.Create("Documented", options: options ?? new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Driver(specs, properties).RunGeneratorsAndUpdateCompilation(empty, out _, out var problems, TestContext.Current.CancellationToken);
        return
        [
            .. problems.OrderBy(problem => problem.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(problem => problem.Location.GetLineSpan().StartLinePosition),
        ];
    }

    private static CSharpGeneratorDriver Driver(IReadOnlyList<SpecText> specs, IReadOnlyDictionary<string, string> properties) => CSharpGeneratorDriver.Create(
        [new FoxGenerator().AsSourceGenerator()], specs.Select(spec => new MemoryText(spec)), s_parseOptions, new ProjectOptions(properties));

    private sealed class MemoryText(SpecText spec) : AdditionalText
    {
        public override string Path => spec.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(spec.Content, Encoding.UTF8);
    }

    // The properties of the project; nothing is said per file.
    private sealed class ProjectOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
        {
            private const string Prefix = "build_property.";

            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = null;
                return key.StartsWith(Prefix, StringComparison.Ordinal) && properties.TryGetValue(key[Prefix.Length..], out value);
            }
        }
    }
}
