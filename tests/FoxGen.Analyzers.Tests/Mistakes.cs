namespace FoxGen.Analyzers.Tests;

/// <summary>
/// Mistakes that users make, with the errors and warnings that they get. <c>S</c> stands for a Seedance request and <c>V</c> for a Veo one, each with a
/// prompt; <c>model</c> and <c>veo</c> are their models. The way out is in the message, or a code fix has it.
/// </summary>
internal static class Mistakes
{
    private const string Png = "\"https://example.com/a.png\"";

    /// <summary>The mistakes: what it is, the code, the ids in the order of the source, and a part of the first message.</summary>
    public static IReadOnlyList<(string Title, string Code, string Ids, string Says)> All { get; } =
    [
        // Values.
        ("a duration that is too short", "_ = new S { Duration = 3 };", "FOX1001", "from 4 to 15, or -1 (the model decides)"),
        ("a duration in a variable", "var seconds = 20;\n_ = new S { Duration = seconds };", "FOX1001", "not 20"),
        ("a duration after a guard", "if (number < 16) return;\n_ = new S { Duration = number };", "FOX1001", "it will always be above 15"),
        ("a duration of a method", "Seedance20ReferenceToVideoRequest Make(int seconds) => new() { Prompt = \"a\", Duration = seconds };\n_ = Make(20);", "FOX1001", "from 4 to 15"),
        ("a duration in a copy", "var first = new S { Duration = 5 };\n_ = first with { Duration = 99 };", "FOX1001", "from 4 to 15"),
        ("a duration as a string", "_ = new S { Duration = \"8\" };", "CS0029 FOX1016", "'int?'"),
        ("a duration with a fraction", "_ = new S { Duration = 8.5 };", "CS0266 FOX1016", "'int?'"),
        ("a duration as a time span", "_ = new S { Duration = TimeSpan.FromSeconds(8) };", "CS0029 FOX1016", "'int?'"),
        ("a duration that only one value may have", "_ = new V { Duration = 6 };", "FOX1003", "8"),
        ("a resolution as a string", "_ = new S { Resolution = \"1080p\" };", "CS0029 FOX1016", "Resolution?"),
        ("a resolution as a number", "_ = new S { Resolution = 1080 };", "CS0266 FOX1016", "Resolution?"),
        ("a resolution of other models", "_ = new S { Resolution = Resolution.K4 };", "FOX1003", "Resolution.P"),
        ("a mistyped resolution", "_ = new S { Resolution = Resolution.P1081 };", "CS0117 FOX1017", "P1081"),
        ("an undefined resolution", "_ = new S { Resolution = (Resolution)99 };", "FOX1003", "Resolution.P"),
        ("an aspect ratio as a string", "_ = new S { AspectRatio = \"16:9\" };", "CS0029 FOX1016", "AspectRatio?"),
        ("a boolean as a string", "_ = new S { GenerateAudio = \"true\" };", "CS0029 FOX1016", "'bool?'"),
        ("an empty prompt", "_ = new Seedance20ReferenceToVideoRequest { Prompt = \"\" };", "FOX1002", "1 to 5000 characters long"),
        ("a prompt that is too long", "_ = new Seedance20ReferenceToVideoRequest { Prompt = new string('a', 5001) };", "FOX1002", "not 5001"),
        ("no prompt", "_ = new Seedance20ReferenceToVideoRequest { Duration = 8 };", "CS9035", "Prompt"),
        ("a prompt of null", "_ = new Seedance20ReferenceToVideoRequest { Prompt = null! };", "FOX1013", "required"),
        ("a tolerance out of range", "_ = new V { SafetyTolerance = 9 };", "FOX1001", "from 1 to 6"),

        // Media.
        ("a path", "_ = new S { ImageUrls = [\"stage.png\"] };", "FOX1006", "use FoxMedia.FromFile(\"stage.png\")"),
        ("a path of Windows", "_ = new S { ImageUrls = [@\"C:\\pictures\\stage.png\"] };", "FOX1006", "use FoxMedia.FromFile("),
        ("a file URL", "_ = new S { ImageUrls = [\"file:///home/me/stage.png\"] };", "FOX1006", "use FoxMedia.FromFile("),
        ("a path in a variable", "var path = \"./stage.png\";\n_ = new S { ImageUrls = [path] };", "FOX1006", "use FoxMedia.FromFile("),
        ("an address without a scheme", "_ = new S { ImageUrls = [\"www.example.com/a.png\"] };", "FOX1006", "an absolute http or https URL"),
        ("an unexpected extension", "_ = new S { ImageUrls = [\"https://example.com/a.txt\"] };", "FOX1007", "JPEG, PNG or WEBP"),
        ("one URL in place of a list", $"_ = new S {{ ImageUrls = {Png} }};", "CS0029 FOX1016", "IReadOnlyList"),
        ("an array of strings", "string[] urls = [];\n_ = new S { ImageUrls = urls };", "CS0029 FOX1016", "IReadOnlyList"),
        ("a list of strings", "List<string> urls = [];\n_ = new S { ImageUrls = urls };", "CS0266 FOX1016", "IReadOnlyList"),
        ("a stream in place of media", "_ = new S { ImageUrls = [System.IO.Stream.Null] };", "CS0029 FOX1016", "FoxMedia"),
        ("too many images", $"_ = new S {{ ImageUrls = [{string.Join(", ", Enumerable.Repeat(Png, 10))}] }};", "FOX1005", "not 10"),
        ("too many images in a list", $"var urls = new List<FoxMedia> {{ {string.Join(", ", Enumerable.Repeat(Png, 9))} }};\nurls.Add({Png});\n_ = new S {{ ImageUrls = urls }};", "FOX1005", "not 10"),
        ("no images where one is needed", "_ = new V { ReferenceImageUrls = [] };", "FOX1005", "1 to 3 items"),
        ("a null in a list", $"_ = new S {{ ImageUrls = [{Png}, null!] }};", "FOX1014", "not null; remove it"),

        // Several fields.
        ("a voice without a picture", "_ = new S { AudioUrls = [\"https://example.com/a.mp3\"] };", "FOX2001", "at least one reference image or video"),
        ("a reference to a missing image", $"_ = new Seedance20ReferenceToVideoRequest {{ Prompt = \"like @Image3\", ImageUrls = [{Png}] }};", "FOX2009", "@Image3, but ImageUrls has 1"),
        ("a field in Extra and in its member", "_ = new S { Duration = 5, Extra = new() { [\"duration\"] = 6 } };", "FOX3003", "remove one of the two"),

        // Names.
        ("a mistyped field", $"_ = new S {{ ImageUrl = {Png} }};", "CS0117 FOX1017", "ImageUrl"),
        ("a field of another model", "_ = new Veo31FastReferenceToVideoRequest { Prompt = \"a\", ReferenceImageUrls = media, EnhancePrompt = true };", "CS0117 FOX1015", "EnhancePrompt"),
        ("a mistyped model", "_ = fox.Videos.Seedance20;", "CS1061 FOX1017", "Seedance20"),
        ("a mistyped family", "_ = fox.Video;", "CS1061 FOX1017", "Video"),
        ("an assignment after the initializer", "var request = new S { Seed = 1 };\nrequest.Duration = 8;", "CS8852 FOX1018", "Duration"),
        ("a prompt as an argument of the constructor", "_ = new Seedance20ReferenceToVideoRequest(\"a\");", "FOX1016 CS1729", "takes an initializer"),
        ("a prompt in place of a request", "_ = model.GenerateAsync(\"a\");", "CS1503 FOX1016", "Seedance20ReferenceToVideoRequest"),
        ("a request of another model", "_ = model.GenerateAsync(new V { Duration = 8 });", "CS1503 FOX1016", "Seedance20ReferenceToVideoRequest"),
        ("a token as a string", "_ = model.Resume(text);", "CS1503 FOX1016", "FoxTaskToken"),
        ("a result as a string", "string url = await model.GenerateAsync(new S { Seed = 1 });", "CS0029 FOX1016", "SeededMediaResult"),
        ("a method without Async", "_ = model.Generate(new S { Seed = 1 });", "CS1061 FOX1017", "Generate"),

        ("a result that is not awaited", "SeededMediaResult result = model.GenerateAsync(new S { Seed = 1 });\n_ = result;", "CS0029 FOX1016", "SeededMediaResult"),
        ("a member of a result that is not awaited", "await model.GenerateAsync(new S { Seed = 1 }).SaveAsync(\"a.mp4\");", "CS1501 FOX1017", "SaveAsync"),
        ("a task in place of its result", "var task = await model.SubmitAsync(new S { Seed = 1 });\n_ = task.Url;", "CS1061 FOX1017", "Url"),
        ("bytes in place of media", "byte[] bytes = [1];\n_ = new S { ImageUrls = [bytes] };", "CS0029 FOX1016", "FoxMedia"),

        // Calls.
        ("a client without a key", "_ = new FoxApiClient();", "FOX1016 CS1729", "FoxApiClient.FromEnvironment()"),
        ("a key in the code", "_ = new FoxApiClient(\"sk-1234567890\");", "FOX3002", "FoxApiClient.FromEnvironment()"),
        ("a task that is dropped", "await model.SubmitAsync(new S { Seed = 1 });", "FOX3001", "Keep the task or its Token"),
        ("tasks that are dropped together", "await Task.WhenAll(model.SubmitAsync(new S { Seed = 1 }), model.SubmitAsync(new S { Seed = 2 }));", "FOX3001", "Keep the task or its Token"),
        ("an outcome that is dropped", "await model.TrySubmitAsync(new S { Seed = 1 });", "FOX3001", "Keep the task or its Token"),
        ("a result that is dropped", "await model.GenerateAsync(new S { Seed = 1 });", "FOX3005", "Keep the result"),
        ("a call that nothing awaits", "void Later() { model.GenerateAsync(new S { Seed = 1 }); }", "FOX3006", "Await it"),
        ("a task that is never used", "var task = await model.SubmitAsync(new S { Seed = 1 });", "FOX3007", "Use 'task'"),
        ("a client that ends too early", "Task<MediaResult> Make() { using var own = FoxApiClient.FromEnvironment(); return own.Videos.Veo31ReferenceToVideo.GenerateAsync(new V { Duration = 8 }); }", "FOX3008", "Await the call in an async method"),
        ("a paid call in an async void method", "async void Click() { await (await model.GenerateAsync(new S { Seed = 1 })).SaveAsync(\"a.mp4\"); }", "FOX3009", "Return a Task"),
        ("an async handler of progress", "await (await model.GenerateAsync(new S { Seed = 1 }, async one => await Task.Delay(1))).SaveAsync(\"a.mp4\");", "FOX3010", "Use a handler that is not async"),
        ("many requests that are not enumerated", "_ = 1;\nmodel.GenerateManyAsync([new S { Seed = 1 }]);", "FOX3011", "await foreach"),
        ("many requests without await", "foreach (var one in model.GenerateManyAsync([new S { Seed = 1 }])) { }", "CS8414", "await foreach"),
    ];

    /// <summary>The statements of a mistake.</summary>
    public static string Spell(string code) => "var model = fox.Videos.Seedance20ReferenceToVideo;\n" + code
        .Replace("new S {", "new Seedance20ReferenceToVideoRequest { Prompt = \"a\",", StringComparison.Ordinal)
        .Replace("new V {", "new Veo31ReferenceToVideoRequest { Prompt = \"a\"" + (code.Contains("ReferenceImageUrls", StringComparison.Ordinal) ? "," : $", ReferenceImageUrls = [{Png}],"), StringComparison.Ordinal);
}
