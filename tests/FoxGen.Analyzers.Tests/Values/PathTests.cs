namespace FoxGen.Analyzers.Tests.Values;

/// <summary>Paths of local files where a URL is expected.</summary>
public sealed class PathTests
{
    [Theory]
    [InlineData("\"stage.png\"", "FoxMedia.FromFile(\"stage.png\")")]
    [InlineData("\"images/stage.PNG\"", "FoxMedia.FromFile(\"images/stage.PNG\")")]
    [InlineData("@\"C:\\pictures\\stage.png\"", "FoxMedia.FromFile(@\"C:\\pictures\\stage.png\")")]
    [InlineData("\"C:/pictures/stage.png\"", "FoxMedia.FromFile(\"C:/pictures/stage.png\")")]
    [InlineData("\"/home/me/stage.png\"", "FoxMedia.FromFile(\"/home/me/stage.png\")")]
    [InlineData("\"~/stage.png\"", "FoxMedia.FromFile(path)")]
    [InlineData("@\"..\\stage.png\"", "FoxMedia.FromFile(@\"..\\stage.png\")")]
    [InlineData("\"../stage\"", "FoxMedia.FromFile(\"../stage\")")]
    [InlineData("@\"\\\\server\\share\\stage.png\"", "FoxMedia.FromFile(@\"\\\\server\\share\\stage.png\")")]
    [InlineData("\"file:///home/me/a%20stage.png\"", "FoxMedia.FromFile(\"/home/me/a stage.png\")")]
    [InlineData("\"file:///C:/stage.png\"", "FoxMedia.FromFile(\"C:/stage.png\")")]
    [InlineData("\"file://server/share/stage.png\"", "FoxMedia.FromFile(\"//server/share/stage.png\")")]
    [InlineData("\"/a/very/long/way/down/to/the/folder/with/the/picture/of/the/stage.png\"", "FoxMedia.FromFile(path)")]
    public async Task The_message_of_a_path_names_the_way_to_send_a_file(string path, string call)
    {
        var found = await CallSites.AnalyzeStatementsAsync($$"""_ = new Seedance20ReferenceToVideoRequest { Prompt = "x", ImageUrls = [{{path}}] };""");

        Assert.Equal($"ImageUrls[0] must be an absolute http or https URL; for a local file, use {call} (rule format)", Assert.Single(found).GetMessage(null));
    }

    [Theory]
    [InlineData("\"e.example/stage.png\"")]
    [InlineData("\"www.e.example\"")]
    [InlineData("\"//e.example/stage.png\"")]
    [InlineData("\"ftp://e.example/stage.png\"")]
    [InlineData("\"stage\"")]
    [InlineData("\"v1.2\"")]
    [InlineData("\"\"")]
    public async Task The_message_of_anything_else_does_not(string text)
    {
        var found = await CallSites.AnalyzeStatementsAsync($$"""_ = new Omnihuman15Request { ImageUrl = {{text}}, AudioUrl = "https://e.example/a.mp3" };""");

        Assert.Equal("ImageUrl must be an absolute http or https URL (rule format)", Assert.Single(found).GetMessage(null));
    }

    [Fact]
    public async Task A_field_of_strings_takes_no_file()
    {
        var found = await CallSites.AnalyzeAsync(CallSites.Compile("""
            [FoxGen.Metadata.FoxModel("own-1")]
            class OwnRequest
            {
                [FoxGen.Metadata.FoxField("page", "{\"format\":\"uri\"}")]
                public string? Page { get; init; }

                static OwnRequest Make() => new() { Page = "index.pdf" };
            }
            """));

        Assert.Equal("Page must be an absolute http or https URL, not a path (rule format)", Assert.Single(found).GetMessage(null));
    }
}
