using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Specs.Tests;

/// <summary>The exported schemas, read by an independent validator, against the checker that everything else uses.</summary>
public sealed partial class AgreementTests(ITestOutputHelper output)
{
    private const int Bodies = 2_400;

    [Fact]
    public async Task A_schema_refuses_what_the_checker_refuses_and_takes_what_it_takes()
    {
        Ajv.SkipUnlessInstalled();
        var seed = Setting("FOXGEN_SEED", 20260821);
        var count = Setting("FOXGEN_BODIES", Bodies);
        output.WriteLine($"Seed {seed}, {count} bodies.");

        var ajv = new Ajv();
        var schemas = Specs.Set.Models.ToDictionary(model => model.Id, Specs.Export);
        foreach (var schema in schemas.Values)
        {
            ajv.AddSchema(schema.ModelId, schema.Json);
        }

        var random = new RandomBodies(seed);
        var cases = Enumerable.Range(0, count)
            .Select(i => Specs.Set.Models[i % Specs.Set.Models.Count])
            .Select(model => (Model: model, Body: random.Next(model.Request)))
            .ToList();
        foreach (var (model, body) in cases)
        {
            ajv.AddJson(model.Id, WithModel(model, body).ToString());
        }

        var verdicts = await ajv.Run();
        var (taken, refused, exempt) = (new List<string>(), new List<string>(), 0);
        var disagreements = new List<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            var (model, body) = cases[i];
            var errors = RequestChecker.Check(model.Request, body).Where(violation => violation.Severity is Severity.Error).ToList();
            var isTaken = verdicts[i].Length == 0;
            if (isTaken == (errors.Count == 0))
            {
                (isTaken ? taken : refused).Add(model.Id);
            }
            else if (isTaken && errors.All(error => schemas[model.Id].Unsaid.Any(rule => rule.Id == error.RuleId && rule.Path == Places().Replace(error.Path, "[]"))))
            {
                exempt++;
            }
            else
            {
                disagreements.Add($"{model.Id} {body}\n  schema: {verdicts[i]}\n  checker: {string.Join("; ", errors.Select(error => $"{error.Path} {error.RuleId}"))}");
            }
        }

        output.WriteLine($"{taken.Count} taken, {refused.Count} refused, {exempt} broke only rules that the schema tells it cannot say.");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements with seed {seed}:\n{string.Join("\n", disagreements.Take(12))}");
        Assert.All(schemas.Keys, id => Assert.True(taken.Contains(id) && refused.Contains(id), $"The bodies of {id} were not varied enough."));
    }

    [Fact]
    public async Task A_schema_takes_the_examples_of_the_documentation()
    {
        Ajv.SkipUnlessInstalled();
        var ajv = new Ajv();
        var models = Specs.Set.Models.Where(model => model.Examples.Count > 0).ToList();
        foreach (var model in models)
        {
            ajv.AddSchema(model.Id, Specs.Export(model).Json);
            foreach (var example in model.Examples)
            {
                ajv.AddJson(model.Id, WithModel(model, example.Body).ToString());
            }
        }

        Assert.All(await ajv.Run(), verdict => Assert.Equal("", verdict));
        Assert.True(models.Count >= 5, "Too few examples.");
    }

    private static RuleValue WithModel(ResolvedModel model, RuleValue body) => RuleValue.Of(
        body.AsMap.Append(new(Specs.Set.Services.Single(service => service.Name == model.Service).ModelField, RuleValue.Of(model.Id))));

    // A large run: FOXGEN_BODIES=100000 dotnet test tests/FoxGen.Schemas.Tests
    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
