using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using FoxApi;
using FoxGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Benchmarks.Building;

/// <summary>What the call-site analyzer costs: in a project of so many request initializers, and in one that uses no type of ours.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private Compilation _compilation = null!;

    [Params("1000 requests", "1000 through variables", "1000 others")]
    public string Project { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var code = new StringBuilder("using FoxApi; using System.Collections.Generic; class Other { public string Prompt { get; set; } public int Duration { get; set; } public List<string> Urls { get; set; } }\nclass Callers {\n");
        for (var i = 0; i < 1000; i++)
        {
            code.Append(Project switch
            {
                "1000 requests" => $"    object M{i}() => new Seedance20ReferenceToVideoRequest {{ Prompt = \"A garden {i}\", Duration = 8, Resolution = Resolution.P720, ImageUrls = [\"https://example.com/{i}.png\"] }};\n",
                "1000 through variables" => $"    object M{i}(int seconds, string text) {{ if (seconds < 4) return null; var prompt = text + \"A garden {i}\"; var urls = new List<FoxGen.FoxMedia>(); urls.Add(\"https://example.com/{i}.png\"); return new Seedance20ReferenceToVideoRequest {{ Prompt = prompt, Duration = seconds, Resolution = Resolution.P720, ImageUrls = urls }}; }}\n",
                _ => $"    object M{i}() => new Other {{ Prompt = \"A garden {i}\", Duration = 8, Urls = [\"https://example.com/{i}.png\"] }};\n",
            });
        }

        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(FoxClient).Assembly.Location).Append(typeof(FoxApiClient).Assembly.Location);
        _compilation = CSharpCompilation.Create(
            "Callers",
            [CSharpSyntaxTree.ParseText(code.Append('}').ToString(), new CSharpParseOptions(LanguageVersion.CSharp12))],
            references.Distinct().Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        if (_compilation.GetDiagnostics().FirstOrDefault(problem => problem.Severity is DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    /// <summary>An analyzer that looks at the same operations and does nothing: what it costs to be asked at all.</summary>
    [Benchmark(Baseline = true)]
    public Task<ImmutableArray<Diagnostic>> Idle() => AnalyzeAsync(new IdleAnalyzer());

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> CallSites() => AnalyzeAsync(new CallSiteAnalyzer());

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> Usage() => AnalyzeAsync(new UsageAnalyzer());

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> InvalidCode() => AnalyzeAsync(new InvalidCodeAnalyzer());

    // A fresh compilation, because the results of the old one are kept.
    private Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer) =>
        _compilation.Clone().WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();

#pragma warning disable RS1036, RS1038, RS1041 // Made for this measurement alone.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class IdleAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationAction(static _ => { }, OperationKind.ObjectCreation);
        }
    }
#pragma warning restore
}
