namespace FoxGen.Simulator.Tests;

/// <summary>Which specs a simulator takes. The library of these tests carries those of the bakery.</summary>
public class StartTests
{
    private const string Body = """{"recipe": "rye-1", "flour": "rye"}""";

    [Fact]
    public async Task A_type_of_the_library_is_enough()
    {
        await using var simulator = await FoxSimulator.StartAsync<StartTests>(cancellationToken: Gateway.Cancellation);

        Assert.Equal(200, await PostAsync(simulator, "/orders/breads", Body));
        Assert.Equal(1, simulator.Ledger.Count);
    }

    [Fact]
    public async Task The_other_options_are_kept()
    {
        await using var simulator = await FoxSimulator.StartAsync<StartTests>(new() { ApiKey = "another" }, Gateway.Cancellation);

        Assert.Equal(401, await PostAsync(simulator, "/orders/breads", Body));
    }

    [Fact]
    public async Task Specs_among_the_options_come_before_those_of_the_library()
    {
        await using var simulator = await FoxSimulator.StartAsync<StartTests>(new() { Specs = Specs.FoxApi }, Gateway.Cancellation);

        Assert.Equal(404, await PostAsync(simulator, "/orders/breads", Body));
        Assert.Equal(200, await PostAsync(simulator, Gateway.Submits, Gateway.ValidBody));
    }

    [Fact]
    public async Task A_library_without_specs_is_refused() =>
        Assert.Contains("FoxGen.Simulator", (await Assert.ThrowsAsync<ArgumentException>(() => FoxSimulator.StartAsync<FoxSimulator>(cancellationToken: Gateway.Cancellation))).Message);

    [Fact]
    public async Task Without_a_library_the_options_must_have_specs() =>
        Assert.Contains("Specs", (await Assert.ThrowsAsync<ArgumentException>(() => FoxSimulator.StartAsync(new(), Gateway.Cancellation))).Message);

    private static async Task<int> PostAsync(FoxSimulator simulator, string path, string body)
    {
        using var http = new HttpClient { BaseAddress = simulator.BaseUrl, DefaultRequestHeaders = { Authorization = new("Bearer", "key") } };
        using var response = await http.PostAsync(path, Gateway.Json(body), Gateway.Cancellation);
        return (int)response.StatusCode;
    }
}
