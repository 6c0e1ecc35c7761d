using System.Reflection;

namespace FoxGen.Cli.Tests.Support;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Root").Value!;

    public static bool UpdateIsWanted => Environment.GetEnvironmentVariable("FOXGEN_UPDATE") == "1";
}
