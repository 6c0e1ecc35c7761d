using System.Text.RegularExpressions;

namespace FoxGen.Specs.Tests;

/// <summary>The exported schemas, read by an independent validator, against the checker that everything else uses.</summary>
public sealed partial class AgreementTests(ITestOutputHelper output)
{
    /// <summary>A large run: <c>FOXGEN_BODIES=100000 dotnet test --project tests/FoxGen.Schemas.Tests</c>.</summary>
    [Fact]
    public void A_schema_refuses_what_the_checker_refuses_and_takes_what_it_takes()
    {
        var seed = Settings.Number("FOXGEN_SEED", 20260821);
        var count = Settings.Number("FOXGEN_BODIES", 4_000);
        var schemas = Specs.Models.Select(model => model.Export()).ToList();
        var validators = schemas.Select(schema => new JsonSchemaValidator(schema.Json)).ToList();
        var random = new RandomBodies(seed);
        var agreement = new SchemaAgreement();

        // Most models show one thing each; half of the bodies are for the larger ones.
        var large = Enumerable.Range(0, schemas.Count).Where(i => Specs.Models[i].Model.Request.Fields.Count >= 8).ToList();
        foreach (var i in Enumerable.Range(0, count).Select(i => i % 2 == 0 ? large[i / 2 % large.Count] : i / 2 % schemas.Count))
        {
            var model = Specs.Models[i];
            var body = random.Next(model.Model.Request);
            var errors = RequestChecker.Check(model.Model.Request, body).Where(violation => violation.Severity is Severity.Error).ToList();
            agreement.Add(
                FormattableString.Invariant($"{model.Model.Id} ({i})"),
                validators[i],
                model.Body(body),
                [.. errors.Select(error => $"{error.Path} {error.RuleId}")],
                () => errors.All(error => schemas[i].UnenforcedRules.Any(rule => rule.Id == error.RuleId && rule.Path == Places().Replace(error.Path, "[]"))));
        }

        output.WriteLine($"Seed {seed}, {count} bodies: {agreement}");
        agreement.AssertNone(seed);
        Assert.True(agreement.Accepted > count / 5 && agreement.Rejected > count / 5 && agreement.Exempt < count / 10, $"The bodies were not varied enough: {agreement}");
    }

    [Fact]
    public void A_schema_takes_the_examples_of_the_documentation()
    {
        var models = Specs.Models.Where(model => model.Model.Examples.Count > 0).ToList();
        foreach (var model in models)
        {
            var schema = new JsonSchemaValidator(model.Export().Json);
            Assert.All(model.Model.Examples.Select(example => model.Body(example.Body)), body => Assert.True(schema.Accepts(body), schema.Explain(body)));
        }

        Assert.True(models.Count >= 5, "Too few examples.");
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
