namespace FoxGen.Analyzers.Tests.Values;

/// <summary>What the analyzer sees through, and where it stays silent. <c>S</c> stands for a Seedance request with a prompt, <c>T</c> for a Scenes one.</summary>
internal static class SeenThrough
{
    private const string Png = "\"https://example.com/a.png\"";

    public static IReadOnlyList<(string Title, string Code)> All { get; } =
    [
        // Where a request is made.
        ("an object initializer", "_ = new S { Duration = {|FOX1001:99|} };"),
        ("a target-typed new as an argument", "_ = fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = \"a\", Duration = {|FOX1001:99|} });"),
        ("a target-typed new in a declaration", "Seedance20ReferenceToVideoRequest r = new() { Prompt = \"a\", Duration = {|FOX1001:99|} };"),
        ("a target-typed new in a conditional", "Seedance20ReferenceToVideoRequest r = flag ? new() { Prompt = \"a\", Duration = {|FOX1001:99|} } : new() { Prompt = \"a\", Duration = {|FOX1001:98|} };"),
        ("a local function that returns it", "Seedance20ReferenceToVideoRequest Make() => new() { Prompt = \"a\", Duration = {|FOX1001:99|} };\nMake();"),
        ("a lambda", "Func<Seedance20ReferenceToVideoRequest> make = () => new S { Duration = {|FOX1001:99|} };"),
        ("an array of requests", "List<Seedance20ReferenceToVideoRequest> all = [new() { Prompt = \"a\", Duration = {|FOX1001:99|} }];"),
        ("the type of another namespace with the same members", "_ = new { Prompt = \"\", Duration = 99 };"),
        ("several problems at once", "_ = new S { Duration = {|FOX1001:99|}, Resolution = {|FOX1003:Resolution.K4|}, {|FOX2001:AudioUrls|} = [{|FOX1006:\"x\"|}] };"),

        // Copies.
        ("a copy of a result of a method", "Seedance20ReferenceToVideoRequest Make() => new() { Prompt = \"a\" };\n_ = Make() with { Duration = {|FOX1001:99|} };"),
        ("a copy of a variable", "var request = new S { Duration = 5 };\n_ = request with { Duration = {|FOX1001:99|}, Resolution = Resolution.P720 };"),
        ("a copy of a copy", "var request = new S { Duration = 5 };\n_ = request with { Duration = {|FOX1001:99|} } with { Duration = 5 };"),
        ("a copy as an argument", "var request = new S { Duration = 5 };\n_ = fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(request with { Duration = {|FOX1001:99|} });"),
        ("a copy of an object that is made there", "_ = new S { Duration = {|FOX1001:99|} } with { Duration = 5 };"),
        ("a copy with a branch", "var request = new S { Duration = 5 };\n_ = request with { Duration = flag ? 5 : {|FOX1001:98|} };"),
        ("a copy with a member removed", "var request = new S { Duration = 5 };\n_ = request with { Duration = null, Resolution = default };"),
        ("a required member removed from a copy", "var request = new S { Duration = 5 };\n_ = request with { Prompt = {|FOX1013:null|}! };"),
        ("a copy without members", "var request = new S { Duration = 5 };\n_ = request with { };"),
        ("a rule that reads members of the copied object", "var request = new S { ImageUrls = media };\n_ = request with { AudioUrls = [\"https://example.com/a.mp3\"] };"),
        ("a rule that reads only members of the copy", "var request = new S { ImageUrls = media };\n_ = request with { ImageUrls = null, VideoUrls = null, {|FOX2001:AudioUrls|} = [\"https://example.com/a.mp3\"] };"),
        ("a copy that sets a field twice", "var request = new S { Duration = 5 };\n_ = request with { Duration = 6, Extra = new() { [{|FOX3003:\"duration\"|}] = 7 } };"),
        ("a copy whose Extra replaces a member of the copied object", "var request = new S { Duration = 5 };\n_ = request with { Extra = new() { [\"duration\"] = 7 } };"),
        ("a copy with an unknown Extra", "var request = new S { Duration = 5 };\n_ = request with { Duration = 99, Extra = json };"),
        ("a copy of a nested object", "Studio.ScenesSizePixels size = new() { Width = 1024, Height = 512 };\n_ = new T { Prompt = \"a\", Size = size with { Width = {|FOX1001:112|} } };"),
        ("a copy of a nested object in a copy", "Studio.ScenesVoice voice = new() { Id = \"a\" };\n_ = new T { Prompt = \"a\" } with { Voice = voice with { Speed = {|FOX1001:9|} } };"),
        ("a copy of a nested object alone", "Studio.ScenesVoice voice = new() { Id = \"a\" };\n_ = voice with { Speed = {|FOX1001:9|} };"),
        ("an object in a copy", "_ = new T { Prompt = \"a\" } with { Size = new Studio.ScenesSizePixels { {|FOX2008:Width|} = 3840, Height = 256 } };"),
        ("a copy of another record", "var pair = new KeyValuePair<string, int>(\"Duration\", 99);\n_ = pair with { };"),

        // Constants.
        ("a const local", "const int Long = 99;\n_ = new S { Duration = {|FOX1001:Long|} };"),
        ("a folded sum", "_ = new S { Duration = {|FOX1001:10 + 9|} };"),
        ("a const of the framework", "_ = new S { Duration = {|FOX1001:int.MaxValue|} };"),
        ("a character as a number", "_ = new S { Duration = {|FOX1001:'a'|} };"),
        ("a cast to the nullable type", "_ = new S { Duration = (int?){|FOX1001:99|} };"),
        ("parentheses and a sign", "_ = new S { Duration = {|FOX1001:-(2)|} };"),
        ("a cast that changes the value", "_ = new S { Duration = {|FOX1001:(int)99.9|} };"),
        ("nameof", "_ = new T { Prompt = \"a\", Language = {|FOX1006:nameof(Task)|} };"),
        ("a concatenation of constants", "_ = new T { Prompt = \"a\", Language = {|FOX1006:\"ENG\" + \"LISH\"|} };"),
        ("a constant interpolation", "const string Part = \"LISH\";\n_ = new T { Prompt = \"a\", Language = {|FOX1006:$\"ENG{Part}\"|} };"),
        ("a raw string", "_ = new T { Prompt = \"a\", Language = {|FOX1006:\"\"\"ENG\"\"\"|} };"),
        ("string.Empty", "_ = new Seedance20ReferenceToVideoRequest { Prompt = {|FOX1002:string.Empty|} };"),
        ("a repeated character", "_ = new Seedance20ReferenceToVideoRequest { Prompt = {|FOX1002:new string('x', 5001)|} };"),
        ("emoji count once", "_ = new T { Prompt = \"a\", Shots = [new() { Text = \"" + string.Concat(Enumerable.Repeat("😀", 20)) + "\", Seconds = 1 }, new() { Text = {|FOX1002:\"" + string.Concat(Enumerable.Repeat("😀", 21)) + "\"|}, Seconds = 1 }] };"),
        ("a static readonly field", "_ = new S { Duration = DateTime.MaxValue.Year };"),
        ("a variable that is never changed", "var seconds = 99;\n_ = new S { Duration = seconds };"),
        ("a parameter", "_ = new S { Duration = number, Resolution = resolution };"),
        ("an undefined enum value", "_ = new S { Resolution = {|FOX1003:(Resolution)77|} };"),
        ("a plain 0 as an enum", "_ = new S { Resolution = {|FOX1003:0|} };"),
        ("default of an optional member", "_ = new S { Duration = default, Resolution = default, ImageUrls = default };"),
        ("null of an optional member", "_ = new S { Duration = null, Resolution = null, ImageUrls = null };"),
        ("null of a required one", "_ = new Seedance20ReferenceToVideoRequest { Prompt = {|FOX1013:null|}! };"),
        ("not a number", "_ = new T { Prompt = \"a\", Strength = double.NaN };"),
        ("a multiple", "_ = new T { Prompt = \"a\", Strength = {|FOX1009:0.3|} };"),
        ("a boolean that is sent as a text", "_ = new T { Prompt = \"a\", Sound = true };"),

        // Branches.
        ("both branches wrong", "_ = new S { Duration = flag ? {|FOX1001:99|} : {|FOX1001:98|} };"),
        ("one branch wrong", "_ = new S { Duration = flag ? 5 : {|FOX1001:98|} };"),
        ("a constant condition", "_ = new S { Duration = true ? 5 : 98 };"),
        ("a switch expression", "_ = new S { Duration = number switch { 1 => 4, 2 => {|FOX1001:3|}, _ => 15 } };"),
        ("branches inside branches", "_ = new S { Duration = flag ? number > 1 ? 5 : {|FOX1001:1|} : {|FOX1001:2|} };"),
        ("a rule that one combination meets", $"_ = new S {{ AudioUrls = [{Png.Replace(".png", ".mp3", StringComparison.Ordinal)}], ImageUrls = flag ? [{Png}] : null }};"),
        ("a rule that no combination meets", $"_ = new S {{ {{|FOX2001:AudioUrls|}} = [{Png.Replace(".png", ".mp3", StringComparison.Ordinal)}], Seed = flag ? 1 : 2 }};"),
        ("more combinations than are looked at", $"_ = new S {{ AudioUrls = [{Png.Replace(".png", ".mp3", StringComparison.Ordinal)}], Seed = flag ? 1 : flag ? 2 : flag ? 3 : flag ? 4 : 5, Duration = flag ? 4 : flag ? 5 : flag ? 6 : flag ? 7 : 8 }};"),

        // Lists.
        ("a collection expression", $"_ = new S {{ ImageUrls = {{|FOX1005:[{string.Join(", ", Enumerable.Repeat(Png, 10))}]|}} }};"),
        ("an implicit array", "_ = new T { Prompt = \"a\", Channels = new[] { 0, {|FOX1001:4|} } };"),
        ("an explicit array", "_ = new T { Prompt = \"a\", Channels = new int[] { {|FOX1001:4|} } };"),
        ("a list initializer", "_ = new T { Prompt = \"a\", Channels = new List<int> { {|FOX1001:4|} } };"),
        ("a list with a capacity", "_ = new T { Prompt = \"a\", Channels = new List<int>(8) { {|FOX1001:4|} } };"),
        ("a list made from another", "_ = new T { Prompt = \"a\", Channels = new List<int>(new[] { 4 }) };"),
        ("an empty array", $"_ = new Veo31ReferenceToVideoRequest {{ Prompt = \"a\", ReferenceImageUrls = {{|FOX1005:Array.Empty<FoxMedia>()|}} }};"),
        ("repeated items", "_ = new T { Prompt = \"a\", Channels = {|FOX1010:[1, 2, 1]|} };"),
        ("repeated items that are not known", "_ = new T { Prompt = \"a\", Channels = [number, number] };"),
        ("a null item", $"_ = new S {{ ImageUrls = [{Png}, {{|FOX1014:null|}}!] }};"),
        ("a spread literal", "_ = new T { Prompt = \"a\", Channels = [.. new[] { 1, {|FOX1001:5|} }] };"),
        ("items beside an unknown spread", "_ = new S { ImageUrls = [.. media, {|FOX1006:\"x\"|}] };"),
        ("too many items beside an unknown spread", $"_ = new Veo31ReferenceToVideoRequest {{ Prompt = \"a\", ReferenceImageUrls = {{|FOX1005:[{string.Join(", ", Enumerable.Repeat(Png, 4))}, .. media]|}} }};"),
        ("perhaps too few items beside an unknown spread", "_ = new Veo31ReferenceToVideoRequest { Prompt = \"a\", ReferenceImageUrls = [.. media] };"),
        ("a LINQ query", "_ = new T { Prompt = \"a\", Channels = Enumerable.Range(5, 9).ToList() };"),
        ("allowed items", "_ = new T { Prompt = \"a\", Lengths = [1, {|FOX1003:3|}] };"),

        // Objects and unions.
        ("a nested object", "_ = new T { Prompt = \"a\", Voice = new() { Id = {|FOX1002:\"far too long\"|}, Effects = new() { Levels = [0, {|FOX1001:2|}] } } };"),
        ("a rule of a nested object", "_ = new T { Prompt = \"a\", Voice = new() { Id = \"a\", Format = ScenesVoiceFormat.Wav, {|FOX2008:Bitrate|} = 64 } };"),
        ("an object made outside of a request", "var voice = new ScenesVoice { Id = {|FOX1002:\"far too long\"|} };"),
        ("objects in a list", "_ = new T { Prompt = \"a\", Mode = ScenesMode.Cast, Cast = [new() { Name = \"ann\" }, new() { Name = {|FOX1004:\"Bob\"|} }] };"),
        ("a union of a preset", "_ = new T { Prompt = \"a\", Size = {|FOX1003:(ScenesSizePreset)9|} };"),
        ("a union of an object", "_ = new T { Prompt = \"a\", Size = new ScenesSizePixels { Width = {|FOX1009:1000|}, Height = 992 } };"),
        ("a union of a text", "_ = new T { Prompt = \"a\", Content = {|FOX1002:\"" + new string('x', 31) + "\"|} };"),
        ("a union of a list", "_ = new T { Prompt = \"a\", Content = {|FOX1005:new ScenesContentBlocksItem[] { }|} };"),
        ("a union of something unknown", "_ = new T { Prompt = \"a\", Content = text };"),
        ("a sum over an array of objects", "_ = new T { Prompt = \"a\", Duration = 8, {|FOX2008:Shots|} = [new() { Text = \"a\", Seconds = 4 }] };"),
        ("a sum with an unknown part", "_ = new T { Prompt = \"a\", Duration = 8, Shots = [new() { Text = \"a\", Seconds = number }] };"),
        ("a mode", "_ = new T { Prompt = \"a\", {|FOX2006:Mode|} = ScenesMode.Image };"),

        // Media.
        ("a URL by a factory", "_ = new S { ImageUrls = [FoxMedia.FromUrl({|FOX1006:\"x\"|})] };"),
        ("a Uri", "_ = new S { ImageUrls = [{|FOX1006:new Uri(\"ftp://example.com/a.png\")|}] };"),
        ("an unexpected extension", "_ = new S { ImageUrls = [{|FOX1007:\"https://example.com/a.mp4?x=.png\"|}] };"),
        ("an extension that is asked for", "_ = new T { Prompt = \"a\", ImageUrls = [{|FOX1008:\"https://example.com/a\"|}], Mode = ScenesMode.Image };"),
        ("a host that is not taken", "_ = new T { Prompt = \"a\", Mask = {|FOX1006:\"https://example.com/a.png\"|} };"),
        ("too many bytes in a data URI", "_ = new T { Prompt = \"a\", Mode = ScenesMode.Image, ImageUrls = [{|FOX1011:\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ\"|}] };"),
        ("a URL that is not known", "_ = new S { ImageUrls = [text, FoxMedia.FromUrl(text), new Uri(text)] };"),

        // Extra.
        ("Extra beside the member", "_ = new S { Duration = 5, Extra = new JsonObject { [{|FOX3003:\"duration\"|}] = 99 } };"),
        ("Extra with Add", "_ = new S { Duration = 5, Extra = new JsonObject { { {|FOX3003:\"duration\"|}, 99 } } };"),
        ("Extra instead of the member", $"_ = new S {{ AudioUrls = [{Png.Replace(".png", ".mp3", StringComparison.Ordinal)}], Extra = new() {{ [\"image_urls\"] = new JsonArray(\"x\") }} }};"),
        ("Extra with a field that is new", "_ = new S { Duration = {|FOX1001:99|}, Extra = new() { [\"brand_new\"] = 1 } };"),
        ("Extra that is not known", "_ = new S { Duration = 99, Extra = json };"),
        ("Extra with an unknown key", "_ = new S { Duration = 99, Extra = new() { [text] = 1 } };"),
        ("Extra that is null", "_ = new S { Duration = {|FOX1001:99|}, Extra = null };"),
        ("Extra in one branch", "_ = new S { Duration = 5, Extra = flag ? new() { [{|FOX3003:\"duration\"|}] = 99 } : null };"),
    ];
}
