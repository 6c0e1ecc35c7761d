using FoxGen.Generator.Tests.Support;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>
/// Whatever the checker accepts as a condition is written as C# that means the same.
/// A large run: <c>FOXGEN_CONDITIONS=400 dotnet test --project tests/FoxGen.Generator.Tests</c>.
/// </summary>
public sealed class ConditionTests(ITestOutputHelper output)
{
    private static int Rules { get; } = Settings.Number("FOXGEN_CONDITIONS", 150);

    [Theory]
    [Trait("speed", "slow")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_conditions_hold_in_CSharp_when_they_hold_interpreted(int seed)
    {
        var fields = Compile(Scenes([])).Group!.Models[0].Request.Fields;
        var conditions = new RandomConditions(seed, fields).Sound().Distinct().Take(Rules).ToList();

        // Rules that contradict the fields are errors of the spec; the compiler names their lines.
        while (Compile(Scenes(conditions)) is { Group: null } refused)
        {
            var bad = refused.Diagnostics.Select(problem => (problem.Span.StartLine - FirstRuleLine) / LinesOfRule).ToHashSet();
            conditions = [.. conditions.Where((_, i) => !bad.Contains(i))];
        }

        Assert.True(conditions.Count > Rules / 2, $"{conditions.Count} conditions left");
        IReadOnlyList<SpecText> specs = [Studio.Service, Scenes(conditions)];
        var (valid, broken) = Agreement.Check(specs, GeneratorRun.Of(specs).AssertCompiles(), count: 400, seed);
        var exercised = broken.Keys.Count(id => id.StartsWith("r-", StringComparison.Ordinal));
        output.WriteLine($"{conditions.Count} conditions, {exercised} of them broken by some request; {valid} valid requests");
        Assert.True(exercised > conditions.Count / 4);
    }

    private static string Head { get; } = HeadOfScenes();

    private static int LinesOfRule => 3;

    private static int FirstRuleLine => Head.Count(c => c == '\n');

    // The model's fields without its own rules.
    private static string HeadOfScenes()
    {
        var text = Studio.Specs.Single(spec => !spec.IsService).Content.Replace("  scenes-1-fast:", "  scenes-1-slow:");
        return text[..(text.IndexOf("\nmodes:", StringComparison.Ordinal) + 1)] + "rules:\n";
    }

    private static SpecText Scenes(IReadOnlyList<string> conditions) => new(
        "/project/specs/scenes.fox.yaml",
        Head + string.Concat(conditions.Select((condition, i) => $"  - id: r-{i}\n    expression: '{condition.Replace("'", "''")}'\n    message: Rule {i}.\n"))
            + (conditions.Count == 0 ? "  []\n" : ""));

    private static ModelFileResult Compile(SpecText spec) => SpecCompiler.CompileModels(
        spec,
        new EquatableArray<ResolvedService>(SpecCompiler.CompileService(Studio.Service, TestContext.Current.CancellationToken).Service!),
        TestContext.Current.CancellationToken);
}
