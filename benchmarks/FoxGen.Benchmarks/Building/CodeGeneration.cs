using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace FoxGen.Benchmarks.Building;

/// <summary>Generating code in a fresh process: FoxGen of spec files, NSwag of the equal OpenAPI file.</summary>
internal static class CodeGeneration
{
    private const string Fox = "FoxGen", Nswag = "NSwag";

    /// <summary>What the process does: generates once, and says how much.</summary>
    public static void Generate(int count)
    {
        var project = GeneratorDriving.Of(count);
        var driver = project.Driver().RunGenerators(project.Compilation);
        Console.WriteLine(driver.GetRunResult().GeneratedTrees.Sum(tree => tree.Length));
    }

    public static async Task MeasureAsync(int rounds)
    {
        var nswag = Path.Combine(Repository.Root, "benchmarks", "FoxGen.Benchmarks", "obj", "nswag", "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");
        if (!File.Exists(nswag))
        {
            throw new InvalidOperationException("NSwag is not there. Build with -p:NSwag=true.");
        }

        foreach (var count in new[] { 5, 150 })
        {
            var folder = Directory.CreateTempSubdirectory("foxgen-nswag-");
            try
            {
                var openApi = await ExportAsync(folder.FullName, count);
                var samples = new Samples(Nswag, Fox);
                await samples.TakeAsync(rounds, name => name == Fox
                    ? RunAsync(Environment.ProcessPath!, "generate", count.ToString(CultureInfo.InvariantCulture))
                    : RunAsync("dotnet", nswag, "openapi2csclient", $"/input:{openApi}", $"/output:{openApi}.cs", "/namespace:N", "/classname:Client", "/jsonLibrary:NewtonsoftJson"));
                samples.Print($"Generating code of {count} model files in a fresh process", "ms");
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<string> ExportAsync(string folder, int count)
    {
        foreach (var spec in SyntheticSpecs.Of(count))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(spec.Path)), spec.Content, Encoding.UTF8);
        }

        var target = Path.Combine(folder, "openapi.json");
        await RunAsync("dotnet", "run", "--project", Path.Combine(Repository.Root, "tools", "FoxGen.Cli"), "--", "export", "openapi", folder, "--openapi-version", "3.0", "--out", target);
        return target;
    }

    private static async Task<double> RunAsync(string program, params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : throw new InvalidOperationException(said);
    }
}
