namespace FoxGen.CodeFixes.Tests;

/// <summary>Local files in place of paths that were written as URLs.</summary>
public sealed class PathFixTests
{
    [Theory]
    [InlineData("[\"stage.png\"]", "[FoxMedia.FromFile(\"stage.png\")]")]
    [InlineData("[@\"C:\\pictures\\stage.png\"]", "[FoxMedia.FromFile(@\"C:\\pictures\\stage.png\")]")]
    [InlineData("[text, \"file:///home/me/a%20stage.png\"]", "[text, FoxMedia.FromFile(\"/home/me/a stage.png\")]")]
    [InlineData("[\"file:///C:/stage.png\"]", "[FoxMedia.FromFile(\"C:/stage.png\")]")]
    [InlineData("new FoxMedia[] { \"../stage.png\" }", "new FoxMedia[] { FoxMedia.FromFile(\"../stage.png\") }")]
    [InlineData("new List<FoxMedia> { FoxMedia.FromUrl(\"/home/me/stage.png\") }", "new List<FoxMedia> { FoxMedia.FromFile(\"/home/me/stage.png\") }")]
    public async Task A_path_becomes_a_file(string list, string expected)
    {
        const string Start = "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", ImageUrls = ";
        var fixes = await Fixes.OfAsync("FOX1006", $"{Start}{list} }};");

        Assert.Equal("Use FoxMedia.FromFile(...)", fixes[0].Title);
        Assert.Equal($"{Start}{expected} }};", fixes[0].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[0].Document));
    }

    [Fact]
    public async Task So_does_a_member()
    {
        var fixes = await Fixes.OfAsync("FOX1006", """_ = new Omnihuman15Request { ImageUrl = "stage.png", AudioUrl = "https://e.example/a.mp3" };""");

        Assert.Equal("""_ = new Omnihuman15Request { ImageUrl = FoxMedia.FromFile("stage.png"), AudioUrl = "https://e.example/a.mp3" };""", fixes[0].After);
    }

    [Fact]
    public async Task What_only_a_shell_knows_is_not_changed() =>
        Assert.Empty(await Fixes.OfAsync("FOX1006", """_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", ImageUrls = ["~/stage.png"] };"""));
}
