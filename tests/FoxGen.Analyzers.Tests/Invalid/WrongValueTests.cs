namespace FoxGen.Analyzers.Tests.Invalid;

/// <summary>Values of another type, with the place and the way out. <c>S</c> stands for a Seedance request with a prompt, <c>T</c> for a Scenes one.</summary>
public sealed class WrongValueTests
{
    [Theory]

    // Enums: by the value on the wire, by the name, by nearness, or the list of those that the field allows.
    [InlineData("_ = new S { Resolution = {|FOX1016:\"1080P\"|} };", "CS0029", "Resolution takes Resolution.P1080, not a string")]
    [InlineData("_ = new S { Resolution = {|FOX1016:\"p720\"|} };", "CS0029", "Resolution takes Resolution.P720, not a string")]
    [InlineData("_ = new S { Resolution = {|FOX1016:\"Resolution.P720\"|} };", "CS0029", "Resolution takes Resolution.P720, not a string")]
    [InlineData("_ = new S { Resolution = {|FOX1016:\"1080i\"|} };", "CS0029", "Resolution takes Resolution.P1080, not a string")]
    [InlineData("_ = new S { Resolution = {|FOX1016:\"best\"|} };", "CS0029", "Resolution takes Resolution.P480, Resolution.P720 or Resolution.P1080, not a string")]
    [InlineData("_ = new S { Resolution = {|FOX1016:text|} };", "CS0029", "Resolution takes Resolution.P480, Resolution.P720 or Resolution.P1080, not a string")]
    [InlineData("_ = new S { Resolution = {|FOX1016:720|} };", "CS0266", "Resolution takes Resolution.P720, not a number")]
    [InlineData("_ = new S { Resolution = {|FOX1016:3|} };", "CS0266", "Resolution takes Resolution.P480, Resolution.P720 or Resolution.P1080, not a number")]
    [InlineData("_ = new S { Resolution = {|FOX1016:AspectRatio.Adaptive|} };", "CS0266", "Resolution takes Resolution.P480, Resolution.P720 or Resolution.P1080, not an AspectRatio")]
    [InlineData("_ = new Seedance20FastReferenceToVideoRequest { Prompt = \"a\", Resolution = {|FOX1016:\"best\"|} };", "CS0029", "Resolution takes Resolution.P480 or Resolution.P720, not a string")]
    [InlineData("_ = new S { Duration = 5 } with { AspectRatio = {|FOX1016:\"9:16\"|} };", "CS0029", "AspectRatio takes AspectRatio.Ratio9x16, not a string")]

    // Numbers.
    [InlineData("_ = new S { Duration = {|FOX1016:\"eight\"|} };", "CS0029", "Duration takes a whole number, not a string")]
    [InlineData("_ = new S { Duration = {|FOX1016:\"8s\"|} };", "CS0029", "Duration takes a whole number, not a string; write 8")]
    [InlineData("_ = new S { Duration = {|FOX1016:text|} };", "CS0029", "Duration takes a whole number, not a string; write int.Parse(text)")]
    [InlineData("_ = new S { Duration = {|FOX1016:8.0|} };", "CS0266", "Duration takes a whole number: 8")]
    [InlineData("_ = new S { Duration = {|FOX1016:15.5|} };", "CS0266", "Duration takes a whole number: 15")]
    [InlineData("_ = new S { Duration = {|FOX1016:99.5|} };", "CS0266", "Duration takes a whole number, not a double")]
    [InlineData("_ = new S { Duration = {|FOX1016:number / 2.0|} };", "CS0266", "Duration takes a whole number, not a double; write (int)Math.Round(…)")]
    [InlineData("_ = new S { Duration = {|FOX1016:8m|} };", "CS0266", "Duration takes a whole number: 8")]
    [InlineData("_ = new S { Duration = {|FOX1016:8L|} };", "CS0266", "Duration takes a whole number, not a long; write 8")]
    [InlineData("_ = new S { Duration = {|FOX1016:TimeSpan.FromMinutes(1)|} };", "CS0029", "Duration takes a whole number, not a TimeSpan; write 60")]
    [InlineData("var time = TimeSpan.Zero;\n_ = new S { Duration = {|FOX1016:time|} };", "CS0029", "Duration takes a whole number, not a TimeSpan; write (int)time.TotalSeconds")]
    [InlineData("_ = new S { Duration = {|FOX1016:true|} };", "CS0029", "Duration takes a whole number, not a boolean")]
    [InlineData("_ = new T { Prompt = \"a\", Size = new Studio.ScenesSizePixels { Width = {|FOX1016:maybeNumber|}, Height = 512 } };", "CS0266", "Width takes a whole number, not int?; write maybeNumber ?? …")]
    [InlineData("_ = new T { Prompt = \"a\", Voice = new() { Id = \"a\", Speed = {|FOX1016:1.5m|} } };", "CS0266", "Speed takes a number, not a decimal; write 1.5")]
    [InlineData("_ = new T { Prompt = \"a\", Voice = new() { Id = {|FOX1016:7|} } };", "CS0029", "Id takes a string, not a number; write \"7\"")]

    // Booleans.
    [InlineData("_ = new S { GenerateAudio = {|FOX1016:1|} };", "CS0029", "GenerateAudio takes true or false, not a number; write true")]
    [InlineData("_ = new S { GenerateAudio = {|FOX1016:\"no\"|} };", "CS0029", "GenerateAudio takes true or false, not a string; write false")]
    [InlineData("_ = new S { GenerateAudio = {|FOX1016:text|} };", "CS0029", "GenerateAudio takes true or false, not a string; write bool.Parse(text)")]

    // Strings.
    [InlineData("_ = new Seedance20ReferenceToVideoRequest { Prompt = {|FOX1016:new Uri(text)|} };", "CS0029", "Prompt takes a string, not a Uri; use its AbsoluteUri")]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest { Prompt = {|FOX1016:number|} };", "CS0029", "Prompt takes a string, not a number; write number.ToString()")]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest { Prompt = {|FOX1016:new[] { text }|} };", "CS0029", "Prompt takes a string, not string[]; write string.Join(\", \", …)")]
    [InlineData("_ = new Seedance20ReferenceToVideoRequest { Prompt = {|FOX1016:Task.FromResult(text)|} };", "CS0029", "Prompt takes a string, not Task<string>; write await …")]

    // Lists.
    [InlineData("_ = new S { ImageUrls = {|FOX1016:text|} };", "CS0029", "ImageUrls takes a list, not a string; write [text]")]
    [InlineData("_ = new S { ImageUrls = {|FOX1016:media[0]|} };", "CS0029", "ImageUrls takes a list, not a FoxMedia; write […]")]
    [InlineData("_ = new S { ImageUrls = {|FOX1016:media.Where(one => one.IsLocal)|} };", "CS0266", "ImageUrls takes a list of FoxMedia, not IEnumerable<FoxMedia>; write [.. …]")]
    [InlineData("var uris = new HashSet<Uri>();\n_ = new S { ImageUrls = {|FOX1016:uris|} };", "CS0266", "ImageUrls takes a list of FoxMedia, not HashSet<Uri>; write [.. uris]")]
    [InlineData("_ = new S { ImageUrls = flag ? {|FOX1016:text|} : null };", "CS0029", "ImageUrls takes a list, not a string; write [text]")]
    [InlineData("_ = new S { ImageUrls = {|FOX1016:new byte[3]|} };", "CS0029", "ImageUrls takes a list, not byte[]; write [FoxMedia.FromBytes(…)]")]
    [InlineData("var files = new System.IO.FileInfo[0];\n_ = new S { ImageUrls = {|FOX1016:files|} };", "CS0029", "ImageUrls takes a list of FoxMedia, not FileInfo[]; write [.. files.Select(one => FoxMedia.FromFile(one.FullName))]")]
    [InlineData("var files = new System.IO.FileInfo[0];\n_ = new S { ImageUrls = [text, .. {|FOX1016:files|}] };", "CS0029", "ImageUrls takes a list of FoxMedia, not FileInfo[]; write files.Select(one => FoxMedia.FromFile(one.FullName))")]

    // Media.
    [InlineData("_ = new S { ImageUrls = [text, {|FOX1016:System.IO.Stream.Null|}] };", "CS0029", "ImageUrls[1] takes a URL or a file, not a Stream; use FoxMedia.FromStream with a function that opens the stream")]
    [InlineData("_ = new S { ImageUrls = [{|FOX1016:new System.IO.MemoryStream()|}] };", "CS0029", "ImageUrls[0] takes a URL or a file, not a MemoryStream; write FoxMedia.FromBytes(….ToArray())")]
    [InlineData("byte[] bytes = [];\n_ = new S { ImageUrls = [{|FOX1016:bytes|}] };", "CS0029", "ImageUrls[0] takes a URL or a file, not byte[]; write FoxMedia.FromBytes(bytes)")]
    [InlineData("_ = new S { ImageUrls = [{|FOX1016:new System.IO.FileInfo(text)|}] };", "CS0029", "ImageUrls[0] takes a URL or a file, not a FileInfo; write FoxMedia.FromFile(….FullName)")]
    [InlineData("_ = new S { ImageUrls = [{|FOX1016:number|}] };", "CS0029", "ImageUrls[0] takes a FoxMedia, not a number; use a URL or FoxMedia.FromFile")]
    [InlineData("_ = new Omnihuman15Request { AudioUrl = text, ImageUrl = {|FOX1016:new byte[1]|} };", "CS0029", "ImageUrl takes a URL or a file, not byte[]; write FoxMedia.FromBytes(…)")]

    // Objects.
    [InlineData("_ = new T { Prompt = \"a\", Voice = {|FOX1016:text|} };", "CS0029", "Voice takes a ScenesVoice, not a string; write new() { Id = text }")]
    [InlineData("_ = new S { Extra = {|FOX1016:text|} };", "CS0266", "Extra takes a JsonObject, not a string; write new() { [\"key\"] = value }")]
    public async Task A_value_of_another_type_is_told_with_the_way_out(string statement, string compiler, string message)
    {
        var marked = MarkedCode.Parse(Spell(statement));
        var found = await CallSites.AnalyzeAsync(CallSites.Compile(CallSites.Method(marked.Code), typeof(Studio.StudioClient).Assembly));

        Assert.Equal("FOX1016 " + message, string.Join("\n", found.Select(one => $"{one.Id} {one.GetMessage(null)}")));
        var batch = Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code]));
        Assert.Equal(marked.Expected, batch.Where(one => one.Id.StartsWith("FOX", StringComparison.Ordinal)));
        Assert.Equal([compiler], batch.Select(one => one.Id).Where(id => id.StartsWith("CS", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("_ = new S { Duration = flag ? 8 : maybeNumber, Resolution = flag ? Resolution.P720 : null };")]
    [InlineData("_ = new S { ImageUrls = [text, new Uri(text), media[0], .. media], VideoUrls = new FoxMedia[] { text }, AudioUrls = new List<FoxMedia> { text } };")]
    [InlineData("_ = new S { Duration = number switch { 1 => 5, _ => null }, GenerateAudio = maybeText is null, Extra = json };")]
    [InlineData("_ = new T { Prompt = \"a\", Voice = new() { Id = \"a\", Speed = 1 }, Size = new Studio.ScenesSizePixels { Width = 1024, Height = 512 } };")]
    [InlineData("_ = new { Duration = \"8\" };")]
    [InlineData("int seconds = {|CS0029:\"8\"|};")]
    [InlineData("_ = new S { Duration = {|CS0103:unknown|} };")]
    [InlineData("_ = new S { Duration = {|CS0103:unknown|}.Count, ImageUrls = [{|CS0103:other|}] };")]
    public async Task Values_that_convert_and_other_places_are_left_alone(string statement)
    {
        var marked = MarkedCode.Parse(Spell(statement));

        Assert.Equal(marked.Expected, Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code])));
    }

    [Fact]
    public async Task Each_branch_gets_its_own_way_out()
    {
        var found = await CallSites.AnalyzeStatementsAsync(Spell("_ = new S { Resolution = flag ? \"720p\" : number switch { 1 => \"1080p\", _ => Resolution.P480 } };"));

        Assert.Equal(["Resolution takes Resolution.P720, not a string", "Resolution takes Resolution.P1080, not a string"], found.Select(one => one.GetMessage(null)));
    }

    private static string Spell(string code) => code
        .Replace("new S {", "new Seedance20ReferenceToVideoRequest { Prompt = \"a\",", StringComparison.Ordinal)
        .Replace("new T {", "new Studio.Scenes1Request {", StringComparison.Ordinal);
}
