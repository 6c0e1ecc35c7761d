using System.Text;
using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>The three ways to store a file by hand.</summary>
public sealed class FilesTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private Gateway Gateway => fixture.Gateway;

    [Fact]
    public async Task A_stream_is_stored_under_the_name_given_with_progress_and_expiry()
    {
        var reports = new List<FoxTransferProgress>();
        var bytes = Media.Padded(Media.Png(640, 480), 200_000);
        var before = Gateway.Simulator.Time.GetUtcNow();

        var file = await Gateway.Fox.Files.UploadAsync(
            FoxMedia.FromBytes(bytes), new() { FileName = "stage.png", AutoCleanup = false }, new Told(reports.Add), Gateway.Cancellation);

        var upload = Assert.Single(Gateway.Simulator.Uploads, upload => upload.Id == file.Id);
        Assert.Equal(bytes, upload.Bytes.ToArray());
        Assert.Equal(("stage.png", (long?)200_000, upload.Url), (file.FileName, file.Length, file.Url));
        Assert.Equal(new FoxTransferProgress(200_000, 200_000), reports[^1]);
        Assert.Equal(reports.OrderBy(report => report.BytesTransferred), reports);
        Assert.InRange((file.ExpiresAt!.Value - before).TotalHours, 72, 73);
        Assert.Equal(file.Url!.AbsoluteUri, file.ToMedia().Url);
        Assert.Equal(bytes, await Gateway.FileAsync(file.Url!));
    }

    [Fact]
    public async Task Base64_and_urls_have_their_own_endpoints()
    {
        var file = await Gateway.Fox.Files.UploadBase64Async(FoxMedia.FromBytes("hello"u8.ToArray()), new() { FileName = "note.txt" }, Gateway.Cancellation);
        var fetched = await Gateway.Fox.Files.UploadFromUrlAsync(new Uri("https://example.com/pictures/fox.png?sig=secret"), new() { AutoCleanup = true }, Gateway.Cancellation);

        Assert.Equal("hello"u8.ToArray(), await Gateway.FileAsync(file.Url!));
        Assert.Equal("note.txt", file.FileName);
        Assert.Equal(new Uri("https://example.com/pictures/fox.png?sig=secret"), Assert.Single(Gateway.Simulator.Uploads, upload => upload.Id == fetched.Id).FetchedFrom);
        Assert.Equal(
            """{"url":"https://example.com/pictures/fox.png?sig=secret","auto_cleanup":true}""",
            Encoding.UTF8.GetString(Gateway.Simulator.Requests.Last(request => request.Path == "/v1/files/upload/url").Body.Span));
    }

    [Fact]
    public async Task What_cannot_be_uploaded_so_says_how_it_can()
    {
        var url = await Assert.ThrowsAsync<ArgumentException>(() => Gateway.Fox.Files.UploadAsync(Samples.Image, cancellationToken: Gateway.Cancellation));
        var path = await Assert.ThrowsAsync<ArgumentException>(() => Gateway.Fox.Files.UploadFromUrlAsync(new Uri("/home/me/a.png", UriKind.Relative), cancellationToken: Gateway.Cancellation));

        Assert.Contains("UploadFromUrlAsync", url.Message, StringComparison.Ordinal);
        Assert.Contains("FoxMedia.FromFile", path.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_storage_is_told_in_the_words_of_the_service()
    {
        Gateway.Simulator.Faults.NextUpload(UploadFault.StorageFull);

        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => Gateway.Fox.Files.UploadAsync(FoxMedia.FromBytes("x"u8.ToArray()), cancellationToken: Gateway.Cancellation));

        Assert.Contains("The storage is full.", failure.ServiceMessage, StringComparison.Ordinal);
    }

    private sealed class Told(Action<FoxTransferProgress> report) : IProgress<FoxTransferProgress>
    {
        public void Report(FoxTransferProgress value) => report(value);
    }
}
