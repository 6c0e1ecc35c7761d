using System.Reflection;

// Packing takes its time: all tests share it, and otherwise run side by side.
[assembly: AssemblyFixture(typeof(FoxGen.Packages.Tests.PackedFiles))]

namespace FoxGen.Packages.Tests;

/// <summary>The packages of this repository, packed once into a folder, and what projects outside of it need to restore from there.</summary>
public sealed class PackedFiles : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foxgen-packages-").FullName;
    private readonly Lazy<Task> _rivals;

    public PackedFiles() => _rivals = new Lazy<Task>(PackRivalsAsync);

    public static string Root { get; } = Metadata("Root");

    public static string Version { get; } = Metadata("Version");

    /// <summary>Where the packages lie.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    public async ValueTask InitializeAsync()
    {
        var packed = await PackAsync(Feed);
        Assert.True(packed.ExitCode == 0, packed.Output);

        // A package cache of its own, so that packages of an older state are never taken; those of others come from the usual one.
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_folder, "cache")}" />
              </config>
              <fallbackPackageFolders>
                <add key="usual" value="{UsualCache()}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await CompilerServer.StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Packs everything that this repository ships. Its sources were analyzed when these tests were built.</summary>
    internal static Task<(int ExitCode, string Output)> PackAsync(string folder, params string[] arguments) =>
        Command.RunAsync(Root, "dotnet", ["pack", "FoxGen.sln", "-c", "Release", "-o", folder, "-v", "q", "-nodeReuse:false", "-p:RunAnalyzers=false", .. arguments]);

    /// <summary>Packs two generators of somebody else, once: one with an older YamlDotNet, one with a newer.</summary>
    internal Task AddRivalsAsync() => _rivals.Value;

    /// <summary>An empty folder beside the copies.</summary>
    internal Consumer Empty(string name) => new(Directory.CreateDirectory(Path.Combine(_folder, "consumers", $"{name}-{Guid.NewGuid():n}")).FullName);

    /// <summary>A user's project, copied to where nothing of this repository reaches it.</summary>
    internal Consumer Copy(string name)
    {
        var target = Path.Combine(_folder, "consumers", $"{name}-{Guid.NewGuid():n}");
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "tests", "FoxGen.Packages.Tests", "Consumers", name), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Path.Combine(Root, "tests", "FoxGen.Packages.Tests", "Consumers", name), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);

            // Project files have another ending here, so that nothing of this repository takes them for its own.
            File.WriteAllText(copy.EndsWith("proj.xml", StringComparison.Ordinal) ? copy[..^4] : copy, File.ReadAllText(file).Replace("$foxgen$", Version, StringComparison.Ordinal));
        }

        return new Consumer(target);
    }

    private async Task PackRivalsAsync()
    {
        foreach (var name in (string[])["RivalOlder", "RivalNewer"])
        {
            var packed = await Command.RunAsync(Copy(name).Folder, "dotnet", "pack", "-c", "Release", "-o", Feed, "-v", "q", "-nodeReuse:false");
            Assert.True(packed.ExitCode == 0, packed.Output);
        }
    }

    private static string UsualCache() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Metadata(string key) => typeof(PackedFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;
}
