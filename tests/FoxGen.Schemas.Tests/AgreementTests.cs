using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Specs.Tests;

/// <summary>The exported schemas, read by an independent validator, against the checker that everything else uses.</summary>
public sealed partial class AgreementTests(ITestOutputHelper output)
{
    private const int Bodies = 4_000;

    [Fact]
    [Trait("speed", "slow")]
    public async Task A_schema_refuses_what_the_checker_refuses_and_takes_what_it_takes()
    {
        Ajv.SkipUnlessInstalled();
        var seed = Setting("FOXGEN_SEED", 20260821);
        var count = Setting("FOXGEN_BODIES", Bodies);
        output.WriteLine($"Seed {seed}, {count} bodies.");

        var ajv = new Ajv();
        var schemas = Specs.Models.Select(model => model.Export()).ToList();
        for (var i = 0; i < schemas.Count; i++)
        {
            ajv.AddSchema(Name(i), schemas[i].Json);
        }

        var random = new RandomBodies(seed);
        // Most models show one thing each; half of the bodies are for the larger ones.
        var large = Enumerable.Range(0, schemas.Count).Where(i => Specs.Models[i].Model.Request.Fields.Count >= 8).ToList();
        var cases = Enumerable.Range(0, count)
            .Select(i => i % 2 == 0 ? large[i / 2 % large.Count] : i / 2 % schemas.Count)
            .Select(model => (Model: model, Body: random.Next(Specs.Models[model].Model.Request)))
            .ToList();
        foreach (var (model, body) in cases)
        {
            ajv.AddJson(Name(model), Specs.Models[model].Body(body).ToString());
        }

        var verdicts = await ajv.Run();
        var (taken, refused, exempt) = (0, 0, 0);
        var disagreements = new List<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            var (model, body) = cases[i];
            var errors = RequestChecker.Check(Specs.Models[model].Model.Request, body).Where(violation => violation.Severity is Severity.Error).ToList();
            var isTaken = verdicts[i].Length == 0;
            if (isTaken == (errors.Count == 0))
            {
                _ = isTaken ? taken++ : refused++;
            }
            else if (isTaken && errors.All(error => schemas[model].Unsaid.Any(rule => rule.Id == error.RuleId && rule.Path == Places().Replace(error.Path, "[]"))))
            {
                exempt++;
            }
            else
            {
                disagreements.Add($"{Name(model)} {body}\n  schema: {verdicts[i]}\n  checker: {string.Join("; ", errors.Select(error => $"{error.Path} {error.RuleId}"))}");
            }
        }

        output.WriteLine($"{taken} taken, {refused} refused, {exempt} broke only rules that the schema tells it cannot say.");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements with seed {seed}:\n{string.Join("\n", disagreements.Take(12))}");
        Assert.True(taken > count / 5 && refused > count / 5 && exempt < count / 10, $"The bodies were not varied enough: {taken} taken, {refused} refused, {exempt} exempt.");
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task A_schema_takes_the_examples_of_the_documentation()
    {
        Ajv.SkipUnlessInstalled();
        var ajv = new Ajv();
        var models = Specs.Models.Where(model => model.Model.Examples.Count > 0).ToList();
        for (var i = 0; i < models.Count; i++)
        {
            ajv.AddSchema(Name(i), models[i].Export().Json);
            foreach (var example in models[i].Model.Examples)
            {
                ajv.AddJson(Name(i), models[i].Body(example.Body).ToString());
            }
        }

        Assert.All(await ajv.Run(), verdict => Assert.Equal("", verdict));
        Assert.True(models.Count >= 5, "Too few examples.");
    }

    private static string Name(int model) => FormattableString.Invariant($"{Specs.Models[model].Model.Id} ({model})");

    // A large run: FOXGEN_BODIES=100000 dotnet test tests/FoxGen.Schemas.Tests
    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
