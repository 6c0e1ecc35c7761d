using System.Text;

namespace FoxGen.Simulator.Tests;

public class DownloadFaultTests
{
    [Fact]
    public async Task A_truncated_download_promises_the_whole_file_and_sends_half()
    {
        await using var gateway = await Gateway.StartAsync();
        var url = await gateway.FileAsync();
        var whole = await gateway.GetAsync(url.ToString());
        gateway.Faults.NextDownload(DownloadFault.Truncated);

        using var response = await gateway.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, Gateway.Cancellation);
        Assert.Equal(whole.Body.Length, response.Content.Headers.ContentLength);
        Assert.Equal(whole.Response.Headers.ETag, response.Headers.ETag);

        await using var stream = await response.Content.ReadAsStreamAsync(Gateway.Cancellation);
        using var received = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(received, Gateway.Cancellation));

        Assert.Equal(whole.Body[..(whole.Body.Length / 2)], received.ToArray());
        Assert.True(gateway.Simulator.Requests[^1].IsCut);
        Assert.Equal(whole.Body, (await gateway.GetAsync(url.ToString())).Body);
    }

    [Fact]
    public async Task A_download_can_be_a_page_or_a_JSON_error_or_an_error_status()
    {
        await using var gateway = await Gateway.StartAsync();
        var url = (await gateway.FileAsync()).ToString();
        gateway.Faults.NextDownload(DownloadFault.Html);
        gateway.Faults.NextDownload(DownloadFault.Json);
        gateway.Faults.NextDownload(DownloadFault.Error(503));

        var answers = new[] { await gateway.GetAsync(url), await gateway.GetAsync(url), await gateway.GetAsync(url), await gateway.GetAsync(url) };

        Assert.Equal([200, 200, 503, 200], answers.Select(answer => (int)answer.Status));
        Assert.Equal(
            ["text/html", "application/json", "text/plain", "video/mp4"],
            answers.Select(answer => answer.Response.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<html>", Encoding.UTF8.GetString(answers[0].Body));
    }

    [Fact]
    public async Task A_download_can_be_reset()
    {
        await using var gateway = await Gateway.StartAsync();
        var url = (await gateway.FileAsync()).ToString();
        gateway.Faults.NextDownload(DownloadFault.Reset);

        await Assert.ThrowsAsync<HttpRequestException>(() => gateway.GetAsync(url));

        Assert.Equal(200, (int)(await gateway.GetAsync(url)).Status);
    }

    [Fact]
    public async Task An_expired_URL_stays_expired_and_the_task_gives_a_fresh_one()
    {
        await using var gateway = await Gateway.StartAsync();
        var id = await gateway.SubmitAsync();
        var old = await UrlAsync();
        gateway.Faults.NextDownload(DownloadFault.Expired);

        var first = await gateway.GetAsync(old);
        var again = await gateway.GetAsync(old);
        var fresh = await UrlAsync();

        Assert.Equal([403, 403], new[] { first, again }.Select(answer => (int)answer.Status));
        Assert.NotEqual(old, fresh);
        Assert.Equal(200, (int)(await gateway.GetAsync(fresh)).Status);

        async Task<string> UrlAsync() => (await gateway.QueryAsync(id)).Json.GetProperty("results")[0].GetProperty("url").GetString()!;
    }

    [Fact]
    public async Task Faults_that_have_not_happened_can_be_forgotten()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.ResetAfterAccept);
        gateway.Faults.NextPoll(PollFault.Reset, times: 2);
        gateway.Faults.NextDownload(DownloadFault.Reset);
        Assert.Equal(4, gateway.Faults.Pending);

        gateway.Faults.Clear();

        Assert.Equal(0, gateway.Faults.Pending);
        Assert.Equal(200, (int)(await gateway.GetAsync((await gateway.FileAsync()).ToString())).Status);
    }
}
