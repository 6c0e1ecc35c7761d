using System.Diagnostics;

namespace FoxGen.Benchmarks.Building;

/// <summary><c>dotnet build</c> of a project with spec files, beside the same project with the generated files on disk.</summary>
internal static class WholeBuilds
{
    private const string WithSpecs = "spec files", WithFiles = "the same code in files";

    public static async Task MeasureAsync(int rounds)
    {
        foreach (var count in new[] { 5, 150 })
        {
            var folder = Directory.CreateTempSubdirectory("foxgen-builds-");
            try
            {
                var specs = Prepare(folder, WithSpecs, count);
                var files = Prepare(folder, WithFiles, count);
                var samples = new Samples(WithFiles, WithSpecs);
                await BuildAsync(specs);
                await BuildAsync(files);
                await samples.TakeAsync(rounds, name => BuildAsync(name == WithSpecs ? specs : files));
                samples.Print($"dotnet build --no-restore --no-incremental, {count} spec files", "s");
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static string Prepare(DirectoryInfo parent, string name, int count)
    {
        var folder = parent.CreateSubdirectory(name == WithSpecs ? "Specs" : "Files").FullName;
        // As the package hands it to the compiler.
        var generator = Path.Combine(Repository.Root, "generator", "FoxGen.Generator");
        var assemblies = string.Concat(Directory.GetFiles(Path.Combine(generator, "bin", "Release", "netstandard2.0"), "*.dll").Select(path => $"""<Analyzer Include="{path}" />"""));
        var extras = name == WithSpecs
            ? $"""
                <Import Project="{generator}/build/FoxGen.props" />
                <ItemGroup>{assemblies}</ItemGroup>
                <Import Project="{generator}/build/FoxGen.targets" />
              """
            : "";
        File.WriteAllText(Path.Combine(folder, "Project.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><NoWarn>CS1591</NoWarn></PropertyGroup>
              <ItemGroup><Reference Include="{typeof(FoxClient).Assembly.Location}" /></ItemGroup>
            {extras}
            </Project>
            """);
        if (name == WithSpecs)
        {
            foreach (var spec in SyntheticSpecs.Of(count))
            {
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(spec.Path)), spec.Content);
            }
        }
        else
        {
            var project = GeneratorDriving.Of(count);
            foreach (var tree in project.Driver().RunGenerators(project.Compilation).GetRunResult().GeneratedTrees)
            {
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(tree.FilePath)), tree.ToString());
            }
        }

        return folder;
    }

    private static async Task<double> BuildAsync(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        string[] arguments = File.Exists(Path.Combine(folder, "obj", "project.assets.json")) ? ["build", "-v", "q", "--no-restore", "--no-incremental", "--no-dependencies"] : ["build", "-v", "q"];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode == 0 ? Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException(said);
    }
}
