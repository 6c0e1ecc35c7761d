namespace FoxGen.Cli.Tests;

/// <summary>A path where a URL is required: the message says how to send the file.</summary>
public sealed class LocalFileHintTests
{
    private const string Model = "seedance-2.0-reference-to-video";

    [Theory]
    [InlineData("stage.png", "@stage.png")]
    [InlineData("here", "@here")]
    [InlineData("./x/stage", "@./x/stage")]
    [InlineData("../stage.png", "@../stage.png")]
    [InlineData("~/stage.png", "@~/stage.png")]
    [InlineData("/x/stage.png", "@/x/stage.png")]
    [InlineData("C:\\x\\stage.png", "@C:\\x\\stage.png")]
    [InlineData("C:/x/stage.png", "@C:/x/stage.png")]
    [InlineData("\\\\server\\share\\stage.png", "@\\\\server\\share\\stage.png")]
    [InlineData("file:///x/stage.png", "@/x/stage.png")]
    [InlineData("my stage.png", "\"@my stage.png\"")]
    public async Task A_path_without_the_mark(string given, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("here", "no picture");
        var message = $" For a file, write --image-urls {expected}. (format)\n";
        foreach (var line in Lines(given))
        {
            var outcome = await Support.Cli.RunAsync(folder, ["run", Model, "--prompt", "A garden", .. line, "--simulate"]);
            Assert.Equal((1, ""), (outcome.ExitCode, outcome.Out));
            Assert.Contains("error: image_urls[0] must be an absolute http or https URL", outcome.Error, StringComparison.Ordinal);
            Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("ftp://example.com/stage.png")]
    [InlineData("two words")]
    [InlineData("file:")]
    public async Task Another_wrong_value_has_no_hint(string given)
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, "run", Model, "--prompt", "A garden", "--image-urls", given, "--simulate");
        Assert.Contains("error: image_urls[0] must be ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("For a file", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_path_has_its_hint_also_beside_files_and_in_a_file_of_json()
    {
        using var folder = new TempFolder();
        folder.Write("a.png", "");
        folder.Write("request.json", """{ "prompt": "A garden", "audio_urls": ["https://example.com/a.mp3", "b.mp3"], "image_urls": ["\u0000"] }""");
        var outcome = await Support.Cli.RunAsync(folder, "run", Model, "--json", "request.json", "--video-urls", "@a.png", "--video-urls", "c.mp4", "--simulate");
        Assert.Contains("error: audio_urls[1] must be an absolute http or https URL. For a file, write --audio-urls @b.mp3. (format)\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("error: video_urls[1] must be an absolute http or https URL. For a file, write --video-urls @c.mp4. (format)\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("error: image_urls[0] must be an absolute http or https URL. (format)\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_with_one_file_has_the_hint_too()
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, "run", "omnihuman-1.5", "--field", "image_url=face.png", "--audio-url", "https://example.com/a.mp3", "--simulate");
        Assert.Contains(" For a file, write --image-url @face.png. (format)\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Out));
    }

    private static string[][] Lines(string given) => [["--image-urls", given], ["--field", "image_urls=" + given]];
}
