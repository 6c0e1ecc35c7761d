namespace FoxGen.CodeFixes.Tests;

public sealed class VariantFixTests
{
    [Fact]
    public async Task A_member_that_only_another_variant_has_changes_the_type()
    {
        var fix = Assert.Single(await Fixes.OfAsync("CS0117", """_ = new Veo31FastReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = media, EnhancePrompt = true };"""));

        Assert.Equal("Use Veo31ReferenceToVideoRequest", fix.Title);
        Assert.Equal("""_ = new Veo31ReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = media, EnhancePrompt = true };""", fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Fact]
    public async Task The_variable_and_the_model_it_is_sent_to_change_with_it()
    {
        var fix = Assert.Single(await Fixes.OfAsync("CS0117", """
            Veo31FastReferenceToVideoRequest request = new() { Prompt = "x", ReferenceImageUrls = media, EnhancePrompt = true };
            _ = await fox.Videos.Veo31FastReferenceToVideo.SubmitAsync(request);
            """));

        Assert.Equal("""
            Veo31ReferenceToVideoRequest request = new() { Prompt = "x", ReferenceImageUrls = media, EnhancePrompt = true };
            _ = await fox.Videos.Veo31ReferenceToVideo.SubmitAsync(request);
            """, fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Fact]
    public async Task Nothing_is_offered_for_a_member_that_no_variant_has() =>
        Assert.Empty(await Fixes.OfAsync("CS0117", """_ = new Veo31FastReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = media, EnhancedPrompt = true };"""));

    [Fact]
    public async Task Nothing_is_offered_where_the_type_is_fixed_from_outside() =>
        Assert.Empty(await Fixes.OfCodeAsync("CS0117", """
            class Consumer
            {
                Veo31FastReferenceToVideoRequest Make(IReadOnlyList<FoxMedia> media) => new Veo31FastReferenceToVideoRequest { Prompt = "x", ReferenceImageUrls = media, EnhancePrompt = true };
            }
            """));
}
