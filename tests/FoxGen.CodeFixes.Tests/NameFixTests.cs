namespace FoxGen.CodeFixes.Tests;

/// <summary>Names that a generated type does not have.</summary>
public sealed class NameFixTests
{
    private const string Start = "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", ";

    [Theory]
    [InlineData("Resolution = Resolution.P1081", "Change to Resolution.P1080", "Resolution = Resolution.P1080")]
    [InlineData("Resolution = Resolution.p1080", "Change to Resolution.P1080", "Resolution = Resolution.P1080")]
    [InlineData("Resolution = flag ? FoxApi.Resolution.P721 : null", "Change to Resolution.P720", "Resolution = flag ? FoxApi.Resolution.P720 : null")]
    [InlineData("Durration = 5", "Change to Duration", "Duration = 5")]
    [InlineData("imageUrls = media", "Change to ImageUrls", "ImageUrls = media")]
    [InlineData("ImageUrl = \"https://e.example/1.png\"", "Change to ImageUrls", "ImageUrls = [\"https://e.example/1.png\"]")]
    [InlineData("Image = \"https://e.example/1.png\"", "Change to ImageUrls", "ImageUrls = [\"https://e.example/1.png\"]")]
    public async Task A_misspelled_member_becomes_the_nearest(string member, string title, string expected)
    {
        var fixes = await Fixes.OfAsync("CS0117", $"{Start}{member} }};");

        Assert.Equal(title, fixes[0].Title);
        Assert.Equal($"{Start}{expected} }};", fixes[0].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[0].Document));
    }

    [Fact]
    public async Task A_list_of_one_item_becomes_the_item()
    {
        var fixes = await Fixes.OfAsync("CS0117", """_ = new Omnihuman15Request { ImageUrls = ["https://e.example/1.png"], AudioUrl = "https://e.example/a.mp3" };""");

        // The required member comes with it, which the compiler would ask for next.
        Assert.Equal("""_ = new Omnihuman15Request { ImageUrl = "https://e.example/1.png", AudioUrl = "https://e.example/a.mp3" };""", fixes[0].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[0].Document));
    }

    [Fact]
    public async Task Members_that_the_field_does_not_take_are_not_offered()
    {
        // K4 is a resolution of other models.
        var fixes = await Fixes.OfAsync("CS0117", "_ = new Seedance20FastReferenceToVideoRequest { Prompt = \"x\", Resolution = Resolution.P1081 };");

        Assert.DoesNotContain(fixes, fix => fix.Title == "Change to Resolution.P1080");
    }

    [Theory]
    [InlineData("_ = fox.Videos.Seedance20ReferenceToVideos;", "Change to Seedance20ReferenceToVideo", "_ = fox.Videos.Seedance20ReferenceToVideo;")]
    [InlineData("_ = fox.Video;", "Change to Videos", "_ = fox.Videos;")]
    [InlineData("var request = new Seedance20ReferenceToVideoRequest { Prompt = \"x\" }; _ = request.Duraton;", "Change to Duration", "var request = new Seedance20ReferenceToVideoRequest { Prompt = \"x\" }; _ = request.Duration;")]
    [InlineData("FoxTask<MediaResult> task = null!; _ = task.Url;", "Await it", "FoxTask<MediaResult> task = null!; _ = (await task.WaitAsync()).Url;")]
    public async Task So_does_a_member_that_is_read(string statement, string title, string expected)
    {
        var fixes = await Fixes.OfAsync("CS1061", statement);

        Assert.Equal(title, fixes[0].Title);
        Assert.Equal(expected, fixes[0].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[0].Document));
    }

    [Fact]
    public async Task A_result_is_awaited_before_its_member_is_used()
    {
        var fix = Assert.Single(await Fixes.OfAsync("CS1501", "await fox.Model(Omnihuman15.Definition).GenerateAsync(null!).SaveAsync(text);"));

        Assert.Equal("Await it", fix.Title);
        Assert.Equal("await (await fox.Model(Omnihuman15.Definition).GenerateAsync(null!)).SaveAsync(text);", fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Theory]
    [InlineData("CS1061", "_ = text.Lenght;")]
    [InlineData("CS0117", "_ = DayOfWeek.Munday;")]
    [InlineData("CS0117", "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", Nowhere = 1 };")]
    [InlineData("CS0117", "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", Duration = 5, Durations = 6 };")]
    public async Task Other_types_and_other_words_are_left_alone(string id, string statement) => Assert.Empty(await Fixes.OfAsync(id, statement));
}
