namespace FoxGen.Kinds.Tests;

/// <summary>
/// Random requests, written as methods that build them through variables, branches, loops, guards, lists and other methods, and run: the analyzer
/// reports nothing that the validator does not. A large run: <c>FOXGEN_FLOW_COUNT=20000 dotnet test --project tests/FoxGen.Kinds.Tests</c>.
/// </summary>
[Trait("speed", "slow")]
public sealed class FlowAgreementTests(ITestOutputHelper output)
{
    private const int BatchSize = 250;

    private readonly int _seed = Settings.Number("FOXGEN_SEED", 20_261_201);
    private readonly int _count = Settings.Number("FOXGEN_FLOW_COUNT", 500);

    [Fact]
    public async Task Methods_that_build_valid_requests_are_never_reported()
    {
        var alarms = new List<string>();
        var total = 0;
        foreach (var batch in Methods(FlowKind.Same, request => Verdicts.Generated(request).Count == 0).Chunk(BatchSize))
        {
            var flows = await FlowBatch.OfAsync([.. batch.Select(one => one.Code)]);
            total += batch.Length;
            alarms.AddRange(batch.Zip(flows.Said).Where(one => one.Second.Count > 0).Select(one => $"{one.First.Code}  analyzer: {string.Join("; ", one.Second)}"));
        }

        output.WriteLine($"Seed {_seed}: {total} methods, {alarms.Count} false alarms.");
        Assert.True(alarms.Count == 0, $"{alarms.Count} false alarms with seed {_seed}:\n{string.Join("\n", alarms.Take(8))}");
        Assert.Equal(_count, total);
    }

    [Fact]
    public async Task What_the_analyzer_says_of_a_method_the_validator_says_of_every_request_that_it_returns()
    {
        var random = new Random(_seed);
        var (total, ran, told, broken, seen) = (0, 0, 0, 0, 0);
        var wrong = new List<string>();
        foreach (var batch in Methods(FlowKind.Mixed, _ => true).Chunk(BatchSize))
        {
            var flows = await FlowBatch.OfAsync([.. batch.Select(one => one.Code)]);
            for (var i = 0; i < batch.Length; i++)
            {
                var verdicts = flows.Run(i, batch[i].Code, random).ToList();
                total++;
                ran += verdicts.Count;
                told += flows.Said[i].Count > 0 ? 1 : 0;
                if (verdicts.Count > 0)
                {
                    var always = verdicts.Skip(1).Aggregate(verdicts[0].ToHashSet(), (all, next) => { all.IntersectWith(next); return all; });
                    broken += always.Count;
                    seen += always.Count(flows.Said[i].Contains);
                }

                if (flows.Said[i].Where(line => IsOfRequest(line, batch[i].Model)).Any(line => verdicts.Any(verdict => !verdict.Any(found => Covers(found, line)))))
                {
                    wrong.Add($"{batch[i].Code}  analyzer: {string.Join("; ", flows.Said[i])}\n  validator: {string.Join("\n    ", verdicts.Select(one => string.Join("; ", one)))}");
                }
            }
        }

        output.WriteLine(
            $"Seed {_seed}: {total} methods, {ran} runs, {told} methods with problems told; {broken} problems that every run had, {seen} of them told; {wrong.Count} wrong.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong with seed {_seed}:\n{string.Join("\n", wrong.Take(8))}");
        Assert.Equal(_count, total);
        Assert.True(told > _count / 20 && seen > broken / 3, $"Too little was seen: {told} told, {seen} of {broken}.");
    }

    // An object outside of a request is checked for itself, with a path of its own: it need not come into the request.
    private static bool IsOfRequest(string line, ResolvedModel model) =>
        line.Split(' ') is [_, var path, ..] && model.Request.Fields.Any(field => field.Name == path.Split('.', '[')[0]);

    // The object that comes into the request has its whole path there. In a union, a wrong type is reported in place of what is wrong inside.
    private static bool Covers(string found, string said) => found == said
        || (found.Split(' ') is [var rule, var path, ..] && said.Split(' ') is [var saidRule, var saidPath, ..]
            && ((rule == saidRule && path.EndsWith("." + saidPath, StringComparison.Ordinal)) || (rule == "type" && saidPath.StartsWith(path + ".", StringComparison.Ordinal))));

    private IEnumerable<(string Code, ResolvedModel Model)> Methods(FlowKind kind, Func<IFoxRequest, bool> isIncluded)
    {
        var random = new Random(_seed + (int)kind);
        return KindBodies.Random(_seed + (int)kind)
            .Select(one => (one.Model, TypedRequests.Make(one.Model, one.Body).Request)).Where(one => one.Request is not null && isIncluded(one.Request))
            .Select(one => (new CSharpLiterals(random, hides: false, kind).Method("§", one.Request!), one.Model))
            .Take(_count);
    }
}
