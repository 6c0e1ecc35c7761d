namespace FoxGen.CodeFixes.Tests;

/// <summary>Fixes of problems in <c>request with { … }</c>.</summary>
public sealed class CopyFixTests
{
    private const string Request = """Seedance20ReferenceToVideoRequest request = new() { Prompt = "x" };""";

    [Fact]
    public async Task A_value_becomes_the_nearest_allowed_one()
    {
        var fixes = await Fixes.OfAsync("FOX1001", Request + " _ = request with { Duration = 99 };");

        Assert.Equal(Request + " _ = request with { Duration = 15 };", fixes[0].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[0].Document));
    }

    [Fact]
    public async Task A_copy_keeps_its_type()
    {
        const string Kling = """Veo31FastReferenceToVideoRequest request = new() { Prompt = "x", ReferenceImageUrls = media };""";

        Assert.Empty(await Fixes.OfAsync("CS0117", Kling + " _ = request with { EnhancePrompt = true };"));
    }

    [Fact]
    public async Task A_member_is_not_removed_because_the_copied_object_may_have_it()
    {
        Assert.Empty(await Fixes.OfAsync("FOX1002", Request + " _ = request with { Prompt = \"\" };"));
        Assert.Empty(await Fixes.OfAsync("FOX2001", Request + " _ = request with { ImageUrls = null, VideoUrls = null, AudioUrls = [\"https://example.com/a.mp3\"] };"));
    }

    [Fact]
    public async Task A_field_that_is_set_twice_loses_one_of_both_and_Extra_stays()
    {
        var fixes = await Fixes.OfAsync("FOX3003", Request + " _ = request with { Duration = 6, Extra = new() { [\"duration\"] = 7 } };");

        Assert.Equal(["Remove \"duration\" from Extra", "Remove Duration"], fixes.Select(fix => fix.Title));
        Assert.Equal(Request + " _ = request with { Duration = 6, Extra = new() { } };", fixes[0].After);
        Assert.Equal(Request + " _ = request with { Extra = new() { [\"duration\"] = 7 } };", fixes[1].After);
        Assert.Empty(await Fixes.ProblemsAsync(fixes[0].Document));
        Assert.Empty(await Fixes.ProblemsAsync(fixes[1].Document));
    }
}
