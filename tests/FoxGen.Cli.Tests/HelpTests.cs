using System.CommandLine;
using System.Text.RegularExpressions;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Tests;

/// <summary>Help texts, completions, and what all commands have in common.</summary>
public sealed partial class HelpTests
{
    public static TheoryData<string> Names => new(CliApp.Commands.Select(command => command.Name));

    /// <summary>The root, the commands, and the commands below them.</summary>
    public static TheoryData<string> Paths => [.. CliApp.Commands.SelectMany(Below).Prepend("")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_command_has_help_with_examples_and_exit_codes(string name)
    {
        using var folder = new TempFolder();
        var help = await Support.Cli.RunAsync(folder, name, "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        var command = CliApp.Commands.Single(one => one.Name == name);
        Assert.Contains($"foxgen {name}", help.Out, StringComparison.Ordinal);
        Assert.NotEmpty(command.Examples);
        Assert.All(command.Examples, example => Assert.Contains($"  {example.Line}\n      {example.Purpose}\n", help.Out, StringComparison.Ordinal));
        Assert.All(command.ExitCodes, code => Assert.Matches($"\n  {code.Code} +{Regex.Escape(code.Meaning)}\n", help.Out));
        Assert.DoesNotContain("testhost", help.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("FoxGen.Cli.Tests", help.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Examples_of_a_command_parse(string name)
    {
        var command = CliApp.Commands.Single(one => one.Name == name);
        foreach (var (line, _) in command.Examples)
        {
            var built = new Command(name);
            command.Configure(built, new CliHost { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/" });
            var words = Words().Matches(line[line.IndexOf($"foxgen {name}", StringComparison.Ordinal)..]).Select(match => match.Value.Trim('"')).Skip(2).TakeWhile(word => word is not (">" or "&&"));
            var parsed = built.Parse([.. words], new ParserConfiguration { ResponseFileTokenReplacer = null });
            Assert.Empty(parsed.Errors);
        }
    }

    [Fact]
    public async Task Without_arguments_the_help_lists_every_command()
    {
        using var folder = new TempFolder();
        var help = await Support.Cli.RunAsync(folder);
        Assert.Equal(0, help.ExitCode);
        Assert.All(CliApp.Commands, command => Assert.Matches($"\n  {command.Name} .* {Regex.Escape(command.Summary[..20])}", help.Out));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_line_of_a_help_text_is_too_wide_and_the_usage_names_no_values(string path)
    {
        using var folder = new TempFolder();
        var help = await Support.Cli.RunAsync(folder, [.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        var lines = help.Out.Split('\n');
        Assert.All(lines, line => Assert.True(TerminalText.Width(line) <= HelpText.Columns, line));
        var usage = lines[Array.IndexOf(lines, "Usage:") + 1];
        Assert.Matches($"^  foxgen {Regex.Escape(path)}.*\\[options\\]", usage);
        Assert.DoesNotContain('|', usage);
        Assert.DoesNotContain("dditional", help.Out, StringComparison.Ordinal);
        Assert.All(SpecSet.Compile(ShippedSpecs.All).Models, model => Assert.DoesNotContain($"<{model.Id}", help.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ch", "check")]
    [InlineData("check --f", "--format")]
    [InlineData("check --format s", "sarif")]
    [InlineData("run veo", "veo-3.1-fast-reference-to-video", "veo-3.1-reference-to-video")]
    [InlineData("run omnihuman-1.5 --au", "--audio_url")]
    [InlineData("run omnihuman-1.5 --field ima", "image_url=")]
    [InlineData("simulate --fault upload-", "upload-429", "upload-error", "upload-full", "upload-html", "upload-reset", "upload-too-large")]
    public async Task Completions_know_models_fields_and_faults(string line, params string[] expected)
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, $"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var offered = outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(expected, word => Assert.Contains(word, offered));
        Assert.All(offered, word => Assert.Contains(line.Split(' ')[^1], word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_completion_with_specs_that_cannot_be_read_offers_nothing_and_does_not_complain()
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, "[suggest]", "run --specs nowhere veo");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
    }

    private static IEnumerable<string> Below(CliCommand one)
    {
        var command = new Command(one.Name);
        one.Configure(command, new CliHost { Out = TextWriter.Null, Error = TextWriter.Null, Folder = "/" });
        return command.Subcommands.Select(below => $"{one.Name} {below.Name}").Prepend(one.Name);
    }

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();
}
