namespace FoxGen.CodeFixes.Tests;

/// <summary>Values of another type, of which it is certain what to write.</summary>
public sealed class OtherTypeFixTests
{
    [Theory]
    [InlineData("Duration = \"8\"", "Change to 8", "Duration = 8")]
    [InlineData("Duration = 8.0", "Change to 8", "Duration = 8")]
    [InlineData("Duration = TimeSpan.FromSeconds(8)", "Change to 8", "Duration = 8")]
    [InlineData("Resolution = \"1080p\"", "Change to Resolution.P1080", "Resolution = Resolution.P1080")]
    [InlineData("Resolution = flag ? 720 : null", "Change to Resolution.P720", "Resolution = flag ? Resolution.P720 : null")]
    [InlineData("AspectRatio = \"16:9\"", "Change to AspectRatio.Ratio16x9", "AspectRatio = AspectRatio.Ratio16x9")]
    [InlineData("GenerateAudio = \"true\"", "Change to true", "GenerateAudio = true")]
    [InlineData("ImageUrls = text", "Put it in brackets", "ImageUrls = [text]")]
    [InlineData("ImageUrls = [text, new byte[3]]", "Change to FoxMedia.FromBytes(new byte[3])", "ImageUrls = [text, FoxMedia.FromBytes(new byte[3])]")]
    [InlineData("ImageUrls = [new System.IO.FileInfo(text)]", "Change to FoxMedia.FromFile(new System.IO.FileInfo(text).FullName)", "ImageUrls = [FoxMedia.FromFile(new System.IO.FileInfo(text).FullName)]")]
    [InlineData("ImageUrls = media.Where(one => flag)", "Spread into a collection expression", "ImageUrls = [.. media.Where(one => flag)]")]
    public async Task A_value_becomes_one_that_converts(string member, string title, string expected)
    {
        const string Start = "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", ";

        var fix = Assert.Single(await Fixes.OfAsync("FOX1016", $"{Start}{member} }};"));

        Assert.Equal(title, fix.Title);
        Assert.Equal($"{Start}{expected} }};", fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Theory]
    [InlineData("_ = new FoxApiClient();", "Change to FoxApiClient.FromEnvironment()", "_ = FoxApiClient.FromEnvironment();")]
    [InlineData("FoxApiClient own = new();", "Change to FoxApiClient.FromEnvironment()", "FoxApiClient own = FoxApiClient.FromEnvironment();")]
    [InlineData("_ = fox.Resume(text);", "Change to FoxTaskToken.Parse(text)", "_ = fox.Resume(FoxTaskToken.Parse(text));")]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest(text);", "Use an initializer", "_ = new Seedance20ReferenceToVideoRequest { Prompt = text };")]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest(text) { Duration = 8 };", "Use an initializer", "_ = new Seedance20ReferenceToVideoRequest { Prompt = text, Duration = 8 };")]
    [InlineData("_ = fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(text);", "Change to new() { Prompt = text }", "_ = fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = text });")]
    [InlineData("string url = await fox.Model(Omnihuman15.Definition).GenerateAsync(null!);", "Use Url.AbsoluteUri", "string url = (await fox.Model(Omnihuman15.Definition).GenerateAsync(null!)).Url.AbsoluteUri;")]
    [InlineData("MediaResult result = fox.Model(Omnihuman15.Definition).GenerateAsync(null!);", "Change to await fox.Model(Omnihuman15.Definition).GenerateAsync(null!)", "MediaResult result = await fox.Model(Omnihuman15.Definition).GenerateAsync(null!);")]
    public async Task A_call_becomes_one_that_compiles(string statement, string title, string expected)
    {
        var fix = Assert.Single(await Fixes.OfAsync("FOX1016", statement));

        Assert.Equal(title, fix.Title);
        Assert.Equal(expected, fix.After);
        Assert.DoesNotContain(await Fixes.ProblemsAsync(fix.Document), one => one.Id != "FOX3007");
    }

    [Theory]
    [InlineData("request.Duration = 8;", "request = request with { Duration = 8 };")]
    [InlineData("request.ImageUrls = [text];", "request = request with { ImageUrls = [text] };")]
    public async Task A_member_is_set_in_a_copy(string statement, string expected)
    {
        const string Start = "var request = new Seedance20ReferenceToVideoRequest { Prompt = \"x\" };\n";

        var fix = Assert.Single(await Fixes.OfAsync("FOX1018", Start + statement));

        Assert.Equal("Set it in a copy", fix.Title);
        Assert.Equal(Start + expected, fix.After);
        Assert.Empty(await Fixes.ProblemsAsync(fix.Document));
    }

    [Theory]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", Duration = \"99\" };")]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", Duration = 8.5 };")]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", Duration = text };")]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest { Prompt = \"x\", Resolution = \"best\" };")]
    [InlineData("_ = fox.Videos.Veo31ReferenceToVideo.GenerateAsync(text);")]
    public async Task What_would_be_a_guess_or_another_problem_is_not_offered(string statement) => Assert.Empty(await Fixes.OfAsync("FOX1016", statement));
}
