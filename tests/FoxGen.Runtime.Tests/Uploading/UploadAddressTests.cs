using System.Text;
using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Uploading;

/// <summary>Uploads in two steps over real sockets: what goes to an address, and what never does.</summary>
public sealed class UploadAddressTests
{
    private static readonly byte[] s_file = "hello"u8.ToArray();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_goes_to_the_address_by_PUT_without_the_key()
    {
        await using var storage = new TestServer().ThenReply(200, "");
        await using var server = new TestServer().ThenReply(200, Started(storage.Url + "a?sig=secret"));
        using var client = Client(server);

        var file = await client.Files.UploadAsync(FoxMedia.FromBytes(s_file, "a.txt"), cancellationToken: Stop);

        Assert.Equal("https://cdn.example/a", file.Url!.AbsoluteUri);
        var start = Assert.Single(server.Requests);
        Assert.Equal("POST /v1/start HTTP/1.1", start.RequestLine);
        Assert.Equal("Bearer " + Paint.Key, start.Header("Authorization"));
        Assert.Matches("""^\{"type":"ephemeral","file_name":"[0-9a-f]{16}\.txt","content_type":"application/octet-stream","size":5\}$""", Encoding.UTF8.GetString(start.Body));
        var put = Assert.Single(storage.Requests);
        Assert.Equal("PUT /a?sig=secret HTTP/1.1", put.RequestLine);
        Assert.Equal(("application/octet-stream", "5"), (put.Header("Content-Type"), put.Header("Content-Length")));
        Assert.Equal(s_file, put.Body);
        Assert.DoesNotContain(Paint.Key, put.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_has_the_parts_of_the_response_and_the_file_last()
    {
        await using var storage = new TestServer().ThenReply(204, "");
        await using var server = new TestServer().ThenReply(200, Started(storage.Url + "a", """{"key": "k/1", "policy": "p\"q", "n": 5}"""));
        using var client = Client(server, isForm: true);

        await client.Files.UploadAsync(FoxMedia.FromBytes(s_file, "a.txt"), cancellationToken: Stop);

        var post = Assert.Single(storage.Requests);
        Assert.Equal("POST /a HTTP/1.1", post.RequestLine);
        Assert.Matches("name=\"key\"\r\n\r\nk/1\r\n(.|\r|\n)*name=\"policy\"\r\n\r\np\"q\r\n(.|\r|\n)*name=\"n\"\r\n\r\n5\r\n(.|\r|\n)*name=\"file\"; filename=\"[0-9a-f]{16}.txt\"\r\n\r\nhello\r\n--[^\r]+--\r\n$", Encoding.UTF8.GetString(post.Body));
        Assert.DoesNotContain(Paint.Key, post.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_address_is_replaced_once()
    {
        await using var storage = new TestServer().ThenReply(403, "").ThenReply(200, "");
        await using var server = new TestServer().ThenReply(200, Started(storage.Url + "a")).ThenReply(200, Started(storage.Url + "b"));
        using var client = Client(server);

        await client.Files.UploadAsync(FoxMedia.FromBytes(s_file), cancellationToken: Stop);

        Assert.Equal(["PUT /a HTTP/1.1", "PUT /b HTTP/1.1"], storage.Requests.Select(request => request.RequestLine));
    }

    [Fact]
    public async Task An_address_that_always_refuses_ends_the_upload_and_its_answer_is_not_quoted()
    {
        await using var storage = new TestServer().ThenReply(403, "sig=secret").ThenReply(403, "sig=secret").ThenReply(200, "");
        await using var server = new TestServer().ThenReply(200, Started(storage.Url + "a?sig=secret")).ThenReply(200, Started(storage.Url + "a?sig=secret")).ThenReply(200, Started(storage.Url + "a?sig=secret"));
        using var client = Client(server);

        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => client.Files.UploadAsync(FoxMedia.FromBytes(s_file), cancellationToken: Stop));

        Assert.Equal("The upload address at '127.0.0.1' rejected the file. (HTTP 403)", failure.Message);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, storage.Connections);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    [InlineData(0)]
    public async Task What_may_pass_is_repeated_at_the_same_address(int status)
    {
        await using var storage = new TestServer();
        if (status == 0)
        {
            storage.Then(exchange =>
            {
                exchange.Reset();
                return Task.CompletedTask;
            });
        }
        else
        {
            storage.ThenReply(status, "");
        }

        storage.ThenReply(200, "");
        await using var server = new TestServer().ThenReply(200, Started(storage.Url + "a"));
        using var client = Client(server);

        await client.Files.UploadAsync(FoxMedia.FromBytes(s_file), cancellationToken: Stop);

        Assert.Equal(2, storage.Connections);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    [InlineData(400)]
    [InlineData(404)]
    public async Task A_redirect_or_a_refusal_is_final(int status)
    {
        await using var other = new TestServer();
        await using var storage = new TestServer().ThenReply(status, "", $"Location: {other.Url}steal");
        await using var server = new TestServer().ThenReply(200, Started(storage.Url + "a"));
        using var client = Client(server);

        await Assert.ThrowsAsync<FoxRejectedException>(() => client.Files.UploadAsync(FoxMedia.FromBytes(s_file), cancellationToken: Stop));

        Assert.Equal((0, 1, 1), (other.Connections, storage.Connections, server.Connections));
    }

    [Theory]
    [InlineData("http://storage.example/a")]
    [InlineData("ftp://storage.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:pass@storage.example/a")]
    [InlineData("/relative")]
    [InlineData("not a url")]
    [InlineData("")]
    public async Task A_hostile_address_gets_nothing(string address)
    {
        await using var server = new TestServer().ThenReply(200, Started(address));
        using var client = Client(server);

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => client.Files.UploadAsync(FoxMedia.FromBytes(s_file), cancellationToken: Stop));

        Assert.DoesNotContain(Paint.Key, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("""["key"]""")]
    [InlineData("null")]
    [InlineData("""{"key": {"a": 1}}""")]
    [InlineData("""{"a\r\nX-Injected: 1": "b"}""")]
    public async Task Parts_that_no_form_can_have_are_a_protocol_error(string fields)
    {
        await using var storage = new TestServer();
        await using var server = new TestServer().ThenReply(200, Started(storage.Url + "a", fields));
        using var client = Client(server, isForm: true);

        await Assert.ThrowsAsync<FoxProtocolException>(() => client.Files.UploadAsync(FoxMedia.FromBytes(s_file), cancellationToken: Stop));

        Assert.Equal(0, storage.Connections);
    }

    [Fact]
    public async Task A_file_that_changes_is_no_whole_upload()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "before", Stop);
            await using var storage = new TestServer().Then(static exchange => exchange.ReadAsync());
            await using var server = new TestServer().Then(async exchange =>
            {
                await exchange.ReadAsync();
                await File.WriteAllTextAsync(path, "after!", exchange.Stop);
                await exchange.ReplyAsync(200, Started(storage.Url + "a"));
            });
            using var client = Client(server);

            await Assert.ThrowsAsync<FoxUploadException>(() => client.Files.UploadAsync(FoxMedia.FromFile(path), cancellationToken: Stop));

            Assert.All(storage.Requests, request => Assert.DoesNotContain("after", Encoding.UTF8.GetString(request.Body), StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task With_another_base_URL_the_key_does_not_go_to_the_host_of_the_service_file()
    {
        await using var storage = new TestServer().ThenReply(200, "");
        await using var server = new TestServer().ThenReply(200, Started(storage.Url + "a"));
        using var client = Client(server, start: "https://rest.vendor.example/storage/initiate?type=cdn");

        await client.Files.UploadAsync(FoxMedia.FromBytes(s_file), cancellationToken: Stop);

        Assert.Equal("POST /storage/initiate?type=cdn HTTP/1.1", Assert.Single(server.Requests).RequestLine);
    }

    [Fact]
    public async Task The_id_replaces_the_URL_in_fields_that_accept_one()
    {
        await using var server = new TestServer().ThenReply(200, """{"id": "file-7"}""").ThenReply(200, Replies.Submitted).ThenReply(200, """{"id": "file-7"}""");
        using var client = new StartClient(server, new() { Stream = new() { Path = "/v1/files", Field = "file", With = new Dictionary<string, string> { ["purpose"] = "vision" } }, ReplyIdField = "id", Use = FoxUploadReference.Id }, takesId: true);

        _ = await client.SubmitAsync(FoxMedia.FromBytes(s_file));
        var file = await client.Files.UploadAsync(FoxMedia.FromBytes(s_file), cancellationToken: Stop);

        Assert.Equal("file-7", server.Requests[1].Json.GetProperty("image_urls")[0].GetString());
        Assert.Contains("name=\"purpose\"\r\n\r\nvision\r\n", Encoding.UTF8.GetString(server.Requests[0].Body), StringComparison.Ordinal);
        Assert.Equal((null, "file-7"), (file.Url, file.ToMedia().Url));
    }

    [Fact]
    public async Task A_field_without_ids_refuses_a_file_that_has_no_URL()
    {
        await using var server = new TestServer();
        using var client = new StartClient(server, new() { Stream = new() { Path = "/v1/files", Field = "file" }, ReplyIdField = "id", Use = FoxUploadReference.Id }, takesId: false);

        var failure = await Assert.ThrowsAsync<FoxValidationException>(() => client.SubmitAsync(FoxMedia.FromBytes(s_file)));

        Assert.Contains("ImageUrls[0] must be a URL, because uploaded files have an id and no URL.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    private static string Started(string address, string fields = "null") =>
        $$"""{"upload": {"url": {{System.Text.Json.JsonSerializer.Serialize(address)}}, "fields": {{fields}}}, "url": "https://cdn.example/a"}""";

    private static StartClient Client(TestServer server, bool isForm = false, string? start = null) => new(server, new()
    {
        Start = new()
        {
            Path = start is null ? "/v1/start" : null,
            Url = start,
            NameField = "file_name",
            MediaTypeField = "content_type",
            BytesField = "size",
            With = new Dictionary<string, string> { ["type"] = "ephemeral" },
            UploadField = "upload.url",
            FormField = isForm ? "upload.fields" : null,
        },
        ReplyUrlField = "url",
    });
}
