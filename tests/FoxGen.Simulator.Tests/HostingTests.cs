using System.Net;
using System.Net.Sockets;
using System.Text;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tests;

public class HostingTests
{
    [Fact]
    public async Task Two_simulators_run_side_by_side_and_share_nothing()
    {
        await using var one = await Gateway.StartAsync();
        await using var two = await Gateway.StartAsync(Specs.Bakery);

        var id = await one.SubmitAsync();

        Assert.NotEqual(one.Simulator.BaseUrl, two.Simulator.BaseUrl);
        Assert.Equal((1, 0), (one.Simulator.Ledger.Count, two.Simulator.Ledger.Count));
        Assert.Equal(HttpStatusCode.NotFound, (await two.GetAsync($"/orders/{id}/state")).Status);
        Assert.DoesNotContain(two.Simulator.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task Many_simulators_start_and_end_at_once()
    {
        var gateways = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Gateway.StartAsync()));
        await Task.WhenAll(gateways.Select(gateway => gateway.SubmitAsync()));

        Assert.Equal(10, gateways.Select(gateway => gateway.Simulator.BaseUrl).Distinct().Count());
        Assert.All(gateways, gateway => Assert.Equal(1, gateway.Simulator.Ledger.Count));
        await Task.WhenAll(gateways.Select(gateway => gateway.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task It_is_reached_on_the_loopback_address_only()
    {
        await using var gateway = await Gateway.StartAsync();

        Assert.Matches("^http://127\\.0\\.0\\.1:[1-9][0-9]*/$", gateway.Simulator.BaseUrl.ToString());
    }

    [Fact]
    public async Task After_its_end_nobody_answers_and_the_port_is_free()
    {
        var gateway = await Gateway.StartAsync();
        var port = gateway.Simulator.BaseUrl.Port;
        await gateway.SubmitAsync();

        await gateway.Simulator.DisposeAsync();
        await gateway.Simulator.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => gateway.PostAsync(Gateway.ValidBody));
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    [Fact]
    public async Task Its_end_breaks_late_replies_off()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time);
        gateway.Faults.NextSubmit(SubmitFault.SlowReply(TimeSpan.FromDays(1)));
        var sending = gateway.PostAsync(Gateway.ValidBody);
        await Wait.UntilAsync(() => time.Waiting == 1);

        await gateway.Simulator.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => sending);
        Assert.Equal(0, time.Waiting);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task Its_end_does_not_wait_for_a_client_that_stopped_in_the_middle_of_a_body()
    {
        var gateway = await Gateway.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(gateway.Simulator.BaseUrl.Host, gateway.Simulator.BaseUrl.Port, Gateway.Cancellation);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {Gateway.Submits} HTTP/1.1\r\nHost: fox\r\nAuthorization: Bearer k\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n\r\n{"),
            Gateway.Cancellation);
        await Wait.UntilAsync(() => gateway.Simulator.Requests.Count == 1);

        await gateway.DisposeAsync();

        Assert.Equal(0, gateway.Simulator.Ledger.Count);
        Assert.Null(Assert.Single(gateway.Simulator.Requests).Status);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_IOException()
    {
        await using var gateway = await Gateway.StartAsync();

        await Assert.ThrowsAsync<IOException>(() => FoxSimulator.StartAsync(
            new FoxSimulatorOptions { Specs = Specs.Bakery, Port = gateway.Simulator.BaseUrl.Port },
            Gateway.Cancellation));
    }

    [Fact]
    public async Task Specs_with_errors_are_refused_with_all_of_them()
    {
        var specs = Specs.FoxApi
            .Append(new SpecText("broken.fox.yaml", "service: nowhere\ncolour: red\n"))
            .Append(new SpecText("worse.fox.yaml", "service: [\n"));

        var problem = await Assert.ThrowsAsync<FoxSimulatorSpecException>(() => FoxSimulator.StartAsync(
            new FoxSimulatorOptions { Specs = [.. specs] },
            Gateway.Cancellation));

        Assert.Contains(problem.Diagnostics, diagnostic => diagnostic.Span.Path == "broken.fox.yaml");
        Assert.Contains(problem.Diagnostics, diagnostic => diagnostic.Span.Path == "worse.fox.yaml");
        Assert.All(problem.Diagnostics, diagnostic => Assert.Contains(diagnostic.ToString(), problem.Message));
    }

    [Fact]
    public async Task Of_several_services_one_has_to_be_chosen()
    {
        SpecText[] both = [.. Specs.FoxApi, .. Specs.Bakery];

        var unclear = await Assert.ThrowsAsync<ArgumentException>(() => FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = both }, Gateway.Cancellation));
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = both, Service = "mill" }, Gateway.Cancellation));
        await using var chosen = await FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = both, Service = "bakery" }, Gateway.Cancellation);

        Assert.All([unclear, wrong], problem => Assert.Contains("bakery, foxapi", problem.Message));
        using var http = new HttpClient { BaseAddress = chosen.BaseUrl };
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(Gateway.Submits, Gateway.Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.GetAsync("/orders/breads", Gateway.Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        FoxSimulatorOptions[] wrong =
        [
            new() { Specs = Specs.Bakery, Speed = 0 },
            new() { Specs = Specs.Bakery, Speed = double.PositiveInfinity },
            new() { Specs = Specs.Bakery, TaskDuration = TimeSpan.FromSeconds(-1) },
            new() { Specs = Specs.Bakery, EstimatedTime = TimeSpan.FromSeconds(-1) },
            new() { Specs = Specs.Bakery, Port = 70_000 },
            new() { Specs = Specs.Bakery, MaxBodyBytes = 0 },
            new() { Specs = Specs.Bakery, ApiKey = "" },
            new() { Specs = [] },
        ];

        foreach (var options in wrong)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => FoxSimulator.StartAsync(options, Gateway.Cancellation));
        }
    }

    [Fact]
    public void Specs_are_read_from_the_resources_of_a_library()
    {
        var texts = FoxSimulatorSpecs.FromAssembly(typeof(HostingTests).Assembly);

        Assert.Equal(Specs.Bakery.Select(text => text.Content).Order(), texts.Select(text => text.Content).Order());
        Assert.Single(texts, text => text.IsService);
        Assert.Throws<ArgumentException>(() => FoxSimulatorSpecs.FromAssembly(typeof(FoxSimulator).Assembly));
    }

    [Fact]
    public void Specs_are_read_from_a_folder_in_the_order_of_their_paths()
    {
        Assert.Equal(["bakery.service.fox.yaml", "hymn.fox.yaml", "note.fox.yaml", "rye.fox.yaml"], Specs.Bakery.Select(text => text.Path));
        Assert.Contains(FoxSimulatorSpecs.FromDirectory(Repository.Path("specs")), text => text.Path == "videos/seedance-2.0-reference-to-video.fox.yaml");
        Assert.Throws<DirectoryNotFoundException>(() => FoxSimulatorSpecs.FromDirectory(Repository.Path("nowhere")));
    }
}
