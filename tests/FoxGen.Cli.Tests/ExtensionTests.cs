namespace FoxGen.Cli.Tests;

/// <summary>The commands with extensions of a packaged service, and with results and vocabularies of model files.</summary>
public sealed class ExtensionTests
{
    private const string Extension = """
        extends: foxapi
        families:
          songs: { path: /v1/songs }
        results:
          SongResult:
            file: url
            required: [url]
            properties:
              url: { type: string, format: uri }
              verses: { type: integer }

        """;

    private const string Song = """
        service: foxapi
        family: songs
        result: SongResult
        title: Song
        variants:
          song-1: {}
        required: [lyrics]
        properties:
          lyrics: { type: string, maxLength: 20, description: The lyrics. }

        """;

    private const string Sheet = """
        service: foxapi
        family: images
        result: SheetResult
        title: Sheet
        variants:
          sheet-1: {}
        required: [prompt]
        vocabularies:
          Paper: { values: { a4: { number: 1 }, letter: { number: 2 } } }
        results:
          SheetResult:
            file: url
            required: [url]
            properties:
              url: { type: string, format: uri }
              paper: { type: string, vocabulary: Paper }
        properties:
          prompt: { type: string, maxLength: 20, description: The music. }
          paper: { type: string, vocabulary: Paper, description: The paper. }

        """;

    [Fact]
    public async Task Check_takes_them()
    {
        using var folder = Folder();
        var outcome = await Support.Cli.RunAsync(folder, "check");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("No problems", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_comes_back_without_a_change()
    {
        using var folder = Folder();
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "export", "openapi", "specs", "--out", "own.openapi")).ExitCode);
        var import = await Support.Cli.RunAsync(folder, "import", "own.openapi", "--service", "specs", "--folder", "back");
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        folder.Write("back/own.service.fox.yaml", Extension);

        var diff = await Support.Cli.RunAsync(folder, "diff", "specs", "back");

        Assert.Equal((0, "No changes.\n"), (diff.ExitCode, diff.All));
    }

    [Theory]
    [InlineData("own.service.fox.yaml", Extension, "      verses: { type: integer }\n")]
    [InlineData("sheet.fox.yaml", Sheet, "      paper: { type: string, vocabulary: Paper }\n")]
    public async Task Diff_tells_that_a_field_of_a_result_is_gone(string path, string before, string line)
    {
        using var folder = Folder();
        folder.Write("new/own.service.fox.yaml", Extension);
        folder.Write("new/song.fox.yaml", Song);
        folder.Write("new/sheet.fox.yaml", Sheet);
        folder.Write("new/" + path, before.Replace(line, "", StringComparison.Ordinal));

        var diff = await Support.Cli.RunAsync(folder, "diff", "specs", "new");

        Assert.Equal(2, diff.ExitCode);
        Assert.Contains("the field was removed", diff.Out, StringComparison.Ordinal);
    }

    private static TempFolder Folder()
    {
        var folder = new TempFolder();
        folder.Write("specs/own.service.fox.yaml", Extension);
        folder.Write("specs/song.fox.yaml", Song);
        folder.Write("specs/sheet.fox.yaml", Sheet);
        return folder;
    }
}
