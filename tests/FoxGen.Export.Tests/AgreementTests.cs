using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoxGen.Export.Tests;

/// <summary>The component schemas of the written OpenAPI documents, read by an independent validator, against the checker.</summary>
public sealed partial class AgreementTests(ITestOutputHelper output)
{
    /// <summary>A large run: <c>FOXGEN_BODIES=100000 dotnet test --project tests/FoxGen.Export.Tests</c>.</summary>
    [Fact]
    public void A_component_refuses_what_the_checker_refuses_and_takes_what_it_takes()
    {
        var seed = Settings.Number("FOXGEN_SEED", 20261121);
        var count = Settings.Number("FOXGEN_BODIES", 3_000);
        var models = Sets.Names.SelectMany(Models).ToList();
        var random = new RandomBodies(seed);
        var agreement = new SchemaAgreement();

        // Most models show one thing each; half of the bodies are for the larger ones.
        var large = models.Where(model => model.Model.Request.Fields.Count >= 7).ToList();
        foreach (var model in Enumerable.Range(0, count).Select(i => i % 2 == 0 ? large[i / 2 % large.Count] : models[i / 2 % models.Count]))
        {
            var body = random.Next(model.Model.Request);
            var errors = RequestChecker.Check(model.Model.Request, body).Where(violation => violation.Severity is Severity.Error).ToList();
            agreement.Add(
                model.Name,
                model.Component,
                RuleJson.Write(body, model.Model.Id, model.Service.ModelField!),
                [.. errors.Select(error => $"{error.Path} {error.RuleId}")],
                () => errors.All(error => model.UnenforcedRules.Any(rule => rule.Id == error.RuleId && rule.Path == Places().Replace(error.Path, "[]"))));
        }

        output.WriteLine($"Seed {seed}, {count} bodies: {agreement}");
        agreement.AssertNone(seed);
        Assert.True(agreement.Accepted > count / 5 && agreement.Rejected > count / 5 && agreement.Exempt < count / 10, $"The bodies were not varied enough: {agreement}");
    }

    [Fact]
    public void The_examples_of_the_document_are_taken_by_the_component_they_name()
    {
        var models = Models("specs").ToDictionary(model => model.Model.Id);
        var document = JsonNode.Parse(OpenApiExporter.Export(Sets.Shipped))!;
        var examples = document["paths"]!.AsObject()
            .Select(path => path.Value!["post"]?["requestBody"]?["content"]?["application/json"]?["examples"]?.AsObject())
            .OfType<JsonObject>()
            .SelectMany(all => all.Select(example => example.Value!["value"]!))
            .ToList();
        Assert.Equal(Sets.Shipped.Models.Sum(model => model.Examples.Count), examples.Count);
        Assert.All(examples, example =>
        {
            var schema = models[(string)example["model"]!].Component;
            Assert.True(schema.Accepts(example.ToJsonString()), schema.Explain(example.ToJsonString()));
        });
    }

    private static IEnumerable<ExportedModel> Models(string name)
    {
        var set = Sets.Of(name);
        var schemas = JsonNode.Parse(OpenApiExporter.Export(set))!["components"]!["schemas"]!;
        var service = set.Services.Single();

        // The bodies of the others are not the requests that the checker reads: their fields are in other places, or are parts of a form.
        var flat = set.Models.Where(model => service.ModelField is not null && model.Properties.All(property => property.Place is null) && !service.Families.First(family => family.Name == model.Family).IsMultipart);
        return flat.Select(model => new ExportedModel(
            name + " " + model.Id,
            model,
            service,
            new JsonSchemaValidator(Components.AsJsonSchema(schemas[model.ClrName + "Request"]!)),
            JsonSchemaExporter.Export(model, service, set.Types).UnenforcedRules));
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    private sealed record ExportedModel(string Name, ResolvedModel Model, ResolvedService Service, JsonSchemaValidator Component, EquatableArray<UnenforcedRule> UnenforcedRules);
}
