using System.Text;
using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Uploading;

/// <summary>Uploads over real sockets: what is on the wire, and where it never goes.</summary>
public sealed class UploadWireTests
{
    private const string Stored = """{"id": "file-1", "url": "https://cdn.example/up/a.png", "size": 5}""";

    [Fact]
    public async Task The_file_comes_last_with_its_length_type_and_an_anonymous_name()
    {
        await using var server = new TestServer().ThenReply(200, Stored);
        using var client = new FileClient(server);

        await client.Files.UploadAsync(FoxMedia.FromBytes("hello"u8.ToArray(), "/home/me/private.txt"), new() { AutoCleanup = true }, null, TestContext.Current.CancellationToken);

        var request = Assert.Single(server.Requests);
        var body = Encoding.UTF8.GetString(request.Body);
        Assert.Equal("POST /v1/files HTTP/1.1", request.RequestLine);
        Assert.Equal("Bearer " + Paint.Key, request.Header("Authorization"));
        Assert.NotNull(request.Header("Content-Length"));
        Assert.Matches("name=file_name\r\n\r\n[0-9a-f]{16}\\.txt\r\n", body);
        Assert.Matches("name=auto_cleanup\r\n\r\ntrue\r\n", body);
        Assert.Matches("name=file; filename=[0-9a-f]{16}\\.txt[^\r]*\r\n\r\nhello\r\n--[^\r]+--\r\n$", body);
        Assert.DoesNotContain("private", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_host_gets_neither_key_nor_file()
    {
        await using var other = new TestServer();
        await using var server = new TestServer();
        for (var i = 0; i < 4; i++)
        {
            server.ThenReply(307, "", $"Location: {other.Url}steal");
        }

        using var client = new FileClient(server);

        await Assert.ThrowsAsync<FoxServerException>(() => client.Files.UploadAsync(FoxMedia.FromBytes("hello"u8.ToArray()), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(0, other.Connections);
    }

    [Theory]
    [InlineData("""{"id": "file-1"}""")]
    [InlineData("""{"url": "/uploads/a.png"}""")]
    [InlineData("""{"url": "file:///etc/passwd"}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    public async Task A_reply_without_a_usable_url_is_a_protocol_error(string reply)
    {
        await using var server = new TestServer().ThenReply(200, reply);
        using var client = new FileClient(server);

        await Assert.ThrowsAsync<FoxProtocolException>(() => client.Files.UploadAsync(FoxMedia.FromBytes("hello"u8.ToArray()), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_tried_again_with_the_whole_file()
    {
        await using var server = new TestServer()
            .Then(exchange =>
            {
                exchange.Reset();
                return Task.CompletedTask;
            })
            .Then(async exchange =>
            {
                await exchange.ReadAsync();
                exchange.Reset();
            })
            .ThenReply(200, Stored);
        using var client = new FileClient(server);

        var file = await client.Files.UploadAsync(FoxMedia.FromBytes(new byte[100_000]), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("file-1", file.Id);
        Assert.Equal(3, server.Connections);
        Assert.Equal(server.Requests[0].Body.Length, server.Requests[^1].Body.Length);
    }

    [Fact]
    public async Task A_file_larger_than_the_service_takes_is_not_sent()
    {
        await using var server = new TestServer();
        using var client = new FileClient(server);

        var failure = await Assert.ThrowsAsync<FoxUploadException>(() => client.Files.UploadAsync(FoxMedia.FromBytes(new byte[1_000_001]), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The content is larger than the 1 MB that the service accepts.", failure.Message);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_service_that_takes_no_files_says_to_give_a_url()
    {
        await using var server = new TestServer();
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => client.Brush.SubmitAsync(
            new() { Prompt = Paint.Prompt, ImageUrls = ["https://example.com/a.png", FoxMedia.FromBytes(new byte[1])] }, TestContext.Current.CancellationToken));

        Assert.Equal("image_urls[1] must be a URL, because the service does not accept uploads.", Assert.Single(failure.Problems).Message);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_key_and_paths_stay_out_of_texts()
    {
        await using var server = new TestServer().ThenReply(403, Replies.Error("permission", Paint.Key + " may not"));
        using var client = new FileClient(server);
        var media = FoxMedia.FromFile("/home/me/private.txt");

        var missing = await Assert.ThrowsAsync<FoxUploadException>(() => client.Files.UploadAsync(media, cancellationToken: TestContext.Current.CancellationToken));
        var refused = await Assert.ThrowsAsync<FoxRejectedException>(() => client.Files.UploadAsync(FoxMedia.FromBytes(new byte[1]), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("FoxMedia (file)", media.ToString());
        Assert.DoesNotContain("/home/me", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Paint.Key, refused.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A client of a service that takes files. Pauses cost no time.</summary>
    private sealed class FileClient(TestServer server) : FoxClient(
        Describe(), Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)) })
    {
        public FoxFiles Files => StoredFiles;

        private static FoxServiceDefinition Describe() => new()
        {
            Name = Paint.Service.Name,
            BaseUrl = Paint.Service.BaseUrl,
            KeyVariable = Paint.Service.KeyVariable,
            ModelField = Paint.Service.ModelField,
            Tasks = Paint.Service.Tasks,
            Timing = Paint.Service.Timing,
            Uploads = new()
            {
                Stream = new() { Path = "/v1/files", Field = "file" },
                NameField = "file_name",
                CleanupField = "auto_cleanup",
                ReplyUrlField = "url",
                ReplyIdField = "id",
                ReplyBytesField = "size",
                MaxBytes = 1_000_000,
            },
        };
    }
}
