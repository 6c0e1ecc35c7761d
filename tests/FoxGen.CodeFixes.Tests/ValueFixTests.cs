namespace FoxGen.CodeFixes.Tests;

public sealed class ValueFixTests
{
    [Theory]
    [InlineData("FOX1003", "Resolution = Resolution.P480", "Change to Resolution.P720", "Resolution = Resolution.P720")]
    [InlineData("FOX1003", "Resolution = FoxApi.Resolution.P480", "Change to Resolution.P720", "Resolution = FoxApi.Resolution.P720")]
    [InlineData("FOX1003", "Resolution = flag ? Resolution.P480 : Resolution.P720", "Change to Resolution.P720", "Resolution = flag ? Resolution.P720 : Resolution.P720")]
    [InlineData("FOX1003", "Duration = 5 /* short */", "Change to 8", "Duration = 8 /* short */")]
    [InlineData("FOX1001", "SafetyTolerance = 9", "Change to 6", "SafetyTolerance = 6")]
    [InlineData("FOX1001", "SafetyTolerance = 2 - 5", "Change to 1", "SafetyTolerance = 1")]
    public async Task A_value_becomes_the_nearest_one_that_is_allowed(string id, string member, string title, string expected)
    {
        var fixes = await VeoAsync(id, member);

        Assert.Equal(title, fixes[0].Title);
        Assert.Equal(Request(expected), fixes[0].After);
        Assert.DoesNotContain(await Fixes.ProblemsAsync(fixes[0].Document), one => one.Id == id);
    }

    [Fact]
    public async Task At_most_three_values_are_offered_the_nearest_first()
    {
        var fixes = await VeoAsync("FOX1003", "Resolution = Resolution.P480");

        Assert.Equal(["Change to Resolution.P720", "Change to Resolution.P1080", "Change to Resolution.K4"], fixes.Select(fix => fix.Title));
    }

    [Fact]
    public async Task A_sentinel_is_offered_beside_the_bound()
    {
        var fixes = await Fixes.OfAsync("FOX1001", "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", Duration = 3 };");

        Assert.Equal("Change to 4", fixes[0].Title);
        Assert.Contains(fixes, fix => fix.Title == "Change to -1");
    }

    [Fact]
    public async Task A_list_with_too_many_items_keeps_the_first_ones()
    {
        var fixes = await Fixes.OfAsync("FOX1005", """
            _ = new Veo31ReferenceToVideoRequest
            {
                Prompt = "x",
                ReferenceImageUrls =
                [
                    "https://a.example/1.png", // the face
                    "https://a.example/2.png",
                    "https://a.example/3.png", // the dress
                    "https://a.example/4.png"
                ],
            };
            """);

        var fix = Assert.Single(fixes);
        Assert.Equal("Keep the first 3 items", fix.Title);
        Assert.Equal("""
            _ = new Veo31ReferenceToVideoRequest
            {
                Prompt = "x",
                ReferenceImageUrls =
                [
                    "https://a.example/1.png", // the face
                    "https://a.example/2.png",
                    "https://a.example/3.png" // the dress
                ],
            };
            """, fix.After);
    }

    [Fact]
    public async Task A_url_without_a_scheme_gets_one()
    {
        var fixes = await Fixes.OfAsync("FOX1006", "_ = new Omnihuman15Request { ImageUrl = \"www.example.com/a.png\", AudioUrl = \"https://example.com/a.mp3\" };");

        Assert.Equal("Change to \"https://www.example.com/a.png\"", fixes[0].Title);
        Assert.Equal("_ = new Omnihuman15Request { ImageUrl = \"https://www.example.com/a.png\", AudioUrl = \"https://example.com/a.mp3\" };", fixes[0].After);
    }

    [Fact]
    public async Task A_value_that_another_variant_takes_can_change_the_model()
    {
        var fixes = await Fixes.OfAsync("FOX1003", """
            _ = await fox.Videos.Seedance20FastReferenceToVideo.GenerateAsync(new()
            {
                Prompt = text, // as it comes
                Resolution = Resolution.P1080,
            });
            """);

        Assert.Equal(["Change to Resolution.P720", "Change to Resolution.P480", "Use Seedance20ReferenceToVideoRequest"], fixes.Select(fix => fix.Title));
        Assert.Equal("""
            _ = await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new()
            {
                Prompt = text, // as it comes
                Resolution = Resolution.P1080,
            });
            """, fixes[2].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[2].Document));
    }

    [Theory]
    [InlineData("FOX1002", "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"\" };")]
    [InlineData("FOX1005", "_ = new Veo31ReferenceToVideoRequest { Prompt = text, ReferenceImageUrls = [] };")]
    [InlineData("FOX1006", "_ = new Omnihuman15Request { ImageUrl = \"nowhere\", AudioUrl = \"https://example.com/a.mp3\" };")]
    [InlineData("FOX1007", "_ = new Omnihuman15Request { ImageUrl = \"https://example.com/a.bmp\", AudioUrl = \"https://example.com/a.mp3\" };")]
    [InlineData("FOX1013", "_ = new Omnihuman15Request { ImageUrl = null!, AudioUrl = \"https://example.com/a.mp3\" };")]
    public async Task Nothing_is_offered_where_nothing_sensible_can_be_guessed(string id, string statement) =>
        Assert.Empty(await Fixes.OfAsync(id, statement));

    private static Task<IReadOnlyList<Fix>> VeoAsync(string id, string member) => Fixes.OfAsync(id, Request(member));

    private static string Request(string member) =>
        $$"""_ = new Veo31ReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = media, {{member}} };""";
}
