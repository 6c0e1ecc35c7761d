using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace FoxGen.Benchmarks;

/// <summary>How all of them run: in this process, so that generated peers need no second build.</summary>
internal static class Comparison
{
    public static IConfig Config { get; } = DefaultConfig.Instance.AddJob(Job.ShortRun
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationCount(8)
        .WithWarmupCount(4));
}
