using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FoxGen.Specs.Tests;

namespace FoxGen.Export.Tests;

/// <summary>The component schemas of the written OpenAPI documents, read by an independent validator, against the checker.</summary>
public sealed partial class AgreementTests(ITestOutputHelper output)
{
    private const int Bodies = 3_000;

    [Fact]
    [Trait("speed", "slow")]
    public async Task A_component_refuses_what_the_checker_refuses_and_takes_what_it_takes()
    {
        Ajv.SkipUnlessInstalled();
        var seed = Setting("FOXGEN_SEED", 20261121);
        var count = Setting("FOXGEN_BODIES", Bodies);
        var models = Sets.Names.SelectMany(Models).ToList();
        var ajv = new Ajv();
        foreach (var model in models)
        {
            ajv.AddSchema(model.Name, model.Component);
        }

        var random = new RandomBodies(seed);
        // Most models show one thing each; half of the bodies are for the larger ones.
        var large = models.Where(model => model.Model.Request.Fields.Count >= 7).ToList();
        var cases = Enumerable.Range(0, count).Select(i => i % 2 == 0 ? large[i / 2 % large.Count] : models[i / 2 % models.Count]).Select(model => (Model: model, Body: random.Next(model.Model.Request))).ToList();
        foreach (var (model, body) in cases)
        {
            var whole = RuleValue.Of(body.AsMap.Append(new(model.Service.ModelField, RuleValue.Of(model.Model.Id))));
            ajv.AddJson(model.Name, whole.ToString());
        }

        var verdicts = await ajv.Run();
        var (taken, refused, exempt) = (0, 0, 0);
        var disagreements = new List<string>();
        foreach (var ((model, body), verdict) in cases.Zip(verdicts))
        {
            var errors = RequestChecker.Check(model.Model.Request, body).Where(violation => violation.Severity is Severity.Error).ToList();
            if (verdict.Length == 0 == (errors.Count == 0))
            {
                _ = errors.Count == 0 ? taken++ : refused++;
            }
            else if (verdict.Length == 0 && errors.All(error => model.Unsaid.Any(rule => rule.Id == error.RuleId && rule.Path == Places().Replace(error.Path, "[]"))))
            {
                exempt++;
            }
            else
            {
                disagreements.Add($"{model.Name} {body}\n  schema: {verdict}\n  checker: {string.Join("; ", errors.Select(error => $"{error.Path} {error.RuleId}"))}");
            }
        }

        output.WriteLine($"Seed {seed}, {count} bodies: {taken} taken, {refused} refused, {exempt} broke only rules that are marked as not enforced.");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements with seed {seed}:\n{string.Join("\n", disagreements.Take(12))}");
        Assert.True(taken > count / 5 && refused > count / 5 && exempt < count / 10, $"The bodies were not varied enough: {taken} taken, {refused} refused, {exempt} exempt.");
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_examples_of_the_document_are_taken_by_the_component_they_name()
    {
        Ajv.SkipUnlessInstalled();
        var models = Models("specs").ToList();
        var ajv = new Ajv();
        models.ForEach(model => ajv.AddSchema(model.Name, model.Component));
        var document = JsonNode.Parse(OpenApiExporter.Export(Sets.Shipped))!;
        var examples = document["paths"]!.AsObject()
            .Select(path => path.Value!["post"]?["requestBody"]?["content"]?["application/json"]?["examples"]?.AsObject())
            .OfType<JsonObject>()
            .SelectMany(all => all.Select(example => example.Value!["value"]!))
            .ToList();
        examples.ForEach(example => ajv.AddJson("specs " + (string)example["model"]!, example.ToJsonString()));
        Assert.Equal(Sets.Shipped.Models.Sum(model => model.Examples.Count), examples.Count);
        Assert.All(await ajv.Run(), verdict => Assert.Equal("", verdict));
    }

    private static IEnumerable<ExportedModel> Models(string name)
    {
        var set = Sets.Of(name);
        var schemas = JsonNode.Parse(OpenApiExporter.Export(set))!["components"]!["schemas"]!;
        var service = set.Services.Single();
        return set.Models.Select(model => new ExportedModel(
            name + " " + model.Id,
            model,
            service,
            Components.AsJsonSchema(schemas[model.ClrName + "Request"]!),
            JsonSchemaExporter.Export(model, service, set.Types).Unsaid));
    }

    // A large run: FOXGEN_BODIES=100000 dotnet test tests/FoxGen.Export.Tests
    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    private sealed record ExportedModel(string Name, ResolvedModel Model, ResolvedService Service, string Component, EquatableArray<UnsaidRule> Unsaid);
}
