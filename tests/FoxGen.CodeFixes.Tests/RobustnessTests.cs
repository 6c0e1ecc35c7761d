namespace FoxGen.CodeFixes.Tests;

[Trait("speed", "slow")]
public sealed class RobustnessTests
{
    private const int Count = 300;

    private static readonly string[] s_members =
    [
        "Duration = 3", "Duration = 99", "Duration = flag ? 2 : 8", "Duration = number", "Duration = (int?)16",
        "Resolution = Resolution.P480", "Resolution = Resolution.P1080", "Resolution = Resolution.K4", "Resolution = (Resolution)999", "Resolution = flag ? Resolution.K4 : null",
        "AspectRatio = AspectRatio.Adaptive", "AspectRatio = null",
        "ImageUrls = []", "ImageUrls = [\"https://e.example/1.png\", .. media]", "ImageUrls = new FoxMedia[] { \"a\", \"b\" }", "ImageUrls = [\"www.e.example/1.png\"]", "ImageUrls = new List<FoxMedia> { \"x\" }",
        "ReferenceImageUrls = [\"a\", \"b\", \"c\", \"d\"]", "ReferenceImageUrls = media",
        "AudioUrls = [\"https://e.example/1.mp3\"]", "AudioUrls = [\"https://e.example/1.png\", \"https://e.example/1.mp3\", \"https://e.example/2.mp3\", \"https://e.example/3.mp3\"]",
        "SafetyTolerance = 0", "SafetyTolerance = 70", "EnhancePrompt = true", "GenerateAudio = false",
        "Duration = \"8\"", "Duration = 8.5", "Durration = 5", "Resolution = \"1080p\"", "Resolution = 720", "Resolution = Resolution.P1081", "AspectRatio = \"16:9\"", "ImageUrls = text", "ImageUrls = new[] { text }",
        "ImageUrls = [new byte[3]]", "GenerateAudio = \"yes\"", "Prompt = new Uri(text)",
        "Extra = new() { [\"duration\"] = 5 }", "Extra = new JsonObject { { \"resolution\", \"8k\" } }", "Extra = json",
        "Prompt = \"\"", "Prompt = text", "Prompt = \"as in @Image3 and @Audio1\"", "Prompt = null!",
    ];

    private static readonly string[] s_types = ["Veo31ReferenceToVideo", "Veo31FastReferenceToVideo", "Seedance20ReferenceToVideo", "Seedance20FastReferenceToVideo"];

    [Fact]
    public async Task Every_offered_fix_of_random_broken_requests_mends_its_problem_and_brings_no_other()
    {
        var random = new Random(4);
        var applied = 0;
        for (var i = 0; i < Count; i++)
        {
            var code = CallSites.Method(Statement(random));
            var document = Fixes.Open(code);
            var before = await Fixes.ProblemsAsync(document);
            foreach (var problem in before)
            {
                foreach (var fix in await Fixes.OfferedAsync(document, problem))
                {
                    // A variable that keeps a task has to be read then, which is the user's part.
                    var after = (await Fixes.ProblemsAsync(fix.Document)).Where(one => one.Id != "FOX3007" || fix.Key != "FoxGen.KeepTask").ToList();
                    Assert.True(after.Count < before.Count, $"{problem.Id}: {fix.Title}\n{code}\n{fix.After}\n{string.Join("\n", after)}");
                    Assert.Empty(after.Select(one => one.Id).Except(before.Select(one => one.Id)));
                    applied++;
                }
            }
        }

        Assert.InRange(applied, Count, int.MaxValue);
    }

    // Members are picked once by their names, as C# wants it; some the type does not have.
    private static string Statement(Random random)
    {
        var type = s_types[random.Next(s_types.Length)];
        var members = s_members.OrderBy(_ => random.Next()).DistinctBy(one => one.Split(' ')[0]).Take(random.Next(2, 8));
        var isLong = random.Next(2) == 0;
        var initializer = isLong
            ? "\n{\n    " + string.Join(",\n    ", members) + (random.Next(2) == 0 ? ", // the last\n}" : "\n}")
            : " { " + string.Join(", ", members) + " }";
        return random.Next(3) switch
        {
            0 => $"_ = new {type}Request{initializer};",
            1 => $"var request = new {type}Request{initializer};\nawait fox.Videos.{type}.SubmitAsync(request);",
            _ => $"await fox.Videos.{type}.GenerateAsync(new(){initializer});",
        };
    }
}
