using System.Text.Json;
using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>Local files in requests: looked at first, uploaded once, and never more than that.</summary>
public sealed class UploadTests
{
    [Fact]
    public async Task A_local_file_is_uploaded_when_the_request_is_submitted()
    {
        using var folder = new TempFolder();
        await using var gateway = await Gateway.StartAsync();
        var path = folder["my private name.png"];
        await File.WriteAllBytesAsync(path, Media.Png(640, 480), Gateway.Cancellation);

        _ = await gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(
            new() { Prompt = "The look of @Image2", ImageUrls = [Samples.Image, FoxMedia.FromFile(path)] }, null, Gateway.Cancellation);

        var upload = Assert.Single(gateway.Simulator.Uploads);
        Assert.Equal(Media.Png(640, 480), upload.Bytes.ToArray());
        Assert.Equal("image/png", upload.ContentType);
        Assert.Matches("^[0-9a-f]{16}\\.png$", upload.FileName);
        Assert.Equal([Samples.Image, upload.Url.AbsoluteUri], Images(Submitted(gateway)));
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Ten_submits_of_the_same_content_at_once_upload_it_once()
    {
        using var folder = new TempFolder();
        await using var gateway = await Gateway.StartAsync();
        var (path, copy) = (folder["a.png"], folder["copy.png"]);
        await File.WriteAllBytesAsync(path, Media.Png(640, 480), Gateway.Cancellation);
        File.Copy(path, copy);

        _ = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new() { Prompt = "@Image1", ImageUrls = [i % 2 == 0 ? FoxMedia.FromFile(path) : FoxMedia.FromStream(_ => new(File.OpenRead(copy)))] }, Gateway.Cancellation)));

        Assert.Single(gateway.Simulator.Uploads);
        Assert.Single(gateway.Simulator.Requests, request => request.Path.StartsWith("/v1/files", StringComparison.Ordinal));
        Assert.Equal(10, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_stored_file_is_uploaded_again_before_the_service_drops_it()
    {
        var time = new FoxVirtualTime();
        await using var simulator = await FoxSimulator.StartAsync(
            new() { Specs = FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly), TimeProvider = time }, Gateway.Cancellation);
        using var fox = new FoxApiClient("key", new FoxClientOptions { BaseUrl = simulator.BaseUrl, TimeProvider = time });
        var request = new Seedance20ReferenceToVideoRequest { Prompt = "@Image1", ImageUrls = [FoxMedia.FromBytes(Media.Png(640, 480))] };
        async Task<int> UploadsAfterAsync(TimeSpan pause)
        {
            time.Advance(pause);
            _ = await fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(request, Gateway.Cancellation);
            return simulator.Uploads.Count;
        }

        // Stored for 72 hours; a task may start a while after its submit.
        Assert.Equal(1, await UploadsAfterAsync(TimeSpan.Zero));
        Assert.Equal(1, await UploadsAfterAsync(TimeSpan.FromHours(69)));
        Assert.Equal(2, await UploadsAfterAsync(TimeSpan.FromHours(2)));
        Assert.Equal(2, await UploadsAfterAsync(TimeSpan.FromHours(2)));
    }

    [Theory]
    [InlineData("a PDF", "ImageUrls[0] must be a file of type image/jpeg, image/png or image/webp, but its content is application/pdf.")]
    [InlineData("a text", "ImageUrls[0] must be a file of type image/jpeg, image/png or image/webp, but its content is text.")]
    [InlineData("too large", "ImageUrls[0] must be at most 30 MB, but is larger.")]
    public async Task A_file_that_the_field_does_not_take_is_refused_before_any_request(string what, string message)
    {
        var content = what switch
        {
            "a PDF" => [.. "%PDF-1.7 and so on"u8],
            "a text" => [.. "no picture at all"u8],
            _ => Media.Padded(Media.Png(640, 480), 30_000_001),
        };
        await using var gateway = await Gateway.StartAsync();

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new() { Prompt = "@Image1", ImageUrls = [FoxMedia.FromBytes(content)] }, Gateway.Cancellation));

        Assert.Equal(message, Assert.Single(failure.Problems).Message);
        Assert.Empty(gateway.Simulator.Requests);
    }

    [Fact]
    public async Task All_files_are_looked_at_before_the_first_is_uploaded()
    {
        await using var gateway = await Gateway.StartAsync();

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new()
            {
                Prompt = "@Image1 @Image2 @Video1",
                ImageUrls = [FoxMedia.FromBytes(Media.Png(640, 480)), FoxMedia.FromBytes("GIF89a\u0001\0\u0001\0"u8.ToArray())],
                VideoUrls = [FoxMedia.FromBytes(Media.Png(640, 480))],
            },
            Gateway.Cancellation));

        Assert.Equal(["image_urls[1]", "video_urls[0]"], Errors(failure).Select(problem => problem.Path));
        Assert.Empty(gateway.Simulator.Requests);
    }

    [Fact]
    public async Task Files_that_are_too_large_together_are_refused()
    {
        await using var gateway = await Gateway.StartAsync();
        var half = FoxMedia.FromBytes(Media.Padded(Media.Mp4, 26_000_000));
        var other = FoxMedia.FromBytes(Media.Padded(Media.Mp4, 26_000_001));

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new() { Prompt = "@Video1", VideoUrls = [half, other] }, Gateway.Cancellation));

        var problem = Assert.Single(Errors(failure));
        Assert.Equal("video_urls", problem.Path);
        Assert.StartsWith("VideoUrls must be at most 49", problem.Message, StringComparison.Ordinal);
        Assert.Empty(gateway.Simulator.Requests);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_with_its_field_and_without_its_folder()
    {
        await using var gateway = await Gateway.StartAsync();
        using var folder = new TempFolder();

        var failure = await Assert.ThrowsAsync<FoxUploadException>(() => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new() { Prompt = "@Image1", ImageUrls = [FoxMedia.FromFile(folder["none.png"])] }, Gateway.Cancellation));

        Assert.Equal("image_urls[0]: The file 'none.png' cannot be read: it does not exist.", failure.Message);
        Assert.Empty(gateway.Simulator.Requests);
    }

    [Fact]
    public async Task What_fails_for_a_moment_is_tried_again()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextUpload(UploadFault.Reset);
        gateway.Simulator.Faults.NextUpload(UploadFault.Error(502));
        gateway.Simulator.Faults.NextUpload(UploadFault.TooManyRequests(TimeSpan.FromSeconds(7)));

        _ = await gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new() { Prompt = "@Image1", ImageUrls = [FoxMedia.FromBytes(Media.Png(640, 480))] }, Gateway.Cancellation);

        Assert.Single(gateway.Simulator.Uploads);
        Assert.Equal(4, gateway.Simulator.Requests.Count(request => request.Path.StartsWith("/v1/files", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("full", "rejected")]
    [InlineData("large", "rejected")]
    [InlineData("html", "protocol")]
    public async Task What_is_refused_ends_the_submit_unpaid_and_the_next_one_uploads(string fault, string code)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.NextUpload(fault switch { "full" => UploadFault.StorageFull, "large" => UploadFault.TooLarge, _ => UploadFault.Html });
        var request = new Seedance20ReferenceToVideoRequest { Prompt = "@Image1", ImageUrls = [FoxMedia.FromBytes(Media.Png(640, 480))] };

        var failed = await gateway.Fox.Videos.Seedance20ReferenceToVideo.TrySubmitAsync(request, Gateway.Cancellation);
        Assert.Equal(code, failed.Error?.Code);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);

        _ = await gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(request, Gateway.Cancellation);
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Content_that_changes_between_looking_and_sending_is_not_stored()
    {
        await using var gateway = await Gateway.StartAsync();
        var opened = 0;
        var changing = FoxMedia.FromStream(_ => new(new MemoryStream(Media.Padded(Media.Png(640, 480), 200_000 + (++opened == 1 ? 0 : 1), (byte)opened))));

        var failure = await Assert.ThrowsAsync<FoxUploadException>(() => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new() { Prompt = "@Image1", ImageUrls = [changing] }, Gateway.Cancellation));

        Assert.Contains("changed during the upload", failure.Message, StringComparison.Ordinal);
        Assert.Empty(gateway.Simulator.Uploads);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Cancelling_one_of_two_that_wait_for_an_upload_leaves_it_to_the_other()
    {
        await using var gateway = await Gateway.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var (looks, both, gate) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        var slow = FoxMedia.FromStream(async _ =>
        {
            // Each submit looks into the file first, and waits here until the other one does. The third opening is the one that sends.
            var look = Interlocked.Increment(ref looks);
            if (look == 2)
            {
                both.SetResult();
            }

            await (look <= 2 ? both : gate).Task;

            return new MemoryStream(Media.Png(640, 480));
        });
        Task<FoxTask<SeededMediaResult>> SubmitAsync(CancellationToken token) =>
            gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(new() { Prompt = "@Image1", ImageUrls = [slow] }, token);

        var (leaves, stays) = (SubmitAsync(cancellation.Token), SubmitAsync(Gateway.Cancellation));
        while (Volatile.Read(ref looks) < 3)
        {
            await Task.Delay(5, Gateway.Cancellation);
        }

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        gate.SetResult();
        await stays;

        Assert.Single(gateway.Simulator.Uploads);
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_data_uri_is_no_upload_and_a_field_that_takes_none_says_so()
    {
        await using var gateway = await Gateway.StartAsync();

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => gateway.Fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(
            new() { Prompt = "@Image1", ImageUrls = [FoxMedia.FromDataUri(Media.Png(640, 480), "image/png")] }, Gateway.Cancellation));

        Assert.Equal("ImageUrls[0] must be an absolute http or https URL.", Assert.Single(failure.Problems).Message);
        Assert.Empty(gateway.Simulator.Requests);
    }

    [Fact]
    public async Task A_path_is_no_upload_and_the_exception_names_the_way_to_send_a_file_but_not_to_the_sender_of_JSON()
    {
        await using var gateway = await Gateway.StartAsync();
        var model = gateway.Fox.Videos.Seedance20ReferenceToVideo;
        using var body = JsonDocument.Parse("""{"prompt": "@Image1", "image_urls": ["stage.png"]}""");

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => model.SubmitAsync(new() { Prompt = "@Image1", ImageUrls = [Path.ChangeExtension("stage", ".png")] }, Gateway.Cancellation));
        var ofJson = await Assert.ThrowsAsync<FoxValidationException>(() => model.SubmitJsonAsync(body.RootElement, Gateway.Cancellation));
        var read = System.Text.Json.JsonSerializer.Deserialize<Seedance20ReferenceToVideoRequest>(body.RootElement.GetRawText())!;

        const string Sentence = "image_urls[0] must be an absolute http or https URL.";
        Assert.Equal($"ImageUrls[0] must be an absolute http or https URL. For a local file, use FoxMedia.FromFile(\"stage.png\").", Assert.Single(failure.Problems).ToString());
        Assert.Contains("FoxMedia.FromFile", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Sentence, Assert.Single(ofJson.Problems).ToString());
        Assert.Equal(Sentence, Assert.Single(model.Validate(read)).WireMessage);
        Assert.Empty(gateway.Simulator.Requests);
    }

    private static JsonElement Submitted(Gateway gateway) =>
        Assert.Single(gateway.Submits, request => request.Path == Gateway.SubmitPath).ReadJson();

    private static IEnumerable<string?> Images(JsonElement body) => body.GetProperty("image_urls").EnumerateArray().Select(item => item.GetString());

    // The playing time of these files is unknown, which is a warning.
    private static IEnumerable<FoxProblem> Errors(FoxValidationException failure) => failure.Problems.Where(problem => problem.Severity is FoxSeverity.Error);
}
