using System.Diagnostics;
using System.Reflection;

namespace FoxGen.Packages.Tests;

/// <summary>
/// One compiler for all builds of this run. Each build of its own would start one anew, which takes longer than to compile a small project.
/// It has a name of its own, so that it is none that anybody else uses, and ends with the tests.
/// </summary>
internal static class CompilerServer
{
    private static readonly string s_name = $"foxgen-{Guid.NewGuid():n}";

    /// <summary>Tells a build, by the properties it reads from its environment, to compile here.</summary>
    public static void Offer(ProcessStartInfo start)
    {
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = s_name;
    }

    /// <summary>Ends it, if any build has started it.</summary>
    public static async Task StopAsync()
    {
        var folder = typeof(CompilerServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Compiler").Value!;
        var (exitCode, output) = await Command.RunAsync(folder, "dotnet", Path.Combine(folder, "VBCSCompiler.dll"), "-shutdown", $"-pipename:{s_name}");
        Assert.True(exitCode == 0, output);
    }
}
