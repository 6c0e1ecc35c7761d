namespace FoxGen.Analyzers.Tests.Values;

/// <summary>Fields that only other variants of a request have.</summary>
public sealed class OtherVariantTests
{
    [Theory]
    [InlineData("_ = new Veo31FastReferenceToVideoRequest { Prompt = text, ReferenceImageUrls = media, {|CS0117:{|FOX1015:EnhancePrompt|}|} = true };")]
    [InlineData("var request = new Veo31FastReferenceToVideoRequest { Prompt = text, ReferenceImageUrls = media }; _ = request with { {|CS0117:{|FOX1015:EnhancePrompt|}|} = true };")]
    [InlineData("_ = new Veo31FastReferenceToVideoRequest { Prompt = text, ReferenceImageUrls = media, {|CS0117:Nowhere|} = true };")]
    [InlineData("_ = new Veo31FastReferenceToVideoRequest { Prompt = text, ReferenceImageUrls = media, Extra = json };")]
    [InlineData("_ = new Omnihuman15Request { ImageUrl = text, AudioUrl = text, {|CS0117:EnhancePrompt|} = true };")]
    public async Task The_variant_that_has_the_field_is_named_beside_the_error_of_the_compiler(string statement)
    {
        var marked = MarkedCode.Parse(statement);
        Assert.Equal(marked.Expected, Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])));
    }

    [Fact]
    public async Task The_message_names_both_types()
    {
        var found = await CallSites.AnalyzeStatementsAsync("_ = new Veo31FastReferenceToVideoRequest { Prompt = text, ReferenceImageUrls = media, EnhancePrompt = true };");

        Assert.Equal("Veo31FastReferenceToVideoRequest has no EnhancePrompt; Veo31ReferenceToVideoRequest has it", Assert.Single(found).GetMessage(null));
    }
}
