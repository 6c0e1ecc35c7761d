using BenchmarkDotNet.Attributes;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Benchmarks.Building;

/// <summary>What the generator does in a project of so many spec files: the first run, and then after an edit.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private GeneratorDriving _project = null!;
    private GeneratorDriver _primed = null!;
    private Compilation _typed = null!;
    private AdditionalText _old = null!;
    private AdditionalText _edited = null!;
    private AdditionalText _added = null!;

    [Params(5, 50, 150, 1500)]
    public int Specs { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _project = GeneratorDriving.Of(Specs);
        _primed = _project.Driver().RunGenerators(_project.Compilation);
        _project.With(_primed);
        _typed = _project.Compilation.ReplaceSyntaxTree(_project.Compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class TypedMore;", (CSharpParseOptions)_project.Compilation.SyntaxTrees[0].Options));
        _old = _project.Texts[1];
        _edited = new GeneratorDriving.Text(new SpecText(_old.Path, _old.GetText()!.ToString().Replace("maxLength: 10000", "maxLength: 9000", StringComparison.Ordinal)));
        _added = new GeneratorDriving.Text(SyntheticSpecs.Model(Specs));
    }

    [Benchmark]
    public GeneratorDriver FirstRun() => _project.Driver().RunGenerators(_project.Compilation);

    [Benchmark]
    public GeneratorDriver AfterTypingCSharp() => _primed.RunGenerators(_typed);

    [Benchmark]
    public GeneratorDriver AfterEditingOneSpec() => _primed.ReplaceAdditionalText(_old, _edited).RunGenerators(_project.Compilation);

    [Benchmark]
    public GeneratorDriver AfterAddingOneSpec() => _primed.AddAdditionalTexts([_added]).RunGenerators(_project.Compilation);
}
