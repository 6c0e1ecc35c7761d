using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Tests;

/// <summary>
/// Half-typed code and metadata from anywhere never make the analyzers throw.
/// A large run: <c>FOXGEN_FUZZ_COUNT=5000 dotnet test --project tests/FoxGen.Analyzers.Tests</c>.
/// </summary>
public sealed class RobustnessTests(ITestOutputHelper output)
{
    private static readonly string[] s_pieces = ["{", "}", "[", "]", "(", ")", ",", ";", "=", "new", "\"", "..", "?", ":", "=>", "null", "{ [", "with", "switch", "await", "$\"{", "😀"];

    [Fact]
    [Trait("speed", "slow")]
    public async Task Half_typed_code_never_makes_the_analyzers_throw()
    {
        var count = Settings.Number("FOXGEN_FUZZ_COUNT", 400);
        var random = new Random(20_261_121);
        var sources = Pages.PageFacts.All.SelectMany(fact => new[] { fact.Bad, fact.Unknown }).Concat(Values.SeenThrough.All.Select(row => row.Code))
            .Select(code => MarkedCode.Parse(code.Replace("new S {", "new Seedance20ReferenceToVideoRequest {", StringComparison.Ordinal).Replace("new T {", "new Studio.Scenes1Request {", StringComparison.Ordinal)).Code)
            .Concat(Mistakes.All.Select(mistake => Mistakes.Spell(mistake.Code)))
            .ToList();
        var (crashes, findings) = (new List<string>(), 0);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(200))
        {
            var trees = chunk.Select(i => CSharpCode.Parse(Break(CallSites.Method(sources[random.Next(sources.Count)], $"C{i}"), random), $"{i}.cs"));
            var compilation = CallSites.Compile("", typeof(Studio.StudioClient).Assembly).AddSyntaxTrees(trees);
            var found = await CallSites.AnalyzeAsync(compilation);
            findings += found.Count;
            crashes.AddRange(found.Where(one => one.Id == "AD0001").Select(one => one.ToString()));
        }

        output.WriteLine($"{count} broken call sites, {findings} findings in them, {crashes.Count} crashes.");
        Assert.True(crashes.Count == 0, string.Join("\n", crashes.Take(3)));
        Assert.True(findings > count / 20, "Hardly any call site was still understood, so little was tried.");
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task Metadata_from_anywhere_never_makes_the_analyzers_throw()
    {
        var found = await CallSites.AnalyzeAsync(CallSites.Compile("""
            using FoxGen.Metadata;

            enum Bare { A, B }
            enum Mixed { [FoxWire("a")] A, [FoxWire(2L)] B, [FoxWire(null!)] C, [FoxWire(typeof(int))] D }

            [FoxModel(null!)]
            [FoxRule(null!, (FoxSeverity)7, "this is no rule", null!, null!)]
            [FoxRule("a", FoxSeverity.Error, "has(this.nowhere) && this.self.self.text > 3", "nowhere", "No.", Relation = "no such word")]
            [FoxRule("b", FoxSeverity.Error, "false", "", "Never.")]
            class StrangeRequest
            {
                [FoxField(null!)] public int? Nameless { get; init; }
                [FoxField("text", "{\"minLength\":9,\"maxLength\":-1,\"pattern\":\"(unclosed\",\"format\":7,\"spelling\":[\"yes\"]}", Default = "{not json")] public string? Text { get; init; }
                [FoxField("number", "{\"multipleOf\":-1,\"minimum\":\"a\",\"maximum\":1e999,\"sentinels\":[\"x\",null,{}]}")] public int? Number { get; init; }
                [FoxField("allowed", "{\"enum\":[null,\"a\",1,[],{}]}")] public object? Allowed { get; init; }
                [FoxField("bare", null!)] public Bare Bare { get; init; }
                [FoxField("broken", "{not json")] public int? Broken { get; init; }
                [FoxField("list", "[1, 2]")] public int? List { get; init; }
                [FoxField("mixed")] public Mixed? Mixed { get; init; }
                [FoxField("self")] public Self? Self { get; init; }
                [FoxField("either")] public Either? Either { get; init; }
                [FoxField("lists")] public IReadOnlyList<IReadOnlyList<Self>>? Lists { get; init; }
                [FoxField("media", "{\"format\":\"uri\",\"schemes\":null,\"hosts\":\" \",\"inline\":{\"bytes\":-5},\"media\":{\"formats\":[\"none\",3]}}")] public FoxMedia? Media { get; init; }
                [FoxField("aliased", "{\"aliases\":[null,[\"a\"],[\"a\",1],7]}")] public string? Aliased { get; init; }
                [FoxField("twice")] public string? One { get; init; }
                [FoxField("twice")] public string? Two { get; init; }
                public JsonObject? Extra { get; init; }

                static object Make(Self self) => new StrangeRequest
                {
                    Nameless = 1, Text = "aaa", Number = 7, Allowed = "b", Bare = (Bare)9, Mixed = (Mixed)9, Self = new() { Inner = new() { Inner = self } },
                    Either = new Self(), Lists = [[new() { Inner = null }], null!], Media = "x", Aliased = "a", One = "a", Two = "b", Extra = new() { ["twice"] = 1 },
                };
            }

            [FoxObject]
            class Self { [FoxField("self")] public Self? Inner { get; init; } }

            [FoxUnion]
            class Either
            {
                [FoxCase("a")] public Either? A { get; private init; }
                [FoxCase(null!)] public Self? B { get; private init; }
                public static implicit operator Either(Self value) => new() { B = value };
            }
            """));

        Assert.DoesNotContain(found, one => one.Id == "AD0001");
        Assert.Contains(found, one => one.GetMessage(null).Contains("Never", StringComparison.Ordinal));
    }

    // What typing, deleting and pasting leave behind.
    private static string Break(string code, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var (start, length) = (random.Next(code.Length), random.Next(1, 30));
            length = Math.Min(length, code.Length - start);
            code = random.Next(4) switch
            {
                0 => code.Insert(start, s_pieces[random.Next(s_pieces.Length)]),
                1 => code.Insert(start, code.Substring(start, length)),
                _ => code.Remove(start, length),
            };
        }

        return code;
    }
}
