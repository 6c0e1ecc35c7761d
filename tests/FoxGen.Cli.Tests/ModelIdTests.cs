using System.Text.Json.Nodes;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;
using FoxGen.Simulator;

namespace FoxGen.Cli.Tests;

/// <summary>A model id can contain any printable character: every command takes it, and no file leaves its folder.</summary>
[Trait("speed", "slow")]
public sealed class ModelIdTests
{
    public static TheoryData<string> Ids => ["black-forest-labs/flux-schnell", "acme:flux.v1", "acme/flux@2024-05", "flux schnell 2", "../up/../evil", "/etc/flux", "C:\\flux", "50%2Foff", "模型/flux", "~flux'\"&<b>|#?*"];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Check_list_run_resume_and_save(string id)
    {
        using var folder = new TempFolder();
        folder.Write("specs/flux.fox.yaml", Spec(id));
        Assert.Equal("No problems in 1 file, 1 model.\n", (await Support.Cli.RunAsync(folder, "check", "specs", "--format", "text")).Out.Split("copy.\n")[^1]);
        Assert.Equal(id, (string?)JsonNode.Parse((await Support.Cli.RunAsync(folder, "models", "specs", "--json")).Out)![0]!["id"]);
        var help = (await Support.Cli.RunAsync(folder, "run", id, "--specs", "specs", "--help")).Out;
        Assert.Contains($"foxgen run {ShellArgument.Of(id)} --specs specs", help, StringComparison.Ordinal);
        Assert.Contains("\n  prompt ", help, StringComparison.Ordinal);

        var host = new CliHost { Out = TextWriter.Null, Error = TextWriter.Null, Folder = folder.Path };
        await using var simulator = await FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = [.. SpecFileFinder.Read(host, ["specs"]), ShippedSpecs.Service], TaskDuration = TimeSpan.Zero, EstimatedTime = TimeSpan.FromSeconds(1), StatusPage = true }, TestContext.Current.CancellationToken);
        string[] to = ["--specs", "specs", "--out", "out", "--base-url", simulator.BaseUrl.AbsoluteUri, "--key", "k"];
        var run = await Support.Cli.RunAsync(folder, ["run", id, "--prompt", "Hi", "--yes", .. to]);
        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(id, (string?)JsonNode.Parse(Assert.Single(simulator.Requests, request => request.Method == "POST").ReadJson().ToString()!)!["model"]);

        var token = run.Out.Split('\n').Single(line => line.StartsWith("Task ", StringComparison.Ordinal))["Task ".Length..];
        Assert.Equal(id, FoxTaskToken.Parse(token).Model);
        Assert.Equal(token, FoxTaskToken.Parse(token).ToString());
        var resumed = await Support.Cli.RunAsync(folder, ["resume", token, .. to]);
        Assert.True(resumed.ExitCode == 0, resumed.All);

        Assert.NotEmpty(Directory.GetFiles(folder["out"]));
        Assert.Equal(["out", "specs"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
        Assert.Empty(Directory.GetDirectories(folder["out"]));
        using var http = new HttpClient();
        var page = await http.GetStringAsync(simulator.BaseUrl, TestContext.Current.CancellationToken);
        Assert.Contains(id, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme/flux:v1", "acme/flux:v1")]
    [InlineData("flux schnell", "\"flux schnell\"")]
    [InlineData("~a\"b", "\"~a\\\"b\"")]
    public void A_command_to_run_is_quoted_for_the_shell(string id, string argument) => Assert.Equal(argument, ShellArgument.Of(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Export_and_import(string id)
    {
        using var folder = new TempFolder();
        folder.Write("specs/flux.fox.yaml", Spec(id));
        folder.Write("specs/foxapi.service.fox.yaml", ShippedSpecs.Service.Content);

        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "export", "jsonschema", "specs", "--out", "schemas")).ExitCode);
        var file = Assert.Single(Directory.GetFileSystemEntries(folder["schemas"]));
        Assert.Equal(id, Uri.UnescapeDataString(Path.GetFileName(file))[..^".schema.json".Length]);
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        Assert.Equal(id, (string?)schema["properties"]!["model"]!["const"]);
        Assert.Equal("urn:foxgen:foxapi:" + Uri.EscapeDataString(id), (string?)schema["$id"]);
        Assert.Equal(schema.ToJsonString(), JsonNode.Parse((await Support.Cli.RunAsync(folder, "export", "jsonschema", "specs", "--model", id)).Out)!.ToJsonString());

        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "export", "docs", "specs", "--out", "docs")).ExitCode);
        Assert.Equal(["flux.md", "index.md"], Directory.GetFileSystemEntries(folder["docs"]).Select(Path.GetFileName).Order());

        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "export", "openapi", "specs", "--out", "flux.json")).ExitCode);
        var openApi = JsonNode.Parse(await File.ReadAllTextAsync(folder["flux.json"], TestContext.Current.CancellationToken))!;
        Assert.True(openApi["components"]!["schemas"]!.AsObject().ContainsKey("FluxRequest"));
        var imported = await Support.Cli.RunAsync(folder, "import", "flux.json", "--service", "specs/foxapi.service.fox.yaml", "--folder", "imported");
        Assert.True(imported.ExitCode == 0, imported.All);
        Assert.Equal("flux.fox.yaml", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(folder["imported"]))));
        Assert.Equal(id, (string?)JsonNode.Parse((await Support.Cli.RunAsync(folder, "models", "imported", "--json")).Out)![0]!["id"]);
        Assert.Equal(["docs", "flux.json", "imported", "schemas", "specs"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    private static string Spec(string id) => $$"""
        service: foxapi
        family: images
        result: MediaResult
        title: Flux
        variants:
          {{Rules.JsonText.Quote(id)}}: { name: Flux }
        required: [prompt]
        properties:
          prompt: { type: string }
        """;
}
