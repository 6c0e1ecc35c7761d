using FoxApi;

namespace FoxGen.Packages.Tests;

/// <summary>Projects of every kind on one machine: other languages, old settings, specs that a referenced library already has.</summary>
[Trait("speed", "slow")]
public sealed class ProjectKindTests(PackedFiles packages)
{
    /// <summary>One build, because most of the time of a build is its start.</summary>
    [Fact]
    public async Task Each_project_works_or_has_one_message_that_names_the_cause()
    {
        var projects = packages.Copy("EveryProject");
        var service = FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly).Single(spec => spec.IsService);
        await File.WriteAllTextAsync(Path.Combine(projects.Folder, "CopiedService", "foxapi.service.fox.yaml"), service.Content, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(projects.Folder, "packages"));
        var (packed, output) = await Command.RunAsync(projects.Folder, "dotnet", "pack", "Shop", "-o", "packages", "-v", "q", "-nodeReuse:false");
        Assert.True(packed == 0, output);

        var (_, built) = await Command.RunAsync(projects.Folder, "dotnet", "build", "EveryProject.slnx", "-v", "q", "-nodeReuse:false");

        Assert.Equal(
            [
                "CopiedService.csproj foxapi.service.fox.yaml(1,1): error FOX0306: The service 'foxapi' comes from a referenced library. Remove this file; the models of the project use the service of the library.",
                "OldFramework.csproj : error FOXCFG006: FoxGen requires .NET 8 or newer; this project targets netstandard2.0. Set TargetFramework to net8.0, or move the spec files to a project that does.",
                "OldLanguage.csproj : error FOXCFG007: Generated code requires C# 12 or newer; LangVersion is 10. Remove LangVersion, or set it to 12 or newer.",
                "SameSpecs.csproj acme.service.fox.yaml(1,1): error FOX0306: The library Shop contains the client of the service 'acme'. Remove this file, or mark it with FoxGenReference to add models.",
                "VisualBasicApp.vbproj : warning FOXCFG005: Spec files (*.fox.yaml) are compiled in C# projects only; the language of this project is VB. Move them to a C# class library, and reference it.",
            ],
            Consumer.Messages(built));

        // F# references the project, Visual Basic the package.
        const string Problem = "Prompt must be at most 20 characters long.";
        Assert.Equal($"F# {Problem}", await RunAsync(projects, "FSharpApp"));
        Assert.Equal($"VB {Problem}", await RunAsync(projects, "VisualBasicApp"));
    }

    private static async Task<string> RunAsync(Consumer projects, string name)
    {
        var (_, output) = await Command.RunAsync(projects.Folder, "dotnet", Path.Combine(name, "bin", "Debug", "net10.0", name + ".dll"));
        return output.Trim();
    }
}
