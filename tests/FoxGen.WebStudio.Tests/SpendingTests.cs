using System.Net;
using FoxGen.WebStudio.Tests.Support;

namespace FoxGen.WebStudio.Tests;

/// <summary>What a studio with a key spends: nothing without a confirmation of this very submit.</summary>
[Trait("speed", "slow")]
public sealed class SpendingTests
{
    private const string Body = """{"model": "seedance-2.0-reference-to-video", "prompt": "A garden", "duration": 6}""";
    private const string Equal = """{"duration":6,"prompt":"A garden","model":"seedance-2.0-reference-to-video","resolution":null}""";
    private const string Other = """{"model": "seedance-2.0-reference-to-video", "prompt": "A garden", "duration": 7}""";

    [Fact]
    public async Task A_submit_without_a_confirmation_is_a_question_and_spends_nothing()
    {
        await using var bench = await Bench.StartAsync();
        foreach (var wrong in new[] { null, "yes", new string('0', 64) })
        {
            var (status, question) = await bench.Studio.SubmitAsync(Body, wrong);
            Assert.Equal((HttpStatusCode)428, status);
            Assert.Equal("confirmation-required", question.GetProperty("code").GetString());
            Assert.Equal("seedance-2.0-reference-to-video", question.GetProperty("model").GetString());
            Assert.Equal(bench.Simulator.BaseUrl.Authority, question.GetProperty("service").GetString());
            Assert.Equal(System.Text.Json.JsonValueKind.Null, question.GetProperty("equalAt").ValueKind);
        }

        Assert.Equal(0, bench.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_confirmation_pays_once_and_for_its_body_only()
    {
        await using var bench = await Bench.StartAsync();
        var first = await AskAsync(bench.Studio, Body);
        Assert.Equal((HttpStatusCode)428, (await bench.Studio.SubmitAsync(Other, first)).Status);
        Assert.Equal(HttpStatusCode.Created, (await bench.Studio.SubmitAsync(Body, first)).Status);
        Assert.Equal((HttpStatusCode)428, (await bench.Studio.SubmitAsync(Body, first)).Status);
        Assert.Equal(1, bench.Simulator.Ledger.Count);

        var second = await AskAsync(bench.Studio, Equal, isEqual: true);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.Created, (await bench.Studio.SubmitAsync(Equal, second)).Status);
        Assert.Equal(2, bench.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Equal_submits_at_the_same_time_with_one_confirmation_are_paid_once()
    {
        await using var bench = await Bench.StartAsync();
        var confirmation = await AskAsync(bench.Studio, Body);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.Studio.SubmitAsync(Body, confirmation)));
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.Equal(1, bench.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task An_equal_request_is_known_after_a_restart()
    {
        await using var bench = await Bench.StartAsync();
        Assert.Equal(HttpStatusCode.Created, (await bench.Studio.SubmitAsync(Body, await AskAsync(bench.Studio, Body))).Status);
        await bench.Studio.RestartAsync();
        await AskAsync(bench.Studio, Equal, isEqual: true);
        await AskAsync(bench.Studio, Other);
    }

    [Fact]
    public async Task A_submit_that_the_service_rejected_is_no_earlier_submit()
    {
        await using var bench = await Bench.StartAsync();
        bench.Simulator.Faults.NextSubmit(FoxGen.Simulator.SubmitFault.Refuse(402, "No balance."));
        Assert.NotEqual(HttpStatusCode.Created, (await bench.Studio.SubmitAsync(Body, await AskAsync(bench.Studio, Body))).Status);
        await AskAsync(bench.Studio, Body);
    }

    [Fact]
    public async Task The_question_has_the_warnings_of_the_request()
    {
        await using var bench = await Bench.StartAsync();
        var (_, question) = await bench.Studio.SubmitAsync("""{"model": "seedance-2.0-reference-to-video", "prompt": "A garden", "image_urls": ["https://example.com/a.txt"]}""");
        Assert.Equal("image_urls[0]", Assert.Single(question.GetProperty("warnings").EnumerateArray()).GetProperty("path").GetString());
        Assert.Equal(0, bench.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Without_a_key_everything_is_simulated_and_nothing_is_asked(string? key)
    {
        await using var studio = await StudioProcess.StartAsync(service: null, key);
        Assert.Contains("\"isSimulated\":true", await studio.Http.GetStringAsync("api/studio", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await studio.SubmitAsync(Body)).Status);
        Assert.Equal(HttpStatusCode.Created, (await studio.SubmitAsync(Body)).Status);
    }

    private static async Task<string> AskAsync(StudioProcess studio, string json, bool isEqual = false)
    {
        var (status, question) = await studio.SubmitAsync(json);
        Assert.Equal((HttpStatusCode)428, status);
        Assert.Equal(isEqual, question.GetProperty("equalAt").ValueKind is System.Text.Json.JsonValueKind.String);
        return question.GetProperty("confirmation").GetString()!;
    }
}
