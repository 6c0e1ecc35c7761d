using System.Reflection;

namespace FoxGen.WebStudio.Tests.Support;

/// <summary>Where things of the repository lie.</summary>
internal static class Paths
{
    /// <summary>The built sample.</summary>
    public static string Studio { get; } = Read("Studio");

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Read("Root");

    private static string Read(string key) => typeof(Paths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == key).Value!;
}
