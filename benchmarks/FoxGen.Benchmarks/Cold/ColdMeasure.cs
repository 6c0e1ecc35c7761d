using System.Diagnostics;
using System.Globalization;
using FoxGen.Benchmarks.Calls;

namespace FoxGen.Benchmarks.Cold;

/// <summary>A fresh process until its first request is written, and until it was sent and answered; compiled just in time and ahead of time.</summary>
internal static class ColdMeasure
{
    private const string Fox = "FoxGen", Twin = "System.Text.Json source-generated";

    public static async Task MeasureAsync(int rounds)
    {
        await using var service = await Service.StartAsync(TimeSpan.FromHours(1));
        var folder = Directory.CreateTempSubdirectory("foxgen-cold-");
        try
        {
            foreach (var isNative in Gcc() ? new[] { false, true } : [false])
            {
                var program = await PublishAsync(folder.FullName, isNative);
                foreach (var (step, what) in new[] { ("write", "first request written"), ("send", "first request sent and answered") })
                {
                    var inside = new Samples(Twin, Fox);
                    await inside.TakeAsync(rounds, name => StartAsync(program, name == Fox ? "fox" : "twin", step, service.Url));
                    inside.Print($"{(isNative ? "Native AOT" : "JIT")}: {what}, from the first line of Main", "ms");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PublishAsync(string folder, bool isNative)
    {
        var target = Path.Combine(folder, isNative ? "native" : "jit");
        List<string> arguments = ["publish", Path.Combine(Repository.Root, "benchmarks", "FoxGen.ColdStart"), "-c", "Release", "-v", "q", "-o", target];
        arguments.AddRange(isNative ? ["-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "-p:ColdStartNative=true"] : []);
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(target, "FoxGen.ColdStart") : throw new InvalidOperationException(said);
    }

    private static async Task<double> StartAsync(string program, string who, string step, Uri url)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [who, step, url.AbsoluteUri]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? double.Parse(said, CultureInfo.InvariantCulture) : throw new InvalidOperationException(said);
    }

    private static bool Gcc() => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(one => File.Exists(Path.Combine(one, "gcc")));
}
