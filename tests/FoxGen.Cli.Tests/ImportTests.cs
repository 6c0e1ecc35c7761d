using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen import</c> and <c>foxgen export</c>.</summary>
public sealed class ImportTests
{
    private static string Page => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documentation", "page.txt"));

    [Theory]
    [InlineData("3.1", false)]
    [InlineData("3.1", true)]
    [InlineData("3.0", false)]
    [InlineData("3.0", true)]
    public async Task What_is_exported_as_OpenAPI_comes_back_without_a_change(string version, bool asYaml)
    {
        using var folder = new TempFolder();
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, ["export", "openapi", "--openapi-version", version, "--out", "foxapi.openapi", .. asYaml ? new[] { "--yaml" } : []])).ExitCode);
        var import = await Support.Cli.RunAsync(folder, "import", "foxapi.openapi", "--folder", "back");
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        foreach (var spec in ShippedSpecs.All.Where(spec => !spec.IsService))
        {
            folder.Write(Path.Combine("shipped", Path.GetFileName(spec.Path)), spec.Content);
        }

        Assert.Equal((0, "No changes.\n"), await DiffAsync(folder));

        static async Task<(int, string)> DiffAsync(TempFolder folder)
        {
            var diff = await Support.Cli.RunAsync(folder, "diff", "shipped", "back");
            return (diff.ExitCode, diff.All);
        }
    }

    [Fact]
    public async Task A_spec_that_is_there_is_compared_and_kept()
    {
        using var folder = new TempFolder();
        folder.Write("page.txt", Page);
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "import", "page.txt")).ExitCode);
        var mine = (await File.ReadAllTextAsync(folder["dusk-1.fox.yaml"], TestContext.Current.CancellationToken)).Replace("maximum: 12", "maximum: 10", StringComparison.Ordinal);
        folder.Write("dusk-1.fox.yaml", mine);

        var again = await Support.Cli.RunAsync(folder, "import", "page.txt");

        Assert.Equal(2, again.ExitCode);
        Assert.Contains("dusk-1 duration: maximum: 10 in the spec, 12 on the page\n", again.Out, StringComparison.Ordinal);
        Assert.Equal(mine, await File.ReadAllTextAsync(folder["dusk-1.fox.yaml"], TestContext.Current.CancellationToken));
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "import", "page.txt", "--force")).ExitCode);
        Assert.Contains("maximum: 12", await File.ReadAllTextAsync(folder["dusk-1.fox.yaml"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "nothing.txt", "foxgen: The file 'nothing.txt' does not exist.\n")]
    [InlineData("import", "empty.json", "foxgen: No operation in 'empty.json' could be converted to a model. A model requires a request body at the path of a family of foxapi.\n")]
    [InlineData("export", "openapi,--service,acme", "foxgen: Unknown service 'acme'. Available: foxapi.\n")]
    [InlineData("export", "jsonschema,--model,omnihuman-1.4", "foxgen: Unknown model 'omnihuman-1.4'. Did you mean omnihuman-1.5?\n")]
    [InlineData("export", "openapi,--out,empty.json", "foxgen: 'empty.json' already exists. Choose another name, or overwrite it with --force.\n")]
    public async Task Mistakes_are_one_line_with_the_way_out(string command, string arguments, string message)
    {
        using var folder = new TempFolder();
        folder.Write("empty.json", """{"openapi": "3.1.0", "info": {"title": "Nothing", "version": "1"}, "paths": {}}""");
        var outcome = await Support.Cli.RunAsync(folder, [command, .. arguments.Split(',')]);
        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public async Task Reference_pages_come_in_both_languages()
    {
        using var folder = new TempFolder();
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "export", "docs", "--out", "en")).ExitCode);
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "export", "docs", "--out", "zh", "--language", "zh")).ExitCode);
        var (english, chinese) = (Directory.GetFiles(folder["en"]), Directory.GetFiles(folder["zh"]));
        Assert.Equal(english.Select(Path.GetFileName), chinese.Select(Path.GetFileName));
        Assert.Equal(ShippedSpecs.All.Count, english.Length);
        Assert.All(chinese, page => Assert.Contains(File.ReadAllText(page), character => character >= '\u4e00'));
    }
}
