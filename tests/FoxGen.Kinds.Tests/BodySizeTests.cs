using System.Net;
using System.Text;
using FoxGen.Simulator;

namespace FoxGen.Kinds.Tests;

/// <summary>The size of a whole request, which no single field shows.</summary>
public sealed class BodySizeTests
{
    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_sent_and_by_the_service_too()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var simulator = await FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = KindSpecs.Texts }, cancellation);
        using var client = new KindsClient("key", new FoxClientOptions { BaseUrl = simulator.BaseUrl });
        var small = new Kind60Request { Images = ["https://m.example/a.png"] };
        var large = new Kind60Request { Images = ["https://m.example/" + new string('a', 400)] };

        await client.Videos.Kind60.SubmitAsync(small, cancellation);
        var refused = await Assert.ThrowsAsync<FoxValidationException>(() => client.Videos.Kind60.SubmitAsync(large, cancellation));

        Assert.Equal("body-size", Assert.Single(refused.Problems).RuleId);
        Assert.Single(simulator.Requests);

        using var http = new HttpClient { BaseAddress = simulator.BaseUrl };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
        using var content = new StringContent(RuleJson.Write(Verdicts.Written(KindSpecs.Models["kind-60"], large), "kind-60"), Encoding.UTF8, "application/json");
        using var reply = await http.PostAsync("v1/videos", content, cancellation);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.Single(simulator.Ledger.Charges);
    }
}
