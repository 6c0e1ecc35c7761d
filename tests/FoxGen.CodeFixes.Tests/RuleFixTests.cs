namespace FoxGen.CodeFixes.Tests;

public sealed class RuleFixTests
{
    [Fact]
    public async Task A_missing_sibling_is_added_in_the_layout_of_the_others_and_the_field_that_needs_it_can_go()
    {
        var fixes = await Fixes.OfAsync("FOX2001", """
            _ = new Kinds.Kind44Request
            {
                ImageTailUrl = "https://m.example/a.png" // the last frame
            };
            """);

        Assert.Equal(["Add ImageUrl", "Remove ImageTailUrl"], fixes.Select(fix => fix.Title));
        Assert.Equal("""
            _ = new Kinds.Kind44Request
            {
                ImageTailUrl = "https://m.example/a.png", // the last frame
                ImageUrl = "https://example.com/image.png"
            };
            """, fixes[0].After);
        Assert.Equal("""
            _ = new Kinds.Kind44Request
            {
                // the last frame
            };
            """, fixes[1].After);
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task A_null_sibling_is_set()
    {
        var fixes = await Fixes.OfAsync("FOX2001", """_ = new Kinds.Kind44Request { ImageTailUrl = "https://m.example/a.png", ImageUrl = null };""");

        Assert.Equal("Set ImageUrl", fixes[0].Title);
        Assert.Equal("""_ = new Kinds.Kind44Request { ImageTailUrl = "https://m.example/a.png", ImageUrl = "https://example.com/image.png" };""", fixes[0].After);
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task Either_of_two_fields_that_exclude_each_other_can_go()
    {
        var fixes = await Fixes.OfAsync("FOX2003", """
            _ = new Kinds.Kind42Request
            {
                // what lies behind
                Background = Kinds.Kind42MutuallyExclusiveBackground.Auto,
                MaskUrl = "https://m.example/a.png",
            };
            """);

        Assert.Equal(["Remove Background", "Remove MaskUrl"], fixes.Select(fix => fix.Title));
        Assert.Equal("""
            _ = new Kinds.Kind42Request
            {
                // what lies behind
                MaskUrl = "https://m.example/a.png",
            };
            """, fixes[0].After);
        Assert.Equal("""
            _ = new Kinds.Kind42Request
            {
                // what lies behind
                Background = Kinds.Kind42MutuallyExclusiveBackground.Auto,
            };
            """, fixes[1].After);
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task An_excluded_field_can_go_on_one_line()
    {
        var fixes = await Fixes.OfAsync("FOX2002", """_ = new Kinds.Kind39Request { ImageUrls = [maybeText!], AspectRatio = Kinds.Kind39AllowedOnlyWithOrWithoutAnotherFieldAspectRatio.Wide };""");

        Assert.Contains("""_ = new Kinds.Kind39Request { ImageUrls = [maybeText!] };""", fixes.Select(fix => fix.After));
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task Each_of_several_missing_fields_can_be_added_to_an_empty_request()
    {
        var fixes = await Fixes.OfAsync("FOX2003", "_ = new Kinds.Kind46Request();");

        Assert.Equal(["Add ImageUrls", "Add VideoUrls"], fixes.Select(fix => fix.Title));
        Assert.Equal("_ = new Kinds.Kind46Request() { ImageUrls = [\"https://example.com/image.png\"] };", fixes[0].After);
        Assert.Equal("_ = new Kinds.Kind46Request() { VideoUrls = [\"https://example.com/video.mp4\"] };", fixes[1].After);
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task A_mode_can_change_or_get_the_items_it_asks_for()
    {
        var fixes = await Fixes.OfAsync("FOX2006", """_ = new Kinds.Kind40Request { GenerationType = Kinds.Kind40AModeFixesTheNumberOfItemsGenerationType.FirstLast };""");

        Assert.Equal("Add ImageUrls", fixes[0].Title);
        Assert.Equal("""_ = new Kinds.Kind40Request { GenerationType = Kinds.Kind40AModeFixesTheNumberOfItemsGenerationType.FirstLast, ImageUrls = ["https://example.com/image.png", "https://example.com/image2.png"] };""", fixes[0].After);
        Assert.Contains(fixes, fix => fix.Title == "Change GenerationType to Kind40AModeFixesTheNumberOfItemsGenerationType.Text");
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task A_value_beside_others_changes_or_the_variant_does()
    {
        var fixes = await Fixes.OfAsync("FOX2007", """_ = new Kinds.Heron4LiteRequest { Resolution = Kinds.Kind37WhenAXBInResolution.P1080, Duration = 4 };""");

        Assert.Contains(fixes, fix => fix is { Title: "Change Duration to 8", After: """_ = new Kinds.Heron4LiteRequest { Resolution = Kinds.Kind37WhenAXBInResolution.P1080, Duration = 8 };""" });
        Assert.Contains(fixes, fix => fix is { Title: "Use Heron4Request", After: """_ = new Kinds.Heron4Request { Resolution = Kinds.Kind37WhenAXBInResolution.P1080, Duration = 4 };""" });
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task A_total_is_kept_by_a_shorter_list()
    {
        var urls = string.Join(", ", Enumerable.Range(1, 8).Select(i => $"\"https://m.example/{i}.png\""));
        var fixes = await Fixes.OfAsync("FOX2004", $$"""_ = new Kinds.Kind47Request { ImageUrls = [{{urls}}], VideoUrls = ["https://m.example/1.mp4", "https://m.example/2.mp4", "https://m.example/3.mp4"] };""");

        Assert.Equal(["Keep the first 7 items of ImageUrls", "Keep the first 2 items of VideoUrls", "Remove ImageUrls", "Remove VideoUrls"], fixes.Select(fix => fix.Title));
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task A_reference_gets_the_input_it_refers_to()
    {
        var fixes = await Fixes.OfAsync("FOX2009", """_ = new Kinds.Kind54Request { Prompt = "as in @Image2" };""");

        Assert.Equal("Add ImageUrls", fixes[0].Title);
        Assert.Contains("ImageUrls = [\"https://example.com/image.png\", \"https://example.com/image2.png\"]", fixes[0].After, StringComparison.Ordinal);
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task A_field_inside_an_object_can_go()
    {
        var fixes = await Fixes.OfAsync("FOX2007", """_ = new Kinds.Kind51Request { AudioSetting = new() { Format = Kinds.Kind51ASubFieldOnlyWithASiblingValueAudioSettingFormat.Wav, Bitrate = 64000 } };""");

        Assert.Contains("""_ = new Kinds.Kind51Request { AudioSetting = new() { Format = Kinds.Kind51ASubFieldOnlyWithASiblingValueAudioSettingFormat.Wav } };""", fixes.Select(fix => fix.After));
        await AllMendAsync(fixes);
    }

    [Fact]
    public async Task What_is_set_is_changed_and_not_added_again()
    {
        var fixes = await Fixes.OfAsync("FOX2008", """_ = new Kinds.Kind45Request { VoiceIds = ["a"], GenerateAudio = false };""");

        Assert.Equal(["Change GenerateAudio to true", "Remove VoiceIds"], fixes.Select(fix => fix.Title));
        await AllMendAsync(fixes);
    }

    private static async Task AllMendAsync(IReadOnlyList<Fix> fixes)
    {
        Assert.NotEmpty(fixes);
        foreach (var fix in fixes)
        {
            Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
        }
    }
}
