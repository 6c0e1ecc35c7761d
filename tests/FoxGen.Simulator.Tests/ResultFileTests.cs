using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FoxGen.Simulator.Tests;

public class ResultFileTests
{
    [Fact]
    public async Task The_result_of_a_video_is_a_real_MP4()
    {
        await using var gateway = await Gateway.StartAsync();
        using var http = new HttpClient();

        var file = await Answer.OfAsync(http.GetAsync(await gateway.FileAsync(), Gateway.Cancellation));

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal("video/mp4", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(file.Body.Length, file.Response.Content.Headers.ContentLength);
        Assert.Equal(["bytes"], file.Response.Headers.AcceptRanges);
        Assert.False(file.Response.Headers.ETag!.IsWeak);
        Assert.Equal(["ftyp", "moov", "free", "mdat"], Boxes(file.Body));
    }

    [Fact]
    public async Task A_part_of_the_file_can_be_asked_for()
    {
        await using var gateway = await Gateway.StartAsync();
        var url = await gateway.FileAsync();
        var whole = await gateway.GetAsync(url.ToString());

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(1000, null);
        request.Headers.IfRange = new RangeConditionHeaderValue(whole.Response.Headers.ETag!);
        var part = await Answer.OfAsync(gateway.Http.SendAsync(request, Gateway.Cancellation));

        Assert.Equal(HttpStatusCode.PartialContent, part.Status);
        Assert.Equal($"bytes 1000-{whole.Body.Length - 1}/{whole.Body.Length}", part.Response.Content.Headers.ContentRange!.ToString());
        Assert.Equal(whole.Body[1000..], part.Body);
    }

    [Fact]
    public async Task A_part_of_another_version_gives_the_whole_file_and_a_part_behind_the_end_is_416()
    {
        await using var gateway = await Gateway.StartAsync();
        var url = await gateway.FileAsync();

        using var other = new HttpRequestMessage(HttpMethod.Get, url);
        other.Headers.Range = new RangeHeaderValue(10, 20);
        other.Headers.IfRange = new RangeConditionHeaderValue("\"another\"");
        using var behind = new HttpRequestMessage(HttpMethod.Get, url);
        behind.Headers.Range = new RangeHeaderValue(1_000_000, null);

        Assert.Equal(HttpStatusCode.OK, (await Answer.OfAsync(gateway.Http.SendAsync(other, Gateway.Cancellation))).Status);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await Answer.OfAsync(gateway.Http.SendAsync(behind, Gateway.Cancellation))).Status);
    }

    [Fact]
    public async Task A_head_request_tells_the_size_without_using_up_a_fault()
    {
        await using var gateway = await Gateway.StartAsync();
        var url = await gateway.FileAsync();
        gateway.Faults.NextDownload(DownloadFault.Error());

        using var request = new HttpRequestMessage(HttpMethod.Head, url);
        var head = await Answer.OfAsync(gateway.Http.SendAsync(request, Gateway.Cancellation));

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Body);
        Assert.True(head.Response.Content.Headers.ContentLength > 1000);
        Assert.Equal(1, gateway.Faults.Pending);
    }

    [Fact]
    public async Task URLs_of_files_cannot_be_guessed()
    {
        await using var gateway = await Gateway.StartAsync();

        var one = await gateway.FileAsync();
        var two = await gateway.FileAsync();
        var guess = await gateway.GetAsync("/result-files/" + new string('0', 64) + "/" + one.Segments[^1]);

        Assert.NotEqual(one.Segments[2], two.Segments[2]);
        Assert.Matches("^[0-9a-f]{64}/$", one.Segments[2]);
        Assert.Equal(HttpStatusCode.NotFound, guess.Status);
    }

    private static List<string> Boxes(ReadOnlySpan<byte> file)
    {
        var names = new List<string>();
        while (file.Length > 0)
        {
            names.Add(Encoding.ASCII.GetString(file[4..8]));
            file = file[BinaryPrimitives.ReadInt32BigEndian(file)..];
        }

        return names;
    }
}
