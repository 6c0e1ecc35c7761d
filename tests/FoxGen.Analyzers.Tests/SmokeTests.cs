namespace FoxGen.Analyzers.Tests;

public sealed class SmokeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Smoke()
    {
        var code = CallSites.Method("""
            var a = new Seedance20FastReferenceToVideoRequest { Prompt = "", Resolution = Resolution.P1080, Duration = flag ? 99 : 3, ImageUrls = ["nope", .. media], AudioUrls = ["https://a.example/b.mp3"] };
            await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = new string('x', 5001), Duration = number, Seed = 5, AudioUrls = ["https://a.example/b.txt"], Extra = new JsonObject { ["seed"] = 1 } });
            await fox.Videos.Veo31FastReferenceToVideo.SubmitAsync(new() { Prompt = "x", ImageUrls = [text], EnhancePrompt = true });
            var c = new FoxApiClient("abc");
            """);
        var compilation = CallSites.Compile(code);
        foreach (var d in compilation.GetDiagnostics(TestContext.Current.CancellationToken)) output.WriteLine(d.ToString());
        foreach (var d in await CallSites.Analyze(compilation)) output.WriteLine(d + " @" + code.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length));
        Assert.Fail("look");
    }
}
