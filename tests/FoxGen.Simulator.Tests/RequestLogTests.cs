namespace FoxGen.Simulator.Tests;

public class RequestLogTests
{
    [Fact]
    public async Task Requests_are_recorded_in_the_order_of_arrival()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time);

        var id = await gateway.SubmitAsync();
        time.Advance(TimeSpan.FromSeconds(5));
        await gateway.GetAsync($"/v1/tasks/{id}?sync_upstream=true");
        await gateway.PostAsync("[]");

        var requests = gateway.Simulator.Requests;
        Assert.Equal(
            [("POST", Gateway.Submits, "", 200), ("GET", "/v1/tasks/" + id, "?sync_upstream=true", 200), ("POST", Gateway.Submits, "", 422)],
            requests.Select(request => (request.Method, request.Path, request.Query, request.Status ?? 0)));
        Assert.Equal([0.0, 5.0, 5.0], requests.Select(request => (request.Time - time.Start).TotalSeconds));
        Assert.Equal("A cat", requests[0].ReadJson().GetProperty("prompt").GetString());
        Assert.True(requests[1].Body.IsEmpty);
    }

    [Fact]
    public async Task The_key_and_the_prompt_stay_out_of_what_is_printed()
    {
        await using var gateway = await Gateway.StartAsync();
        await gateway.SubmitAsync();

        var request = Assert.Single(gateway.Simulator.Requests);

        Assert.DoesNotContain(request.Headers, header => header.Value.Contains("sk-test", StringComparison.Ordinal));
        Assert.Equal("application/json; charset=utf-8", request.Headers["content-type"]);
        Assert.Equal($"POST {Gateway.Submits} -> 200", request.ToString());
    }
}
