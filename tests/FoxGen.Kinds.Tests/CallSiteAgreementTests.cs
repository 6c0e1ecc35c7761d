namespace FoxGen.Kinds.Tests;

/// <summary>
/// Random requests written out as C#: the analyzer says of the source what the validator says of the request. A large run:
/// <c>FOXGEN_PROPERTY_COUNT=20000 dotnet test --project tests/FoxGen.Kinds.Tests</c>.
/// </summary>
[Trait("speed", "slow")]
public sealed class CallSiteAgreementTests(ITestOutputHelper output)
{
    private const int BatchSize = 400;
    private const int Completions = 8;

    private readonly int _seed = Settings.Number("FOXGEN_SEED", 20_261_121);
    private readonly int _count = Settings.Number("FOXGEN_PROPERTY_COUNT", 1_500);

    [Fact]
    public async Task The_analyzer_and_the_validator_agree_on_random_literal_requests()
    {
        var (valid, broken, branched, replaced) = (0, 0, 0, 0);
        var (models, rules) = (new HashSet<string>(), new HashSet<string>());
        var disagreements = new List<string>();
        foreach (var batch in Requests(hides: false))
        {
            foreach (var (request, said) in batch.Zip(await LiteralBatch.AnalyzeAsync(batch)))
            {
                var expected = Verdicts.Generated(request.Request).Order(StringComparer.Ordinal).ToList();
                _ = expected.Count > 0 ? broken++ : valid++;
                models.Add(request.Model.Id);
                rules.UnionWith(expected.Select(line => line.Split(' ')[0]));
                branched += request.Literals.HasBranches ? 1 : 0;
                replaced += request.Request.Extra is not null ? 1 : 0;

                // What is wrong in both branches of a condition is told at both.
                var actual = request.Literals.HasBranches ? said.Distinct() : said;
                if (!actual.SequenceEqual(request.Literals.HasBranches ? expected.Distinct() : expected))
                {
                    disagreements.Add(Disagreement(request, said, expected));
                }
            }
        }

        output.WriteLine(
            $"Seed {_seed}: {valid + broken} literal requests, {broken} with problems, {valid} without; {branched} with branches, {replaced} with Extra; {models.Count} models, {rules.Count} rules broken; {disagreements.Count} disagreements.");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements with seed {_seed}:\n{string.Join("\n", disagreements.Take(12))}");
        Assert.Equal(_count, valid + broken);
        Assert.True(models.Count >= KindSpecs.Models.Count * 9 / 10, $"Only {models.Count} models were met.");
        Assert.True(valid >= _count * 2 / 3 && broken > _count / 5 && branched > _count / 12, $"The requests were not varied enough: {valid} valid, {broken} broken, {branched} with branches.");
    }

    [Fact]
    public async Task What_the_analyzer_says_beside_variables_holds_whatever_they_are()
    {
        var others = new RandomBodies(_seed + 1);
        var (total, told, completed) = (0, 0, 0);
        var violations = new List<string>();
        foreach (var batch in Requests(hides: true))
        {
            foreach (var (request, said) in batch.Zip(await LiteralBatch.AnalyzeAsync(batch)))
            {
                total++;
                told += said.Count > 0 ? 1 : 0;

                // The values that were there at first are one thing that the variables may hold, those of other bodies are more.
                Check(request, said, Verdicts.Generated(request.Request));
                for (var i = 0; i < Completions && said.Count > 0 && request.Literals.HiddenFields.Count > 0; i++)
                {
                    if (request.VerdictWith(others.Next(request.Model.Request)) is { } verdict)
                    {
                        completed++;
                        Check(request, said, verdict);
                    }
                }
            }
        }

        output.WriteLine(
            $"Seed {_seed}: {total} requests with variables, {told} with problems told, checked against {completed} other values; {violations.Count} violations.");
        Assert.True(violations.Count == 0, $"{violations.Count} violations with seed {_seed}:\n{string.Join("\n", violations.Take(12))}");
        Assert.Equal(_count, total);
        Assert.True(told > _count / 20 && completed > _count / 10, $"The requests were not varied enough: {told} told, {completed} completed.");

        void Check(LiteralRequest request, IReadOnlyList<string> said, IReadOnlyList<string> verdict)
        {
            if (said.Except(verdict).Any())
            {
                violations.Add(Disagreement(request, said, verdict));
            }
        }
    }

    private IEnumerable<LiteralRequest[]> Requests(bool hides) =>
        LiteralRequest.Of(KindBodies.Random(_seed), new Random(_seed), hides).Where(one => !hides || one.Literals.HiddenCount > 0).Take(_count).Chunk(BatchSize);

    private static string Disagreement(LiteralRequest request, IReadOnlyList<string> said, IReadOnlyList<string> expected) =>
        $"{request.Model.Id} {request.Body} + {request.Request.Extra?.ToJsonString()}\n{request.Code}  analyzer: {string.Join("; ", said)}\n  validator: {string.Join("; ", expected)}";
}
