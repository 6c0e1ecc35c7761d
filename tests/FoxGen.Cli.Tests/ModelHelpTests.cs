using System.Text.RegularExpressions;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;
using FoxGen.Export.Markdown;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen run &lt;model&gt; --help</c> says what a request can contain.</summary>
public sealed partial class ModelHelpTests
{
    private const string Nest = """
        service: foxapi
        family: videos
        result: MediaResult
        title: Nest
        description: 从一句话生成视频，并且说明文字很长很长，所以这一行必须在字符之间换行，否则它会比终端更宽，读者就看不到后面的内容了，这里再多写一些字。
        variants: { nest-1: {} }
        required: [mode]
        properties:
          mode: { type: boolean, spelling: { true: "yes", false: "no" }, description: Whether to nest. }
          size:
            oneOf:
              - { title: Preset, type: string, enum: [square, wide] }
              - { title: Custom, type: object, required: [width], properties: { width: { type: integer, minimum: 1 } } }
          cuts:
            type: array
            items:
              type: object
              required: [at]
              properties:
                at: { type: number, exclusiveMinimum: 0, unit: s }
                until: { type: number }
              rules:
                - id: ends-later
                  expression: 'this.until > this.at'
                  message: A cut ends after it begins.
        rules:
          - id: size-or-cuts
            excludes: { field: size, fields: [cuts] }
            message: size and cuts cannot be used together.
            severity: warning
        """;

    public static TheoryData<string> Models => [.. SpecSet.Compile(ShippedSpecs.All).Models.Select(model => model.Id)];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Every_model_lists_all_that_its_spec_says_of_its_fields_and_rules(string id)
    {
        using var folder = new TempFolder();
        var set = SpecSet.Compile(ShippedSpecs.All);
        var model = set.Models.Single(one => one.Id == id);
        var help = await Support.Cli.RunAsync(folder, "run", id, "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains($"  foxgen run {id} [options] [--<field> <value>...]\n", help.Out, StringComparison.Ordinal);
        var words = Spaces().Replace(help.Out, " ");
        foreach (var row in new FieldRows(set.Types).Of(model))
        {
            var start = words.IndexOf($" {row.Path} ({AllowedText.Type(row.Field.Value)}, {(row.Field.IsRequired ? "required" : "optional")}", StringComparison.Ordinal);
            Assert.True(start >= 0, $"{row.Path}\n{help.Out}");
            var about = words[start..];
            Assert.Contains(ConstraintKinds.Of(row.Field.Value).FirstOrDefault(one => one is not FileExtension)?.Allowed ?? "", about, StringComparison.Ordinal);
            Assert.Contains(row.Field.Default is { } value ? $"default {ConstraintText.Literal(value)}" : "", about, StringComparison.Ordinal);
            Assert.Contains(row.Told.Description?.English ?? "", about, StringComparison.Ordinal);
        }

        Assert.All(model.Request.Rules, rule => Assert.Contains("- " + rule.Message.English, words, StringComparison.Ordinal));
        AssertFits(help.Out);
    }

    [Fact]
    public async Task The_variant_has_its_own_values()
    {
        using var folder = new TempFolder();
        var fast = await Support.Cli.RunAsync(folder, "run", "seedance-2.0-fast-reference-to-video", "--help");
        Assert.Contains("\n  resolution (string, optional, default 720p)\n      Allowed: one of 480p, 720p\n", fast.Out, StringComparison.Ordinal);
        Assert.Contains("\n  duration (integer, optional, default 5, unit s)\n      Allowed: from 4 to 15, or -1 (the model decides)\n", fast.Out, StringComparison.Ordinal);
        Assert.Contains("\nRules:\n  - audio_urls requires at least one reference image or video.\n", fast.Out, StringComparison.Ordinal);
        Assert.Contains("--image-urls @path\n", fast.Out, StringComparison.Ordinal);
        var standard = await Support.Cli.RunAsync(folder, "run", "seedance-2.0-reference-to-video", "--help", "--simulate");
        Assert.Contains("      Allowed: one of 480p, 720p, 1080p\n", standard.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("specs")]
    [InlineData("specs/nest.fox.yaml")]
    public async Task A_spec_of_the_users_own_has_the_same_help(string path)
    {
        using var folder = new TempFolder();
        folder.Write("specs/nest.fox.yaml", Nest);
        var help = await Support.Cli.RunAsync(folder, "run", "nest-1", "--specs", path, "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains($"  foxgen run nest-1 --specs {path} [options] [--<field> <value>...]\n", help.Out, StringComparison.Ordinal);
        Assert.Contains("\n  mode (string, required)\n      Allowed: one of yes, no\n      Whether to nest.\n", help.Out, StringComparison.Ordinal);
        Assert.Contains("\n  size (string / object, optional)\n      Allowed: string (one of square, wide)\n", help.Out, StringComparison.Ordinal);
        Assert.Contains("\n  size(Object).width (integer, required)\n      Allowed: at least 1\n", help.Out, StringComparison.Ordinal);
        Assert.Contains("\n  cuts[].at (number, required, unit s)\n      Allowed: more than 0\n", help.Out, StringComparison.Ordinal);
        Assert.Contains("\n  - size and cuts cannot be used together. (warning)\n  - cuts: A cut ends after it begins.\n", help.Out, StringComparison.Ordinal);
        Assert.Contains("\n  - Write an object as JSON.\n", help.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("@path", help.Out, StringComparison.Ordinal);
        AssertFits(help.Out);
    }

    [Theory]
    [InlineData("veo-3.1-reference-to-vidoe", "Did you mean veo-3.1-reference-to-video?\n")]
    [InlineData("omnihuman", "Did you mean omnihuman-1.5?\n")]
    [InlineData("Seedance", "Did you mean seedance-2.0-reference-to-video or seedance-2.0-fast-reference-to-video?\n")]
    [InlineData("nothing", "To list the models, run: foxgen models. For your own model, also pass the path of its specs.\n")]
    public async Task An_unknown_model_has_a_way_out(string id, string expected)
    {
        using var folder = new TempFolder();
        var help = await Support.Cli.RunAsync(folder, "run", id, "--help");
        Assert.Equal((1, "", $"foxgen: Unknown model '{id}'. {expected}"), (help.ExitCode, help.Out, help.Error));
    }

    [Fact]
    public async Task A_spec_with_errors_has_no_help()
    {
        using var folder = new TempFolder();
        folder.Write("bad/" + Broken.Name, Broken.Text);
        var help = await Support.Cli.RunAsync(folder, "run", "nest-1", "--specs", "bad", "--help");
        Assert.Equal((1, ""), (help.ExitCode, help.Out));
        Assert.EndsWith("To list all errors, run: foxgen check bad\n", help.Error, StringComparison.Ordinal);
    }

    // A URL that is wider than a line stays whole.
    private static void AssertFits(string text) => Assert.All(
        text.Split('\n').Where(line => line.Trim().Contains(' ', StringComparison.Ordinal)),
        line => Assert.True(TerminalText.Width(line) <= HelpText.Columns, line));

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
