using System.Net;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>Cancelled tasks.</summary>
public class CancelTests
{
    private const string Tasks = """
        tasks:
          path: /orders/{task_id}
          cancel: { method: DELETE, path: "/orders/{task_id}" }
          fields: { id: id, status: state, progress: part, results: goods }
          error: { message: problem.text }
          statuses: { waiting: pending, baking: running, ready: completed, burnt: failed, stopped: cancelled }

        """;

    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 50)]
    public async Task A_task_that_has_not_ended_can_be_cancelled(int seconds, int progress)
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Tasks), s_duration, time);
        var path = await SubmitAsync(gateway);
        time.Advance(TimeSpan.FromSeconds(seconds));

        var cancelled = await gateway.SendAsync(HttpMethod.Delete, path);
        time.Advance(s_duration);
        var later = await gateway.GetAsync(path);
        var again = await gateway.SendAsync(HttpMethod.Delete, path);

        Assert.All([cancelled, later], answer => Assert.Equal(
            (HttpStatusCode.OK, "stopped", progress), (answer.Status, answer.Json.GetProperty("state").GetString(), answer.Json.GetProperty("part").GetInt32())));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.True(Assert.Single(gateway.Simulator.Ledger.Charges).IsCancelled);
    }

    [Fact]
    public async Task A_task_that_has_ended_is_409_and_stays_what_it_is()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Tasks));
        var path = await SubmitAsync(gateway);

        var refused = await gateway.SendAsync(HttpMethod.Delete, path);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("The task has ended and cannot be cancelled.", refused.Json.GetProperty("problem").GetProperty("text").GetString());
        Assert.Equal("ready", (await gateway.GetAsync(path)).Json.GetProperty("state").GetString());
        Assert.False(Assert.Single(gateway.Simulator.Ledger.Charges).IsCancelled);
    }

    [Fact]
    public async Task A_service_without_a_word_for_it_says_failed()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Tasks.Replace(", stopped: cancelled", "")), s_duration, new FakeClock());
        var path = await SubmitAsync(gateway);

        var cancelled = (await gateway.SendAsync(HttpMethod.Delete, path)).Json;

        Assert.Equal(("burnt", "The task was cancelled."), (cancelled.GetProperty("state").GetString(), cancelled.GetProperty("problem").GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Only_known_tasks_and_the_right_method_are_taken()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Tasks), s_duration, new FakeClock());
        var path = await SubmitAsync(gateway);

        var unknown = await gateway.SendAsync(HttpMethod.Delete, "/orders/none");
        var put = await gateway.SendAsync(HttpMethod.Put, path);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        var stranger = await gateway.SendAsync(HttpMethod.Delete, path);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.Unauthorized], new[] { unknown, put, stranger }.Select(answer => answer.Status));
        Assert.Equal(["GET", "DELETE"], put.Response.Content.Headers.Allow);
        Assert.False(Assert.Single(gateway.Simulator.Ledger.Charges).IsCancelled);
    }

    [Fact]
    public async Task A_cancellation_can_fail_while_the_task_goes_on()
    {
        await using var gateway = await Gateway.StartAsync(Stall.Service(tasks: Tasks), s_duration, new FakeClock());
        var path = await SubmitAsync(gateway);
        gateway.Faults.NextCancel(CancelFault.Reset);
        gateway.Faults.NextCancel(CancelFault.Error(403));
        Assert.Equal(2, gateway.Faults.Pending);

        await Assert.ThrowsAsync<HttpRequestException>(() => gateway.SendAsync(HttpMethod.Delete, path));
        Assert.Equal(HttpStatusCode.Forbidden, (await gateway.SendAsync(HttpMethod.Delete, path)).Status);
        Assert.Equal("waiting", (await gateway.GetAsync(path)).Json.GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.OK, (await gateway.SendAsync(HttpMethod.Delete, path)).Status);
    }

    [Fact]
    public async Task The_status_page_shows_it()
    {
        await using var simulator = await FoxSimulator.StartAsync(new() { Specs = Stall.Service(tasks: Tasks), StatusPage = true }, Gateway.Cancellation);
        using var http = new HttpClient { BaseAddress = simulator.BaseUrl };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "sk");
        using var submitted = await http.PostAsync("/breads", Gateway.Json(Stall.Order), Gateway.Cancellation);
        using var cancelled = await http.DeleteAsync("/orders/" + Assert.Single(simulator.Ledger.Charges).TaskId, Gateway.Cancellation);

        var page = await http.GetStringAsync("/", Gateway.Cancellation);

        Assert.Contains("<td>stopped</td>", page);
        Assert.Contains("<th>Cancelled</th>", page);
        Assert.Contains("<td>yes</td>", page);
    }

    private static async Task<string> SubmitAsync(Gateway gateway)
    {
        var answer = await gateway.PostAsync(Stall.Order, "/breads");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return "/orders/" + answer.Json.GetProperty("id").GetString();
    }
}
