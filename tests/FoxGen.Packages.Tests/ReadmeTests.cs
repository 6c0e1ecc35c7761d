using System.Text.RegularExpressions;

namespace FoxGen.Packages.Tests;

/// <summary>The lines of each package's README, in an empty project, unchanged.</summary>
[Trait("speed", "slow")]
public sealed partial class ReadmeTests(PackedFiles packages)
{
    // What `dotnet new console` writes.
    private const string EmptyProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
        </Project>
        """;

    /// <param name="project">The folder of the package.</param>
    /// <param name="prints">What the code prints; <c>null</c> if it needs a service to run.</param>
    [Theory]
    [InlineData("specs", null)]
    [InlineData("generator/FoxGen.Generator", null)]
    [InlineData("generator/FoxGen.Rules", null)]
    [InlineData("generator/FoxGen.Specs", null)]
    [InlineData("tools/FoxGen.JsonSchema", null)]
    [InlineData("runtime/FoxGen.Runtime", null)]
    [InlineData("runtime/FoxGen.Extensions.AspNetCore", null)]
    [InlineData("runtime/FoxGen.Extensions.DependencyInjection", null)]
    [InlineData("runtime/FoxGen.Fixing", "Changed Duration from 3 to 4. Duration must be from 4 to 15, or -1 (the model decides).")]
    [InlineData("runtime/FoxGen.Journal", null)]
    [InlineData("runtime/FoxGen.Webhooks", "FoxWebhook")]
    [InlineData("runtime/FoxGen.Media", null)]
    [InlineData("runtime/FoxGen.Runtime.Testing", null)]
    [InlineData("runtime/FoxGen.Simulator", "1")]
    public async Task Its_commands_and_its_code_work_in_an_empty_project(string project, string? prints)
    {
        var page = (await File.ReadAllTextAsync(Path.Combine(PackedFiles.Root, project, "README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var app = packages.Empty("Readme");
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "App.csproj"), EmptyProject, TestContext.Current.CancellationToken);
        foreach (var line in Block().Matches(page).Where(block => block.Groups["language"].Value == "sh").SelectMany(block => block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            var words = line.Split(' ');
            var (exitCode, output) = await Command.RunAsync(app.Folder, words[0], words[1..]);
            Assert.True(exitCode == 0, output);
        }

        foreach (Match file in TitledFile().Matches(page))
        {
            await File.WriteAllTextAsync(Path.Combine(app.Folder, file.Groups["name"].Value), file.Groups["text"].Value, TestContext.Current.CancellationToken);
        }

        var code = Block().Matches(page).Single(block => block.Groups["language"].Value == "csharp").Groups["text"].Value;
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "Program.cs"), code, TestContext.Current.CancellationToken);
        await app.BuildAsync();
        if (prints is not null)
        {
            Assert.Equal(prints, (await app.RunAsync()).Trim());
        }
    }

    [Fact]
    public void Every_package_has_a_page_that_begins_with_its_name()
    {
        foreach (var project in Directory.GetFiles(PackedFiles.Root, "*.csproj", SearchOption.AllDirectories).Where(path => File.ReadAllText(path).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal)))
        {
            var id = Regex.Match(File.ReadAllText(project), "<PackageId>(.*)</PackageId>") is { Success: true } named ? named.Groups[1].Value : Path.GetFileNameWithoutExtension(project);
            Assert.Equal($"# {id}", File.ReadLines(Path.Combine(Path.GetDirectoryName(project)!, "README.md")).First());
        }
    }

    [GeneratedRegex("^```(?<language>sh|csharp)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^```yaml title=\"(?<name>.*?)\"\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TitledFile();
}
