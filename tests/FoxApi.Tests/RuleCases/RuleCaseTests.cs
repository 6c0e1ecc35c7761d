using System.Text.Json.Nodes;
using FoxGen;
using FoxGen.Rules;

namespace FoxApi.Tests.RuleCases;

/// <summary>Every row of every table, through the generated types and past them.</summary>
public sealed class RuleCaseTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    public static TheoryData<string> Taken => RuleTables.Labels(row => !row.IsRefused);

    public static TheoryData<string> Refused => RuleTables.Labels(row => row is { IsRefused: true } and ITypedCase);

    public static TheoryData<string> RefusedByTheService => RuleTables.Labels(row => row.IsRefused);

    private Gateway Gateway => fixture.Gateway;

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task A_good_request_is_sent_as_it_is_and_warnings_only_accompany_it(string label)
    {
        var row = RuleTables.Row(label);
        var typed = Assert.IsType<ITypedCase>(row, exactMatch: false);
        var (submits, charges) = (Gateway.Submits.Count, Gateway.Simulator.Ledger.Count);

        AssertVerdict(row.Verdict, typed.Validate(Gateway.Fox));
        var task = await typed.SubmitAsync(Gateway.Fox, Gateway.Cancellation);

        AssertVerdict(row.Verdict, task.Warnings);
        Assert.Equal(submits + 1, Gateway.Submits.Count);
        Assert.Equal(charges + 1, Gateway.Simulator.Ledger.Count);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(row.Body), Gateway.Submits[^1].Json()));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_bad_request_is_refused_before_a_byte_leaves(string label)
    {
        var row = RuleTables.Row(label);
        var typed = Assert.IsType<ITypedCase>(row, exactMatch: false);
        var requests = Gateway.Simulator.Requests.Count;

        AssertVerdict(row.Verdict, typed.Validate(Gateway.Fox));
        var refusal = await Assert.ThrowsAsync<FoxValidationException>(() => typed.SubmitAsync(Gateway.Fox, Gateway.Cancellation));

        AssertVerdict(row.Verdict, refusal.Problems);
        Assert.Contains(refusal.Problems[0].Message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(requests, Gateway.Simulator.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(RefusedByTheService))]
    public async Task The_service_refuses_the_same_body_and_names_the_field(string label)
    {
        var row = RuleTables.Row(label);
        var charges = Gateway.Simulator.Ledger.Count;

        var (status, message) = await Gateway.PostAsync(row.Body);

        Assert.Equal(422, status);
        Assert.Contains(row.Verdict!.Path, message, StringComparison.Ordinal);
        Assert.Contains(row.Verdict.Allowed ?? "", message, StringComparison.Ordinal);
        Assert.Equal(charges, Gateway.Simulator.Ledger.Count);

        var violation = Assert.Single(RequestChecker.Check(Specs.Model(row.Model).Request, Bodies.Rules(row.Body)));
        Assert.Equal((row.Verdict.Path, row.Verdict.RuleId, row.Verdict.Allowed), (violation.Path, violation.RuleId, violation.Allowed));
    }

    private static void AssertVerdict(Verdict? expected, IReadOnlyList<FoxProblem> problems)
    {
        if (expected is null)
        {
            Assert.Empty(problems);
            return;
        }

        var problem = Assert.Single(problems);
        Assert.Equal(expected, new Verdict(problem.Path, problem.RuleId, problem.Severity, problem.Allowed));
        Assert.Contains(expected.Path.Split('[')[0], problem.Message + problem.Path, StringComparison.Ordinal);
        Assert.Contains(expected.Allowed ?? "", problem.Message, StringComparison.Ordinal);
    }
}
