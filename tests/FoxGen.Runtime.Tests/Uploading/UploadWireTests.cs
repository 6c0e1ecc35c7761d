using System.Text;
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
        Assert.Matches("form-data; name=\"file_name\"\r\n\r\n[0-9a-f]{16}\\.txt\r\n", body);
        Assert.Matches("form-data; name=\"auto_cleanup\"\r\n\r\ntrue\r\n", body);
        Assert.Matches("form-data; name=\"file\"; filename=\"[0-9a-f]{16}\\.txt\"\r\n\r\nhello\r\n--[^\r]+--\r\n$", body);
        Assert.DoesNotContain("private", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stage.png", "stage.png")]
    [InlineData("my stage.png", "my stage.png")]
    [InlineData("a\"b.png", "a%22b.png")]
    [InlineData("a'b;c=d%22.png", "a'b;c=d%22.png")]
    [InlineData("舞台 été 🦊.png", "舞台 été 🦊.png")]
    public async Task A_name_is_utf8_in_quotes(string name, string onTheWire)
    {
        await using var server = new TestServer().ThenReply(200, Stored);
        using var client = new FileClient(server);

        await client.Files.UploadAsync(FoxMedia.FromBytes("hello"u8.ToArray()), new() { FileName = name }, null, TestContext.Current.CancellationToken);

        var request = Assert.Single(server.Requests);
        var body = Encoding.UTF8.GetString(request.Body);
        Assert.Contains($"\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{onTheWire}\"\r\n\r\nhello\r\n", body, StringComparison.Ordinal);
        Assert.Contains($"form-data; name=\"file_name\"\r\n\r\n{name}\r\n", body, StringComparison.Ordinal);
        Assert.DoesNotContain("filename*", body, StringComparison.Ordinal);
        Assert.DoesNotContain("utf-8?", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\r\nX-Injected: 1")]
    [InlineData("a\0.png")]
    [InlineData("a\u0085.png")]
    [InlineData("../a.png")]
    [InlineData("c:\\a.png")]
    [InlineData("surrogate")]
    [InlineData("256")]
    public async Task What_cannot_be_a_name_is_refused_in_one_line_before_anything_is_read(string name)
    {
        name = name switch { "256" => new string('a', 256), "surrogate" => "a\ud800.png", _ => name };
        await using var server = new TestServer();
        using var client = new FileClient(server);
        var isOpened = false;
        var media = FoxMedia.FromStream(_ =>
        {
            isOpened = true;
            return new(new MemoryStream(new byte[1]));
        });
        var options = new FoxUploadOptions { FileName = name };

        foreach (var upload in (Func<Task>[])[
                     () => client.Files.UploadAsync(media, options, null, TestContext.Current.CancellationToken),
                     () => client.Files.UploadBase64Async(media, options, TestContext.Current.CancellationToken),
                     () => client.Files.UploadFromUrlAsync(new Uri("https://example.com/a.png"), options, TestContext.Current.CancellationToken)])
        {
            var failure = await Assert.ThrowsAsync<ArgumentException>(upload);
            Assert.Contains("' cannot be a FileName: it must have 1 to 255 characters", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', failure.Message);
        }

        Assert.False(isOpened);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task A_pipe_is_refused_without_waiting_for_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        await using var server = new TestServer();
        using var client = new FileClient(server);
        var pipe = FoxMedia.FromFile(Pipes.Make(folder.Path));

        var uploaded = await Assert.ThrowsAsync<FoxUploadException>(() => Task.Run(() => client.Files.UploadAsync(pipe)).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        var submitted = await Assert.ThrowsAsync<FoxUploadException>(() => Task.Run(() => client.SubmitAsync(pipe)).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        Assert.Equal("The file 'pipe.png' cannot be read: it is not a regular file.", uploaded.Message);
        Assert.Equal("image_urls[0]: The file 'pipe.png' cannot be read: it is not a regular file.", submitted.Message);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_device_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var server = new TestServer();
        using var client = new FileClient(server);

        var failure = await Assert.ThrowsAsync<FoxUploadException>(() => client.SubmitAsync(FoxMedia.FromFile("/dev/zero")));

        Assert.Equal("image_urls[0]: The file 'zero' cannot be read: it is not a regular file.", failure.Message);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_host_gets_neither_key_nor_file_and_is_not_repeated(int status)
    {
        await using var other = new TestServer();
        await using var server = new TestServer();
        for (var i = 0; i < 4; i++)
        {
            server.ThenReply(status, "", $"Location: {other.Url}steal");
        }

        using var client = new FileClient(server);

        await Assert.ThrowsAsync<FoxServerException>(() => client.Files.UploadAsync(FoxMedia.FromBytes("hello"u8.ToArray()), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(0, other.Connections);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_may_pass_is_repeated(int status)
    {
        await using var server = new TestServer().ThenReply(status, "").ThenReply(200, Stored);
        using var client = new FileClient(server);

        await client.Files.UploadAsync(FoxMedia.FromBytes("hello"u8.ToArray()), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Requests.Count);
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

        Assert.Equal("ImageUrls[1] must be a URL, because the service does not accept uploads.", Assert.Single(failure.Problems).Message);
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
}
