using System.Net;
using System.Text;

namespace FoxGen.Simulator.Tests;

/// <summary>Submits that get no reply, a broken one, or one that leads elsewhere.</summary>
public class SubmitReplyFaultTests
{
    public static TheoryData<bool> BeforeAndAfter => [false, true];

    [Theory]
    [MemberData(nameof(BeforeAndAfter))]
    public async Task Without_a_reply_the_connection_stays_open(bool isAccepted)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(isAccepted ? SubmitFault.NoReplyAfterAccept : SubmitFault.NoReplyBeforeAccept);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Gateway.Cancellation);

        var sending = gateway.Http.PostAsync(Gateway.Submits, Gateway.Json(Gateway.ValidBody), patience.Token);
        await Wait.UntilAsync(() => gateway.Faults.Pending == 0);
        if (isAccepted)
        {
            await Wait.UntilAsync(() => gateway.Simulator.Ledger.Count == 1);
        }

        Assert.False(sending.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        // Whoever submits after that is served; only the hanging request has no status.
        await gateway.SubmitAsync();
        Assert.Equal(isAccepted ? 2 : 1, gateway.Simulator.Ledger.Count);
        Assert.Equal([null, 200], gateway.Simulator.Requests.Select(request => request.Status));
        Assert.All(gateway.Simulator.Requests, request => Assert.False(request.IsCut));
    }

    [Theory]
    [MemberData(nameof(BeforeAndAfter))]
    public async Task A_request_timeout_is_charged_only_after_acceptance(bool isAccepted)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(isAccepted ? SubmitFault.RequestTimeoutAfterAccept : SubmitFault.RequestTimeoutBeforeAccept);

        var answer = await gateway.PostAsync(Gateway.ValidBody);

        Assert.Equal((408, "invalid_request_error"), ((int)answer.Status, answer.ErrorType));
        Assert.Equal(isAccepted ? 1 : 0, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_page_in_place_of_the_reply_is_charged()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.Html);

        var answer = await gateway.PostAsync(Gateway.ValidBody);

        Assert.Equal((200, "text/html"), ((int)answer.Status, answer.Response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(answer.Body));
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_truncated_reply_is_charged_and_promises_more_than_it_sends()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.Truncated);
        using var request = new HttpRequestMessage(HttpMethod.Post, Gateway.Submits) { Content = Gateway.Json(Gateway.ValidBody) };

        using var response = await gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Gateway.Cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(Gateway.Cancellation);
        using var received = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(received, Gateway.Cancellation));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(response.Content.Headers.ContentLength / 2, received.Length);
        Assert.StartsWith("{", Encoding.UTF8.GetString(received.ToArray()));
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
        Assert.True(Assert.Single(gateway.Simulator.Requests).IsCut);
    }

    [Fact]
    public async Task Retry_After_can_be_a_date_of_simulated_time()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time, speed: 60);
        time.Advance(TimeSpan.FromSeconds(1));
        gateway.Faults.NextSubmit(SubmitFault.TooManyRequests(TimeSpan.FromSeconds(8.5), asDate: true));

        var answer = await gateway.PostAsync(Gateway.ValidBody);

        // 60 s have passed in one, and a date has no fractions.
        Assert.Equal(429, (int)answer.Status);
        Assert.Equal(time.Start + TimeSpan.FromSeconds(60 + 9), answer.Response.Headers.RetryAfter!.Date);
        Assert.Null(answer.Response.Headers.RetryAfter.Delta);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_leads_elsewhere_and_is_not_charged(int status)
    {
        await using var gateway = await Gateway.StartAsync();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = gateway.Simulator.BaseUrl };
        http.DefaultRequestHeaders.Authorization = gateway.Http.DefaultRequestHeaders.Authorization;
        gateway.Faults.NextSubmit(SubmitFault.Redirect("/v2/elsewhere?a=%20", status));

        var answer = await Answer.OfAsync(http.PostAsync(Gateway.Submits, Gateway.Json(Gateway.ValidBody), Gateway.Cancellation));

        Assert.Equal((status, "/v2/elsewhere?a=%20"), ((int)answer.Status, answer.Response.Headers.Location!.OriginalString));
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
        Assert.Equal(status, Assert.Single(gateway.Simulator.Requests).Status);
    }

    [Fact]
    public async Task Who_follows_a_redirect_to_another_host_pays_there()
    {
        await using var gateway = await Gateway.StartAsync();
        await using var other = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.Redirect(new Uri(other.Simulator.BaseUrl, Gateway.Submits).AbsoluteUri));

        // The handler of .NET follows with the body but without the key, so by itself it is refused.
        Assert.Equal(401, (int)(await gateway.PostAsync(Gateway.ValidBody)).Status);
        var asked = Assert.Single(other.Simulator.Requests);
        await gateway.PostAsync(Gateway.ValidBody, new Uri(other.Simulator.BaseUrl, asked.Path).AbsoluteUri);

        Assert.Equal((0, 1), (gateway.Simulator.Ledger.Count, other.Simulator.Ledger.Count));
        Assert.Equal(307, Assert.Single(gateway.Simulator.Requests).Status);
        Assert.Equal([401, 200], other.Simulator.Requests.Select(request => request.Status));
    }

    [Theory]
    [InlineData("", 307)]
    [InlineData("/a b", 307)]
    [InlineData("/a\r\nX-Y: z", 307)]
    [InlineData("/café", 307)]
    [InlineData("/a", 200)]
    [InlineData("/a", 304)]
    public void A_redirect_that_makes_no_sense_is_refused(string location, int status) =>
        Assert.ThrowsAny<ArgumentException>(() => SubmitFault.Redirect(location, status));

    [Fact]
    public void A_pause_below_zero_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmitFault.TooManyRequests(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PollFault.TooManyRequests(TimeSpan.FromSeconds(-1)));
    }
}
