namespace FoxGen.Kinds.Tests;

/// <summary>
/// Random requests over the kinds and the shipped models: every reader of the rule model gives the same verdict. The
/// simulator asks <see cref="RequestChecker"/> and nothing else; its verdicts over HTTP are in <see cref="KindTests"/>.
/// The analyzer reads C# and has its own tests, <see cref="CallSiteAgreementTests"/>.
/// A large run: <c>FOXGEN_PROPERTY_COUNT=100000 dotnet test --project tests/FoxGen.Kinds.Tests</c>.
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
    public void The_exported_schemas_agree_on_random_requests()
    {
        output.WriteLine($"Seed {_seed}, {_count} bodies.");
        var agreement = new SchemaAgreement();
        foreach (var (model, body) in Bodies())
        {
            var errors = Verdicts.Interpreted(model, body).Where(Verdicts.IsError).ToList();
            agreement.Add(model.Id, KindSpecs.Validators[model.Id], RuleJson.Write(body, model.Id), errors, () => SchemaWords.IsOnlyTold(KindSpecs.Schemas[model.Id], errors));
        }

        output.WriteLine(agreement.ToString());
        agreement.AssertNone(_seed);
        Assert.True(agreement.Accepted > _count / 10 && agreement.Rejected > _count / 10, "The bodies were not varied enough.");
    }

    private IEnumerable<(ResolvedModel Model, RuleValue Body)> Bodies() => KindBodies.Random(_seed).Take(_count);
}
