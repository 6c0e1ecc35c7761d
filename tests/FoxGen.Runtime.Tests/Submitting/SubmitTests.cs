using System.Text;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>What goes over the wire, and what comes back.</summary>
public sealed class SubmitTests
{
    [Fact]
    public async Task A_submit_is_one_post_with_key_and_json()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server);

        var task = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(Paint.Token, task.Token);
        Assert.Equal(Replies.Id, task.Id);
        Assert.Empty(task.Warnings);
        var request = Assert.Single(server.Requests);
        Assert.Equal("POST /v1/images/generations HTTP/1.1", request.RequestLine);
        Assert.Equal("Bearer " + Paint.Key, request.Header("Authorization"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.StartsWith("FoxGen/", request.Header("User-Agent"), StringComparison.Ordinal);
        Assert.Equal("""{"model":"brush-1.5","prompt":"A heron over the grey river at dawn","duration":8}""", Encoding.UTF8.GetString(request.Body));
    }

    [Fact]
    public async Task A_path_in_the_base_url_is_kept()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted).ThenReply(200, Replies.Running(10));
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = new Uri(server.Url, "gateway/eu/") });

        var task = await client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken);
        await task.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal("POST /gateway/eu/v1/images/generations HTTP/1.1", server.Requests[0].RequestLine);
        Assert.Equal($"GET /gateway/eu/v1/tasks/{Replies.Id}?sync_upstream=true HTTP/1.1", server.Requests[1].RequestLine);
        Assert.Equal("Bearer " + Paint.Key, server.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task An_invalid_request_is_refused_before_any_byte_leaves()
    {
        await using var server = new TestServer();
        using var client = PaintClient.Of(server);
        var request = new PaintRequest { Prompt = "", Duration = 16 };

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => client.Brush.SubmitAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(["prompt", "duration", "duration"], failure.Problems.Select(problem => problem.Path));
        Assert.Equal("The request was not sent: Prompt must be 1 to 5000 characters long. Duration must be from 4 to 15.", failure.Message);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Warnings_do_not_stop_a_submit_and_stay_on_the_task()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = PaintClient.Of(server);

        var task = await client.Brush.SubmitAsync(new PaintRequest { Prompt = "a", Duration = 12 }, TestContext.Current.CancellationToken);

        Assert.Equal("long-needs-image", Assert.Single(task.Warnings).RuleId);
    }

    [Fact]
    public async Task A_disposed_client_submits_nothing()
    {
        await using var server = new TestServer();
        var client = PaintClient.Of(server);
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Brush.SubmitAsync(Paint.Request, TestContext.Current.CancellationToken));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_clients_http_client_stays_open_when_the_caller_gave_it()
    {
        await using var server = new TestServer().ThenReply(200, "{}");
        using var http = new HttpClient();
        new PaintClient(http, Paint.Key, new FoxClientOptions { BaseUrl = server.Url }).Dispose();

        Assert.Equal("{}", await http.GetStringAsync(server.Url, TestContext.Current.CancellationToken));
    }
}
