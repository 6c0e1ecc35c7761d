using BenchmarkDotNet.Attributes;
using FoxGen.CompilerServices;

namespace FoxGen.Benchmarks.Requests;

/// <summary>Finding nothing wrong with the fullest valid request of each page.</summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private Contestants _page = null!;

    public static IEnumerable<string> Pages => Contestants.Pages;

    [ParamsSource(nameof(Pages))]
    public string Page { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _page = Contestants.Of(Page);
        _page.AssertEqual();
    }

    [Benchmark(Baseline = true)]
    public int FoxGen() => _page.FoxGenProblems();

    [Benchmark]
    public int DataAnnotations() => _page.DataAnnotationsProblems();

    [Benchmark]
    public int FluentValidation() => _page.FluentProblems();
}

/// <summary>The rules of scalars alone: five fields, no media.</summary>
[MemoryDiagnoser]
public class ScalarBenchmarks
{
    [Benchmark]
    public int FoxGen() => FoxProblems.Of(FullRequests.Scalars).Count;
}
