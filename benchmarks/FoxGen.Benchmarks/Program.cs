// Benchmarks, to be run from the root of the repository. docs/performance.md has their figures and says how to read them.
//
//   dotnet run -c Release --project benchmarks/FoxGen.Benchmarks -- --filter "*"     BenchmarkDotNet, ratios in one run
//   … -- calls 3000        one submit over loopback, contestants in turns
//   … -- connections 600   what a connection for each paid request costs: loopback, TLS, 50 ms, 1,000 at once
//   … -- tasks 1000        so many tasks at once, submit to results
//   … -- cold 20           a fresh process until its first request
//   … -- generator         the generator beside the compiler, 5 to 1,500 spec files
//   … -- nswag 7           code generation in a fresh process, beside NSwag's
//   … -- builds 5          dotnet build with spec files, and with the generated files
//   … -- waits 10000       memory, timers and queries of waiting tasks
//
// With -p:NSwag=true before the double dash, a client of NSwag is generated and takes part.

using System.Globalization;
using BenchmarkDotNet.Running;
using FoxGen.Benchmarks;
using FoxGen.Benchmarks.Building;
using FoxGen.Benchmarks.Calls;
using FoxGen.Benchmarks.Cold;

int Count(int usual) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : usual;

switch (args.FirstOrDefault())
{
    case "serve":
        await Service.ServeAsync(TimeSpan.FromSeconds(double.Parse(args[1], CultureInfo.InvariantCulture)));
        break;
    case "calls":
        await CallMeasure.MeasureAsync(Count(3000));
        break;
    case "connections":
        await ConnectionMeasure.MeasureAsync(Count(600));
        break;
    case "tasks":
        await TaskMeasure.MeasureAsync(Count(1000));
        break;
    case "cold":
        await ColdMeasure.MeasureAsync(Count(20));
        break;
    case "generator":
        GeneratorShare.Measure();
        break;
    case "builds":
        await WholeBuilds.MeasureAsync(Count(5));
        break;
    case "generate":
        CodeGeneration.Generate(Count(5));
        break;
    case "nswag":
        await CodeGeneration.MeasureAsync(Count(7));
        break;
    case "waits":
        await PendingWaits.MeasureAsync(Count(10_000));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PendingWaits).Assembly).Run(args, Comparison.Config);
        break;
}
