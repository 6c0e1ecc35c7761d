// Benchmarks, to be run from the root of the repository:
//
//   dotnet run -c Release --project benchmarks/FoxGen.Benchmarks -- --filter "*"     BenchmarkDotNet, ratios in one run
//   dotnet run -c Release --project benchmarks/FoxGen.Benchmarks -- waits 10000      memory, timers and queries of waiting tasks

using System.Globalization;
using BenchmarkDotNet.Running;
using FoxGen.Benchmarks;

if (args is ["waits", ..])
{
    await PendingWaits.MeasureAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(PendingWaits).Assembly).Run(args, Comparison.Config);
