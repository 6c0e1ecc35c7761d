using System.Diagnostics;

namespace FoxGen.Analyzers.Tests;

/// <summary>A project outside of this repository that has the compiled client and no YAML.</summary>
[Trait("speed", "slow")]
public sealed class ConsumerTests : IDisposable
{
    private static readonly string s_analyzers = Repository.Output("generator/FoxGen.Analyzers", "netstandard2.0");

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task It_gets_the_errors_and_can_turn_them_to_warnings()
    {
        await WriteAsync("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(FoxApi.FoxApiClient).Assembly.Location}" />
                <Reference Include="{typeof(FoxClient).Assembly.Location}" />
                <Analyzer Include="{s_analyzers}/FoxGen.Analyzers.dll" />
                <Analyzer Include="{s_analyzers}/FoxGen.Rules.dll" />
              </ItemGroup>
            </Project>
            """);
        await WriteAsync("Program.cs", """
            public static class Program
            {
                public static object Make() => new FoxApi.Seedance20FastReferenceToVideoRequest
                {
                    Prompt = "",
                    Duration = 99,
                    Resolution = FoxApi.Resolution.P1080,
                };
            }
            """);

        var (exit, output) = await BuildAsync();
        Assert.NotEqual(0, exit);
        Assert.Contains("Program.cs(5,18): error FOX1002", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(6,20): error FOX1001", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(7,22): error FOX1003", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);

        await WriteAsync(".editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.FOX1001.severity = warning
            dotnet_diagnostic.FOX1002.severity = none
            dotnet_analyzer_diagnostic.category-FoxGen.severity = warning
            """);

        (exit, output) = await BuildAsync();
        Assert.True(exit == 0, output);
        Assert.Contains("Program.cs(6,20): warning FOX1001", output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(7,22): warning FOX1003", output, StringComparison.Ordinal);
        Assert.DoesNotContain("FOX1002", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(_folder[name], text, TestContext.Current.CancellationToken);

    private async Task<(int Exit, string Output)> BuildAsync()
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", "--no-incremental", "-nologo", "-v", "q"]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (build.ExitCode, output);
    }
}
