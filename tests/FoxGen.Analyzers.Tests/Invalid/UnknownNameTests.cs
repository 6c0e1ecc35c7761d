namespace FoxGen.Analyzers.Tests.Invalid;

/// <summary>Names that our types do not have, beside the error of the compiler.</summary>
public sealed class UnknownNameTests
{
    private const string Start = "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"a\", ";

    [Theory]
    [InlineData(Start + "Resolution = Resolution.{|CS0117:{|FOX1017:p1080|}|} };", "Resolution has no p1080; did you mean Resolution.P1080?")]
    [InlineData(Start + "Resolution = flag ? FoxApi.Resolution.{|CS0117:{|FOX1017:P721|}|} : null };", "Resolution has no P721; did you mean Resolution.P720?")]
    [InlineData(Start + "Resolution = Resolution.{|CS0117:{|FOX1017:Full|}|} };", "Resolution has no Full; write Resolution.P480, Resolution.P720 or Resolution.P1080")]
    [InlineData("_ = new Seedance20FastReferenceToVideoRequest { Prompt = \"a\", Resolution = Resolution.{|CS0117:{|FOX1017:P1081|}|} };", "Resolution has no P1081; write Resolution.P480 or Resolution.P720")]
    [InlineData("_ = Resolution.{|CS0117:{|FOX1017:P1081|}|};", "Resolution has no P1081; did you mean Resolution.P1080?")]
    [InlineData(Start + "{|CS0117:{|FOX1017:Durration|}|} = 5 };", "Seedance20ReferenceToVideoRequest has no Durration; did you mean Duration?")]
    [InlineData(Start + "{|CS0117:{|FOX1017:duration|}|} = 5 };", "Seedance20ReferenceToVideoRequest has no duration; did you mean Duration?")]
    [InlineData("var request = new Seedance20ReferenceToVideoRequest { Prompt = \"a\" };\n_ = request with { {|CS0117:{|FOX1017:Image|}|} = text };", "Seedance20ReferenceToVideoRequest has no Image; did you mean ImageUrls?")]
    [InlineData("_ = new Studio.Scenes1Request { Prompt = \"a\", Voice = new() { Id = \"a\", {|CS0117:{|FOX1017:Sped|}|} = 1 } };", "ScenesVoice has no Sped; did you mean Speed?")]
    [InlineData("_ = fox.Videos.{|CS1061:{|FOX1017:Seedance20ReferenceVideo|}|};", "VideosModels has no Seedance20ReferenceVideo; did you mean Seedance20ReferenceToVideo?")]
    [InlineData("_ = fox.{|CS1061:{|FOX1017:Audio|}|}.Count();", "FoxApiClient has no Audio; did you mean Audios?")]
    [InlineData("_ = fox?{|CS1061:.{|FOX1017:Video|}|};", "FoxApiClient has no Video; did you mean Videos?")]
    [InlineData("_ = fox.Videos.Seedance20ReferenceToVideo.{|CS1061:{|FOX1017:Submit|}|}(new() { Prompt = \"a\" });", "FoxModel has no Submit; did you mean SubmitAsync?")]
    [InlineData("var request = new Seedance20ReferenceToVideoRequest { Prompt = \"a\" };\n_ = request.{|CS1061:{|FOX1017:Duraton|}|};", "Seedance20ReferenceToVideoRequest has no Duraton; did you mean Duration?")]
    [InlineData("_ = FoxMedia.{|CS0117:{|FOX1017:FromFiles|}|}(text);", "FoxMedia has no FromFiles; did you mean FromFile?")]
    [InlineData("_ = FoxApiClient.{|CS0117:{|FOX1017:FromEnviroment|}|}();", "FoxApiClient has no FromEnviroment; did you mean FromEnvironment?")]
    [InlineData("await fox.Model(Omnihuman15.Definition).GenerateAsync(null!).{|CS1501:{|FOX1017:SaveAsync|}|}(text);", "Task<MediaResult> has no SaveAsync; write (await …).SaveAsync")]
    [InlineData("var task = await fox.Model(Omnihuman15.Definition).SubmitAsync(null!);\n_ = task.{|CS1061:{|FOX1017:Url|}|};", "FoxTask<MediaResult> has no Url; write (await task.WaitAsync()).Url")]
    public async Task The_name_that_was_meant_is_told(string statement, string message)
    {
        var marked = MarkedCode.Parse(statement);
        var found = await CallSites.AnalyzeAsync(CallSites.Compile(CallSites.Method(marked.Code), typeof(Studio.StudioClient).Assembly));

        Assert.Equal("FOX1017 " + message, string.Join("\n", found.Select(one => $"{one.Id} {one.GetMessage(null)}")));
        Assert.Equal(marked.Expected, Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])));
    }

    [Theory]
    [InlineData(Start + "{|CS0117:Nowhere|} = 1 };")]
    [InlineData("_ = new Omnihuman15Request { ImageUrl = text, AudioUrl = text, {|CS0117:NegativePrompt|} = text };")]
    [InlineData("_ = new Veo31FastReferenceToVideoRequest { Prompt = text, ReferenceImageUrls = media, {|CS0117:{|FOX1015:EnhancePrompt|}|} = true };")]
    [InlineData("_ = FoxMedia.{|CS0117:FromPath|}(text);")]
    [InlineData("_ = text.{|CS1061:Lenght|};")]
    [InlineData("_ = DayOfWeek.{|CS0117:Munday|};")]
    [InlineData("_ = fox.{|CS1061:Nothing|};")]
    [InlineData("_ = fox.{|CS0117:{|CS1061:Nothing|}|}.Duraton;")]
    public async Task Names_without_a_near_one_and_other_types_are_left_alone(string statement)
    {
        var marked = MarkedCode.Parse(statement);

        Assert.Equal(marked.Expected.Where(one => one.Id.StartsWith("FOX", StringComparison.Ordinal)), Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])).Where(one => one.Id.StartsWith("FOX", StringComparison.Ordinal)));
    }
}
