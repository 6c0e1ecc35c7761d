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
        CSharpGeneratorDriver
            .Create([new FoxGenerator().AsSourceGenerator()], specs.Select(spec => new MemoryText(spec)), s_parseOptions, new NoOptions())
            .RunGeneratorsAndUpdateCompilation(empty, out var full, out var fromGenerator, TestContext.Current.CancellationToken);

        using var image = new MemoryStream();
        var emitted = full.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        var problems = fromGenerator.Concat(emitted.Diagnostics).Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ToList();
        return new([.. problems.Select(problem => problem.ToString())], emitted.Success ? MetadataReference.CreateFromImage(image.ToArray()) : null);
    }

    private sealed class MemoryText(SpecText spec) : AdditionalText
    {
        public override string Path => spec.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(spec.Content, Encoding.UTF8);
    }

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new None();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class None : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
