using System.Collections.Immutable;
using FoxGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Testing;

/// <summary>A project with spec files, as the compiler sees it: files, options, a primed driver.</summary>
public sealed class GeneratorRun
{
    private const string Caller = "Caller.cs";

    private readonly Compilation _compilation;
    private readonly ImmutableArray<AdditionalText> _texts;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(Compilation compilation, ImmutableArray<AdditionalText> texts, GeneratorDriver driver) =>
        (_compilation, _texts, _driver) = (compilation, texts, driver);

    /// <summary>The generated files by hint name, in order of name.</summary>
    public IReadOnlyDictionary<string, string> Sources => new SortedDictionary<string, string>(
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
        StringComparer.Ordinal);

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The compilation with the generated files.</summary>
    public Compilation Output => _compilation.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree));

    /// <summary>What the driver tells of the one generator.</summary>
    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>The shipped specs, in the folder of the project.</summary>
    public static IReadOnlyList<SpecText> RepositorySpecs { get; } = SpecSources.Shipped.Under("/project/specs/");

    /// <summary>The spec files of this repository whose names contain a word, with the service file.</summary>
    public static IEnumerable<SpecText> SpecsWith(params string[] words) =>
        RepositorySpecs.Where(spec => spec.IsService || words.Any(word => spec.Path.Contains(word, StringComparison.Ordinal)));

    /// <summary>Runs the generator over spec files, beside some C#.</summary>
    /// <param name="specs">The spec files.</param>
    /// <param name="code">The C#.</param>
    /// <param name="projectFolder">The folder of the project.</param>
    /// <param name="language">The language of the documentation.</param>
    /// <param name="reference">How the path of a spec ends that a referenced library brings.</param>
    /// <param name="libraries">Such libraries.</param>
    public static GeneratorRun Of(IEnumerable<SpecText> specs, string code = "", string projectFolder = "/project/specs/", string? language = null, string reference = "", params MetadataReference[] libraries)
    {
        var compilation = CSharpCode.Compile("Generated", [CSharpCode.Parse(code, Caller)], CSharpCode.Runtime.Concat(libraries), general: ReportDiagnostic.Error);
        var properties = new Dictionary<string, string> { ["ProjectDir"] = projectFolder, ["FoxGenDocLanguage"] = language ?? "" };
        return Of(specs, properties, compilation, reference);
    }

    /// <summary>Runs the generator over spec files in a compilation.</summary>
    /// <param name="specs">The spec files.</param>
    /// <param name="properties">MSBuild properties by name.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="reference">How the path of a spec ends that a referenced library brings.</param>
    /// <param name="language">The version of C#; <see cref="CSharpCode.Floor"/> when <c>null</c>.</param>
    public static GeneratorRun Of(IEnumerable<SpecText> specs, IReadOnlyDictionary<string, string> properties, Compilation compilation, string reference = "", CSharpParseOptions? language = null)
    {
        var texts = specs.Select(spec => (AdditionalText)new MemoryText(spec)).ToImmutableArray();
        var driver = CSharpGeneratorDriver.Create(
            [new FoxGenerator().AsSourceGenerator()],
            texts,
            language ?? CSharpCode.Floor,
            new MemoryOptions(properties, reference),
            new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
        return new(compilation, texts, driver.RunGenerators(compilation, TestContext.Current.CancellationToken));
    }

    /// <summary>Runs again as after typing in a C# file.</summary>
    public GeneratorRun AfterEditingCode(string code)
    {
        var edited = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.First(), CSharpCode.Parse(code, Caller));
        return new(edited, _texts, _driver.RunGenerators(edited, TestContext.Current.CancellationToken));
    }

    /// <summary>Runs again as after editing one spec file.</summary>
    public GeneratorRun AfterEditingSpec(string pathPart, Func<string, string> edit)
    {
        var old = _texts.Single(text => text.Path.Contains(pathPart, StringComparison.Ordinal));
        var content = old.GetText(TestContext.Current.CancellationToken)!.ToString();
        var replaced = edit(content);
        Assert.NotEqual(content, replaced);
        var edited = new MemoryText(new SpecText(old.Path, replaced));
        return new(_compilation, _texts.Replace(old, edited), _driver.ReplaceAdditionalText(old, edited).RunGenerators(_compilation, TestContext.Current.CancellationToken));
    }

    /// <summary>Runs again as after adding a spec file.</summary>
    public GeneratorRun AfterAddingSpec(SpecText spec)
    {
        var added = new MemoryText(spec);
        return new(_compilation, _texts.Add(added), _driver.AddAdditionalTexts([added]).RunGenerators(_compilation, TestContext.Current.CancellationToken));
    }

    /// <summary>Why each result of the steps that reach the compiler is there, by step.</summary>
    public IEnumerable<(string Step, IncrementalStepRunReason Reason, object Value)> Outputs() =>
        from name in StepNames.Outputs
        where Result.TrackedSteps.ContainsKey(name)
        from step in Result.TrackedSteps[name]
        from output in step.Outputs
        select (name, output.Reason, output.Value);

    /// <summary>Fails unless the generated files compile without any warning.</summary>
    public GeneratorRun AssertCompiles()
    {
        Assert.Empty(Diagnostics);
        var problems = Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!problems.Any(), string.Join("\n", problems.Take(20)));
        return this;
    }

    /// <summary>Loads the generated files as an assembly.</summary>
    public System.Reflection.Assembly Load() => CSharpCode.Load(Output);
}
