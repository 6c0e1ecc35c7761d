using System.Globalization;
using FoxGen;
using FoxGen.CompilerServices;
using FoxGen.Rules;

namespace FoxApi.Tests;

/// <summary>The generated validator and the rule interpreter, which the simulator uses, say the same of any request.</summary>
public sealed class VerdictAgreementTests(ITestOutputHelper output)
{
    private const int RequestsPerModel = 500;

    [Fact]
    [Trait("speed", "slow")]
    public void Validator_and_interpreter_agree_on_random_requests()
    {
        // To repeat a run, set FOXGEN_TEST_SEED to the seed it printed.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FOXGEN_TEST_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var requests = new RandomRequests(seed);
        var (accepted, seen) = (0, new HashSet<string>());

        foreach (var (id, type) in RandomRequests.Types.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var schema = Specs.Model(id).Request;
            for (var i = 0; i < RequestsPerModel; i++)
            {
                var request = requests.Next(type);
                var body = Bodies.Of(id, request);
                var problems = FoxProblems.Of(request).Select(Line).ToList();
                var violations = RequestChecker.Check(schema, Bodies.Rules(body)).Select(Line).ToList();

                Assert.True(
                    problems.SequenceEqual(violations),
                    $"Seed {seed}, {id}, request {i}: {System.Text.Encoding.UTF8.GetString(body)}\nvalidator: {string.Join(" | ", problems)}\ninterpreter: {string.Join(" | ", violations)}");
                accepted += problems.Count == 0 ? 1 : 0;
                seen.UnionWith(FoxProblems.Of(request).Select(problem => problem.RuleId));
            }
        }

        // Agreement on nothing would prove nothing.
        Assert.Equal(Specs.Compiled.Models.Count, RandomRequests.Types.Count);
        Assert.InRange(accepted, 100, (RandomRequests.Types.Count * RequestsPerModel) - 100);
        Assert.Equal(
            ["audio-needs-visual", "audio-references", "count", "enum", "format", "image-references", "length", "media-format", "range", "required", "total-references", "type", "video-references"],
            seen.Order(StringComparer.Ordinal));
    }

    private static string Line(FoxProblem problem) => $"{problem.Severity} {problem.Path} {problem.RuleId} {problem.Allowed}: {problem.WireMessage}";

    private static string Line(Violation violation) => $"{violation.Severity} {violation.Path} {violation.RuleId} {violation.Allowed}: {violation.Message}";
}
