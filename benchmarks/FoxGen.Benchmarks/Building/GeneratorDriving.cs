using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using FoxGen.Generator;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Benchmarks.Building;

/// <summary>A project with spec files, as the compiler sees it.</summary>
internal sealed class GeneratorDriving
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12);

    private static readonly ImmutableArray<MetadataReference> s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "FoxGen.Runtime.dll" or "netstandard.dll"))
        .Select(path => MetadataReference.CreateFromFile(path))];

    private GeneratorDriving(IEnumerable<SpecText> specs)
    {
        Texts = [.. specs.Select(spec => (AdditionalText)new Text(spec))];
        Compilation = CSharpCompilation.Create(
            "Generated",
            [CSharpSyntaxTree.ParseText("class Typed;", s_parseOptions)],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public ImmutableArray<AdditionalText> Texts { get; }

    public CSharpCompilation Compilation { get; }

    public static GeneratorDriving Of(int count) => new(SyntheticSpecs.Of(count));

    /// <summary>A driver that has run nothing yet.</summary>
    public GeneratorDriver Driver(params AdditionalText[] more) => CSharpGeneratorDriver.Create(
        [new FoxGenerator().AsSourceGenerator()], Texts.AddRange(more), s_parseOptions, new Options());

    /// <summary>The compilation with what the generator wrote.</summary>
    public CSharpCompilation With(GeneratorDriver driver)
    {
        var results = driver.GetRunResult();
        return results.Diagnostics.Any(problem => problem.Severity is DiagnosticSeverity.Error)
            ? throw new InvalidOperationException(results.Diagnostics[0].ToString())
            : Compilation.AddSyntaxTrees(results.GeneratedTrees);
    }

    internal sealed class Text(SpecText spec) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(spec.Content, Encoding.UTF8);

        public override string Path => spec.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new None();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class None : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.ProjectDir" ? "/project/specs/" : null;
                return value is not null;
            }
        }
    }
}
