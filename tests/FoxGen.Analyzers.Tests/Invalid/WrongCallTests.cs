namespace FoxGen.Analyzers.Tests.Invalid;

/// <summary>Arguments, constructors and results of another type. <c>S</c> stands for a Seedance request with a prompt; <c>model</c> is its model.</summary>
public sealed class WrongCallTests
{
    [Theory]
    [InlineData("_ = model.SubmitAsync({|FOX1016:text|});", "SubmitAsync takes a Seedance20ReferenceToVideoRequest, not a string; write new() { Prompt = text }")]
    [InlineData("_ = fox.Videos.Veo31ReferenceToVideo.GenerateAsync({|FOX1016:\"a cat\"|});", "GenerateAsync takes a Veo31ReferenceToVideoRequest, not a string; write new() { Prompt = \"a cat\", ReferenceImageUrls = … }")]
    [InlineData("_ = model.GenerateAsync({|FOX1016:new { Prompt = \"a\" }|});", "GenerateAsync takes a Seedance20ReferenceToVideoRequest, not an anonymous object; write new() { Prompt = … }")]
    [InlineData("_ = model.GenerateAsync({|FOX1016:new[] { new S { Seed = 1 } }|});", "GenerateAsync takes a Seedance20ReferenceToVideoRequest, not Seedance20ReferenceToVideoRequest[]; use GenerateManyAsync for a list")]
    [InlineData("var one = new S { Seed = 1 };\n_ = model.GenerateManyAsync({|FOX1016:one|});", "GenerateManyAsync takes a list, not a Seedance20ReferenceToVideoRequest; write [one]")]
    [InlineData("_ = model.Validate({|FOX1016:new Omnihuman15Request { ImageUrl = text, AudioUrl = text }|});", "Validate takes a Seedance20ReferenceToVideoRequest, not an Omnihuman15Request; send it to Omnihuman15")]
    [InlineData("_ = fox.Resume({|FOX1016:\"token\"|});", "Resume takes a FoxTaskToken, not a string; write FoxTaskToken.Parse(\"token\")")]
    [InlineData("_ = fox.Files.UploadAsync({|FOX1016:new byte[1]|});", "UploadAsync takes a URL or a file, not byte[]; write FoxMedia.FromBytes(…)")]
    [InlineData("void Make(Resolution size) { }\nMake({|FOX1016:\"1080p\"|});", "Make takes Resolution.P1080, not a string")]
    [InlineData("_ = {|FOX1016:new Seedance20ReferenceToVideoRequest(text)|};", "Seedance20ReferenceToVideoRequest takes an initializer, not arguments; write new Seedance20ReferenceToVideoRequest { Prompt = text }")]
    [InlineData("Seedance20ReferenceToVideoRequest request = {|FOX1016:new(text) { Duration = 5 }|};", "Seedance20ReferenceToVideoRequest takes an initializer, not arguments; write new() { Prompt = text, Duration = 5 }")]
    [InlineData("using FoxApiClient own = {|FOX1016:new()|};", "FoxApiClient takes an API key; write FoxApiClient.FromEnvironment() or new FoxApiClient(apiKey)")]
    [InlineData("Uri url;\nurl = {|FOX1016:await model.GenerateAsync(new S { Seed = 1 })|};", "'url' takes a Uri, not a SeededMediaResult; use its Url")]
    [InlineData("string Url(MediaResult one) { return {|FOX1016:one|}; }\n_ = Url(null!);", "return takes a string, not a MediaResult; write one.Url.AbsoluteUri")]
    [InlineData("SeededMediaResult result = {|FOX1016:await model.SubmitAsync(new S { Seed = 1 })|};\n_ = result;", "'result' takes a SeededMediaResult, not FoxTask<SeededMediaResult>; write await ….WaitAsync()")]
    [InlineData("SeededMediaResult result = {|FOX1016:model.GenerateAsync(new S { Seed = 1 })|};\n_ = result;", "'result' takes a SeededMediaResult, not Task<SeededMediaResult>; write await …")]
    [InlineData("FoxTask<SeededMediaResult> task = {|FOX1016:await model.GenerateAsync(new S { Seed = 1 })|};\n_ = task;", "'task' takes FoxTask<SeededMediaResult>, not a SeededMediaResult; use SubmitAsync")]
    [InlineData("FoxTaskToken token = {|FOX1016:text|};", "'token' takes a FoxTaskToken, not a string; write FoxTaskToken.Parse(text)")]
    [InlineData("FoxMedia one = {|FOX1016:new byte[1]|};", "'one' takes a URL or a file, not byte[]; write FoxMedia.FromBytes(…)")]
    public async Task A_call_with_another_type_is_told_with_the_way_out(string statement, string message)
    {
        var marked = MarkedCode.Parse(Spell(statement));
        var found = await CallSites.AnalyzeStatementsAsync(marked.Code);

        Assert.Equal("FOX1016 " + message, string.Join("\n", found.Where(one => one.Id != "FOX3007").Select(one => $"{one.Id} {one.GetMessage(null)}")));
        Assert.Equal(marked.Expected, Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])).Where(one => one.Id == "FOX1016"));
    }

    [Theory]
    [InlineData("_ = Convert.ToInt32({|CS1503:json|}, \"a\");")]
    [InlineData("_ = new {|CS1729:Version|}(1, 2, 3, 4, 5);")]
    [InlineData("string url = {|CS0029:number|};")]
    [InlineData("_ = model.{|CS7036:GenerateAsync|}();")]
    [InlineData("_ = model.GenerateAsync({|CS0103:unknown|});")]
    public async Task Other_types_are_left_alone(string statement)
    {
        var marked = MarkedCode.Parse(Spell(statement));

        Assert.DoesNotContain(Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])), one => one.Id.StartsWith("FOX", StringComparison.Ordinal));
    }

    private static string Spell(string code) => "var model = fox.Videos.Seedance20ReferenceToVideo;\n" + code
        .Replace("new S {", "new Seedance20ReferenceToVideoRequest { Prompt = \"a\",", StringComparison.Ordinal);
}
