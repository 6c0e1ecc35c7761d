using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen check</c> finds what the build finds, all at once.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task A_file_with_many_errors()
    {
        using var folder = new TempFolder();
        folder.Write(Broken.Name, Broken.Text);
        var plain = await Support.Cli.RunAsync(folder, "check");
        var colour = await Support.Cli.RunAsync(folder.Path, ["check"], ink: AnsiStyle.Ansi);
        Assert.Equal((1, 1), (plain.ExitCode, colour.ExitCode));
        Assert.DoesNotContain('\u001b', plain.Out);
        Snapshot.Verify([KeyValuePair.Create("plain.txt", plain.All), KeyValuePair.Create("colour.txt", colour.All.Replace('\u001b', '␛'))]);
    }

    [Fact]
    public async Task The_problems_are_those_of_the_compiler_of_specs()
    {
        using var folder = new TempFolder();
        folder.Write(Broken.Name, Broken.Text);
        var expected = SpecSet.Compile([ShippedSpecs.Service, new SpecText(Broken.Name, Broken.Text)]).Diagnostics;
        Assert.True(expected.Count >= 10);

        var json = JsonNode.Parse((await Support.Cli.RunAsync(folder, "check", "--format", "json")).Out)!;
        Assert.Equal(
            expected.Select(one => (one.Descriptor.Id, one.Message, one.Span.StartLine + 1, one.Span.StartColumn + 1, one.Span.EndLine + 1, one.Span.EndColumn + 1)),
            json["problems"]!.AsArray().Select(one => ((string)one!["id"]!, (string)one["message"]!, (int)one["line"]!, (int)one["column"]!, (int)one["endLine"]!, (int)one["endColumn"]!)));
        Assert.Equal(expected.Count(one => one.Descriptor.IsError), (int)json["errors"]!);
    }

    [Fact]
    public async Task Sarif_has_what_code_scanning_reads()
    {
        using var folder = new TempFolder();
        folder.Write("a b/" + Broken.Name, Broken.Text);
        var outcome = await Support.Cli.RunAsync(folder, "check", "--format", "sarif");
        Assert.Equal(1, outcome.ExitCode);
        using var document = JsonDocument.Parse(outcome.Out);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct().Order(StringComparer.Ordinal), rules);
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.True(results.Count >= 10);
        foreach (var result in results)
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning"]);
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("a%20b/dream.fox.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            var region = place.GetProperty("region");
            Assert.True(region.GetProperty("startLine").GetInt32() >= 1 && region.GetProperty("startColumn").GetInt32() >= 1);
            Assert.True(region.GetProperty("endLine").GetInt32() >= region.GetProperty("startLine").GetInt32());
        }
    }

    [Fact]
    public async Task The_specs_of_this_repository_have_no_problems()
    {
        var outcome = await Support.Cli.RunAsync(Repository.Root, ["check", "specs"]);
        Assert.Equal("No problems in 6 files, 8 models.\n", outcome.All);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task A_model_of_a_service_that_no_file_defines_says_so()
    {
        using var folder = new TempFolder();
        folder.Write("a.fox.yaml", "service: acme\nfamily: videos\nresult: Clip\ntitle: A\nvariants: { a: {} }\nproperties: { prompt: { type: string } }\n");
        var outcome = await Support.Cli.RunAsync(folder, "check", "a.fox.yaml");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("a.fox.yaml:1:10: error FOX0201:", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("note: no file in the given paths defines the service 'acme'; add its *.service.fox.yaml.", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_file_of_that_name_without_a_service_line_does_not_get_in_the_way()
    {
        using var folder = new TempFolder();
        folder.Write(ShippedSpecs.Service.Path, "title: nothing\n");
        folder.Write(Broken.Name, Broken.Text);
        var outcome = await Support.Cli.RunAsync(folder, "check");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("foxapi.service.fox.yaml:1:1: error FOX0102", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_of_builds_and_tools_are_left_out_and_a_file_named_twice_is_checked_once()
    {
        using var folder = new TempFolder();
        foreach (var name in (string[])["bin/x.fox.yaml", "obj/x.fox.yaml", ".git/x.fox.yaml", "node_modules/x.fox.yaml", "a/bin/x.fox.yaml", "publish/models/x.fox.yaml", "publish/App.deps.json"])
        {
            folder.Write(name, "nonsense: [");
        }

        await Support.Cli.RunAsync(folder, "new", "model", "good");
        var outcome = await Support.Cli.RunAsync(folder, "check", ".", "good.fox.yaml", "./good.fox.yaml");
        Assert.Equal(0, outcome.ExitCode);
        Assert.EndsWith("No problems in 1 file, 1 model.\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_holds_does_not_steer_the_terminal()
    {
        using var folder = new TempFolder();
        folder.Write("evil.fox.yaml", "service: foxapi\n\"\u001b[2Jkey\u202e\": 1\nservice2: \u0007\n");
        var outcome = await Support.Cli.RunAsync(folder, "check");
        Assert.Equal(1, outcome.ExitCode);
        Assert.DoesNotContain(outcome.All, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Theory]
    [InlineData("check dream.fox.yml", "foxgen: The file or folder 'dream.fox.yml' does not exist. Did you mean dream.fox.yaml?")]
    [InlineData("check other", "foxgen: The file or folder 'other' does not exist.")]
    [InlineData("check notes.txt", "foxgen: 'notes.txt' is not a spec file; the name of a spec file must end with .fox.yaml.")]
    [InlineData("check empty", "foxgen: The folder 'empty' contains no *.fox.yaml files. To create one, run: foxgen new model <name>")]
    [InlineData("check --fromat json", "foxgen: Unknown option '--fromat'. Did you mean --format? See foxgen check --help.")]
    [InlineData("chekc", "foxgen: Unknown command 'chekc'. Did you mean check? See foxgen --help.")]
    public async Task A_wrong_command_line_is_told_in_one_line(string line, string expected)
    {
        using var folder = new TempFolder();
        folder.Write(Broken.Name, Broken.Text);
        folder.Write("notes.txt", "");
        Directory.CreateDirectory(folder["empty"]);
        var outcome = await Support.Cli.RunAsync(folder, line.Split(' '));
        Assert.Equal((1, "", expected + "\n"), (outcome.ExitCode, outcome.Out, outcome.Error));
    }
}
