using System.Text;
using System.Text.RegularExpressions;
using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Tests;

/// <summary>
/// The blocks of docs/cli.md that show commands and their output are what the commands write. They run one after the other in one folder, which begins as
/// a copy of Documentation/ beside this file. <c>FOXGEN_UPDATE=1</c> writes the page anew.
/// </summary>
public sealed partial class DocumentationTests
{
    private static string Page => Repository.Path("docs/cli.md");

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_output_in_the_page_is_what_the_commands_write()
    {
        using var folder = new TempFolder();
        var source = Path.Combine(AppContext.BaseDirectory, "Documentation");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(source, file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        var text = (await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var (real, commands, at) = (new StringBuilder(), 0, 0);
        foreach (Match block in Block().Matches(text))
        {
            real.Append(text, at, block.Index - at).Append("```console\n");
            at = block.Index + block.Length;
            var exitCode = 0;
            foreach (var line in block.Groups["content"].Value.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
            {
                (var output, exitCode) = await RunAsync(folder, line[2..], exitCode);
                real.Append(line).Append('\n').Append(output);
                commands++;
            }

            real.Append("```\n");
        }

        real.Append(text, at, text.Length - at);
        Assert.True(commands >= 15, $"{commands} commands");
        if (Settings.UpdatesPages)
        {
            await File.WriteAllTextAsync(Page, real.ToString(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(real.ToString(), (await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_page_tells_of_every_command_option_and_exit_code()
    {
        var text = await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);
        foreach (var command in CliApp.Commands)
        {
            Assert.Contains($"\n## {command.Name}\n", text, StringComparison.Ordinal);
            var section = text[text.IndexOf($"\n## {command.Name}\n", StringComparison.Ordinal)..];
            section = section[..(section.IndexOf("\n## ", 4, StringComparison.Ordinal) is > 0 and var end ? end : section.Length)];
            var built = new System.CommandLine.Command(command.Name);
            command.Configure(built, new CliHost { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/" });
            Assert.All(built.Options.Concat(built.Subcommands.SelectMany(one => one.Options)), option => Assert.Contains($"`{option.Name}", section, StringComparison.Ordinal));
        }
    }

    private static async Task<(string Output, int ExitCode)> RunAsync(TempFolder folder, string line, int last)
    {
        var words = Words().Matches(line).Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)).ToArray();
        switch (words[0])
        {
            case "cat":
                return (await File.ReadAllTextAsync(folder[words[1]], TestContext.Current.CancellationToken), 0);
            case "echo":
                return (FormattableString.Invariant($"{last}\n"), 0);
            default:
                Assert.Equal("foxgen", words[0]);
                var (output, exitCode) = words is [_, "simulate", ..] && !words.Contains("list") ? await SimulateAsync(folder, words[1..]) : await RunAsync(folder, words[1..]);
                return (Steady(output), exitCode);
        }
    }

    private static async Task<(string, int)> RunAsync(TempFolder folder, string[] args)
    {
        var outcome = await Support.Cli.RunAsync(folder, args);
        return (outcome.Out + outcome.Error, outcome.ExitCode);
    }

    // It goes on until it is stopped; here as soon as it has said where it is.
    private static async Task<(string, int)> SimulateAsync(TempFolder folder, string[] args)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var output = new WatchedWriter();
        var running = CliApp.RunAsync([.. args, "--port", "0"], new CliHost { Out = output, Error = output, Folder = folder.Path }, stop.Token);
        await output.WaitAsync(text => text.Contains("press Ctrl+C to stop.", StringComparison.Ordinal));
        await stop.CancelAsync();
        var exitCode = await running;
        return (output.Text[..(output.Text.IndexOf("press Ctrl+C to stop.\n", StringComparison.Ordinal) + 22)], exitCode);
    }

    // What differs from run to run, as it once was.
    private static string Steady(string output) =>
        Progress().Replace(Port().Replace(TaskId().Replace(output, "task-unified-1757165031-uyujaw3d"), "127.0.0.1:5080"), "processing 50 %\ncompleted 100 %\n");

    [GeneratedRegex("^```console\n(?<content>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("(\"[^\"]*\"|'[^']*'|[^ \"'])+")]
    private static partial Regex Words();

    [GeneratedRegex("task-unified-[0-9]+-[a-z0-9]{8,}")]
    private static partial Regex TaskId();

    [GeneratedRegex("127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex Port();

    [GeneratedRegex("((pending|processing) [0-9]+ %\n)*completed 100 %\n")]
    private static partial Regex Progress();
}
