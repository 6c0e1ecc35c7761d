using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FoxGen.Simulator.Tests;

public class SubmitFaultTests
{
    [Fact]
    public async Task A_reset_before_acceptance_is_not_charged()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.ResetBeforeAccept);

        await Assert.ThrowsAsync<HttpRequestException>(() => gateway.PostAsync(Gateway.ValidBody));

        Assert.Equal(0, gateway.Simulator.Ledger.Count);
        var request = Assert.Single(gateway.Simulator.Requests);
        Assert.True(request.IsCut);
        Assert.Null(request.Status);
    }

    [Fact]
    public async Task A_reset_after_acceptance_is_charged()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.ResetAfterAccept);

        await Assert.ThrowsAsync<HttpRequestException>(() => gateway.PostAsync(Gateway.ValidBody));

        var charge = Assert.Single(gateway.Simulator.Ledger.Charges);
        var request = Assert.Single(gateway.Simulator.Requests);
        Assert.True(request.IsCut);
        Assert.Null(request.Status);
        Assert.Equal(Gateway.ValidBody, Encoding.UTF8.GetString(request.Body.Span));

        // The task that the client lost is there all the same.
        Assert.Equal(HttpStatusCode.OK, (await gateway.QueryAsync(charge.TaskId)).Status);
        await gateway.SubmitAsync();
        Assert.Equal(2, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_reset_reaches_the_client_as_a_reset_of_the_connection()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.ResetAfterAccept);
        using var client = new TcpClient();
        await client.ConnectAsync(gateway.Simulator.BaseUrl.Host, gateway.Simulator.BaseUrl.Port, Gateway.Cancellation);
        var stream = client.GetStream();

        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {Gateway.Submits} HTTP/1.1\r\nHost: fox\r\nAuthorization: Bearer k\r\nContent-Type: application/json\r\n"
                + $"Content-Length: {Gateway.ValidBody.Length}\r\n\r\n{Gateway.ValidBody}"),
            Gateway.Cancellation);
        var problem = await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[1], Gateway.Cancellation));

        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(problem.InnerException).SocketErrorCode);
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(3.0, "3")]
    [InlineData(0.2, "1")]
    public async Task Too_many_requests_is_429_with_the_wanted_pause(double? seconds, string? header)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.TooManyRequests(seconds is { } value ? TimeSpan.FromSeconds(value) : null));

        var refused = await gateway.PostAsync(Gateway.ValidBody);
        var taken = await gateway.PostAsync(Gateway.ValidBody);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("rate_limit_error", refused.ErrorType);
        Assert.Equal(header, refused.Response.Headers.TryGetValues("Retry-After", out var values) ? Assert.Single(values) : null);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData(500, "server_error")]
    [InlineData(502, "server_error")]
    [InlineData(503, "service_unavailable_error")]
    public async Task A_server_error_is_charged_only_after_acceptance(int status, string type)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.ServerErrorBeforeAccept(status));
        gateway.Faults.NextSubmit(SubmitFault.ServerErrorAfterAccept(status));

        var before = await gateway.PostAsync(Gateway.ValidBody);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
        var after = await gateway.PostAsync(Gateway.ValidBody);
        Assert.Equal(1, gateway.Simulator.Ledger.Count);

        Assert.All([before, after], answer => Assert.Equal((status, type), ((int)answer.Status, answer.ErrorType)));
    }

    [Fact]
    public async Task Any_refusal_can_be_asked_for()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.Refuse(402, "Insufficient balance."));
        gateway.Faults.NextSubmit(SubmitFault.Refuse(422, "No channel.", "service_unavailable_error", "unsupported_advanced_options"));

        var quota = await gateway.PostAsync(Gateway.ValidBody);
        var channel = await gateway.PostAsync(Gateway.ValidBody);

        Assert.Equal((402, "insufficient_quota"), ((int)quota.Status, quota.ErrorType));
        Assert.False(quota.Json.GetProperty("error").TryGetProperty("code", out _));
        Assert.Equal((422, "service_unavailable_error"), ((int)channel.Status, channel.ErrorType));
        Assert.Equal("unsupported_advanced_options", channel.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_reply_without_a_task_id_is_charged()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.NoTaskId);

        var answer = await gateway.PostAsync(Gateway.ValidBody);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.Json.GetProperty("id").ValueKind);
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_slow_reply_is_charged_before_it_comes()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time);
        gateway.Faults.NextSubmit(SubmitFault.SlowReply(TimeSpan.FromSeconds(30)));

        var sending = gateway.PostAsync(Gateway.ValidBody);
        await Wait.UntilAsync(() => time.Waiting == 1);
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
        Assert.False(sending.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.OK, (await sending).Status);
    }

    [Fact]
    public async Task Faults_come_in_the_order_they_were_asked_for_and_as_often()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.TooManyRequests(), times: 2);
        gateway.Faults.NextSubmit(SubmitFault.ServerErrorAfterAccept(500));
        gateway.Faults.NextSubmit(SubmitFault.ServerErrorBeforeAccept(503));

        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            statuses.Add((int)(await gateway.PostAsync(Gateway.ValidBody)).Status);
        }

        Assert.Equal([429, 429, 500, 503, 200], statuses);
        Assert.Equal(0, gateway.Faults.Pending);
        Assert.Equal(2, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_fault_after_acceptance_waits_for_a_body_that_is_accepted()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.ServerErrorAfterAccept());

        Assert.Equal(422, (int)(await gateway.PostAsync("{}")).Status);
        Assert.Equal(1, gateway.Faults.Pending);
        Assert.Equal(500, (int)(await gateway.PostAsync(Gateway.ValidBody)).Status);
        Assert.Equal(0, gateway.Faults.Pending);
    }

    [Fact]
    public void Faults_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmitFault.ServerErrorBeforeAccept(404));
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmitFault.ServerErrorAfterAccept(600));
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmitFault.Refuse(200, "fine"));
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmitFault.SlowReply(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => PollFault.Error(302));
        Assert.Throws<ArgumentOutOfRangeException>(() => DownloadFault.Error(200));
    }
}
