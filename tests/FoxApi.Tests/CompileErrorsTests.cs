using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FoxApi.Tests;

/// <summary>The sample that must not compile, built as its reader builds it.</summary>
[Trait("speed", "slow")]
public sealed partial class CompileErrorsTests
{
    private static readonly string s_folder = Repository.Path("samples/CompileErrors");

    [Fact]
    public async Task The_sample_fails_with_the_ids_at_the_places_it_shows_and_the_readme_quotes_the_compiler()
    {
        var messages = await BuildAsync();

        Assert.Equal(
            [
                "Resolution.P1080 FOX1003",
                "3 FOX1001",
                "AudioUrls FOX2001",
                "[\"a.jpg\" FOX1005",
                "\"a.jpg\" FOX1006",
                "fox.Videos.KlingV3MotionControl.SubmitAsync(new() FOX3001",
                "\"https://example.com/dance.txt\" FOX1007",
            ],
            messages.Select(message => $"{Marked(message)} {message.Groups["id"]}"));
        Assert.Equal("warning", messages[^1].Groups["severity"].Value);
        Assert.All(messages, message => Assert.EndsWith($"/docs/diagnostics/{message.Groups["id"].Value}.md", message.Groups["link"].Value, StringComparison.Ordinal));

        var readme = await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken);
        Assert.Contains(
            $"```text\n{string.Join('\n', messages.Take(3).Select(message => message.Groups["shown"].Value))}\n```", readme, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Match>> BuildAsync()
    {
        // What it references is built already, with this very test project.
        string[] arguments = ["build", s_folder, "-c", Repository.Configuration, "-p:BuildProjectReferences=false", "--no-incremental", "-v", "q", "-nologo"];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, build.ExitCode);
        return [.. MessageLine().Matches(output).DistinctBy(match => match.Value).OrderBy(Line).ThenBy(Column)];
    }

    // What stands at the place of a message, up to the next space or comma.
    private static string Marked(Match message) =>
        File.ReadAllLines(Path.Combine(s_folder, "Program.cs"))[Line(message) - 1][(Column(message) - 1)..].Split(' ', ',')[0];

    private static int Line(Match message) => int.Parse(message.Groups["line"].ValueSpan, null);

    private static int Column(Match message) => int.Parse(message.Groups["column"].ValueSpan, null);

    [GeneratedRegex(@"(?<shown>Program\.cs\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<id>\w+): .*) \((?<link>https://\S+)\) \[", RegexOptions.ExplicitCapture)]
    private static partial Regex MessageLine();
}
