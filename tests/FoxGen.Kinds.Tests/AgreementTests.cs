namespace FoxGen.Kinds.Tests;

/// <summary>
/// Random requests over the kinds and the shipped models: every reader of the rule model gives the same verdict. The
/// simulator asks <see cref="RequestChecker"/> and nothing else; its verdicts over HTTP are in <see cref="KindTests"/>.
/// The analyzer reads C# and has its own tests, <see cref="CallSiteAgreementTests"/>.
/// A large run: <c>FOXGEN_PROPERTY_COUNT=100000 dotnet test tests/FoxGen.Kinds.Tests</c>.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private readonly int _seed = Settings.Number("FOXGEN_SEED", 20_261_121);
    private readonly int _count = Settings.Number("FOXGEN_PROPERTY_COUNT", 3_000);

    [Fact]
    public void The_generated_validator_and_the_interpreted_rules_agree_on_random_requests()
    {
        output.WriteLine($"Seed {_seed}, {_count} bodies.");
        var (typed, broken, total) = (0, 0, 0);
        var disagreements = new List<string>();
        foreach (var (model, body) in Bodies())
        {
            total++;
            var interpreted = Verdicts.Interpreted(model, body);
            if (TypedRequests.Make(model, body).Request is not { } request)
            {
                continue;
            }

            typed++;
            broken += interpreted.Count > 0 ? 1 : 0;
            var generated = Verdicts.Generated(request);
            if (!generated.SequenceEqual(interpreted))
            {
                disagreements.Add($"{model.Id} {body}\n  interpreted: {string.Join("; ", interpreted)}\n  generated: {string.Join("; ", generated)}");
            }

            // What the client sends is what was meant: the service says the same of it.
            var sent = Verdicts.Interpreted(model, Verdicts.Written(model, request));
            if (!sent.SequenceEqual(interpreted))
            {
                disagreements.Add($"{model.Id} {body}\n  interpreted: {string.Join("; ", interpreted)}\n  as sent: {string.Join("; ", sent)}");
            }
        }

        output.WriteLine($"{total} bodies, {typed} of them typed, {broken} of those with problems, {disagreements.Count} disagreements.");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements with seed {_seed}:\n{string.Join("\n", disagreements.Take(12))}");
        Assert.Equal(_count, total);
        Assert.True(typed > _count / 3 && broken > typed / 10 && typed - broken > typed / 10, $"The bodies were not varied enough: {typed} typed, {broken} broken.");
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_exported_schemas_agree_on_random_requests()
    {
        Specs.Tests.Ajv.SkipUnlessInstalled();
        output.WriteLine($"Seed {_seed}, {_count} bodies.");
        var (taken, refused, told) = (0, 0, 0);
        var disagreements = new List<string>();
        foreach (var chunk in Bodies().Chunk(20_000))
        {
            var ajv = new Specs.Tests.Ajv();
            foreach (var schema in KindSpecs.Schemas.Values)
            {
                ajv.AddSchema(schema.ModelId, schema.Json);
            }

            foreach (var (model, body) in chunk)
            {
                ajv.AddJson(model.Id, RuleValue.Of(body.AsMap.Prepend(new("model", RuleValue.Of(model.Id)))).ToString());
            }

            foreach (var ((model, body), verdict) in chunk.Zip(await ajv.Run()))
            {
                var errors = Verdicts.Interpreted(model, body).Where(Verdicts.IsError).ToList();
                if (verdict.Length == 0 == (errors.Count == 0))
                {
                    _ = errors.Count == 0 ? taken++ : refused++;
                }
                else if (verdict.Length == 0 && SchemaWords.IsOnlyTold(KindSpecs.Schemas[model.Id], errors))
                {
                    told++;
                }
                else
                {
                    disagreements.Add($"{model.Id} {body}\n  schema: {verdict}\n  interpreted: {string.Join("; ", errors)}");
                }
            }
        }

        output.WriteLine($"{taken} taken, {refused} refused, {told} broke only rules that the schema tells it cannot say, {disagreements.Count} disagreements.");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements with seed {_seed}:\n{string.Join("\n", disagreements.Take(12))}");
        Assert.True(taken > _count / 10 && refused > _count / 10, "The bodies were not varied enough.");
    }

    private IEnumerable<(ResolvedModel Model, RuleValue Body)> Bodies() => RandomRequests.Bodies(_seed).Take(_count);
}
