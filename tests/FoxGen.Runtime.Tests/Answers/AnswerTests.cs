using System.Text;
using FoxGen.CompilerServices;
using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Answers;

/// <summary>Replies that are the result: nothing that was paid for is lost, whatever comes after the first byte.</summary>
public sealed class AnswerTests : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();
    private readonly byte[] _png = [0x89, .. "PNG\r\n\u001a\n"u8, .. Enumerable.Range(0, 3000).Select(i => (byte)(i * 7))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Images_inside_json_are_saved_as_files(bool isEscaped)
    {
        var text = Convert.ToBase64String(_png);
        text = isEscaped ? text.Replace("/", "\\/", StringComparison.Ordinal).Replace("+", "\\u002B", StringComparison.Ordinal) : text;
        await using var server = new TestServer().ThenReply(200, $$$"""{"model":"image-1b","data":[{"b64_json":"{{{text}}}"},{"b64_json":"{{{text}}}"}],"usage":{"tokens":3}}""");
        using var client = Client(server);

        var task = await client.Images.SubmitAsync(Paint.Request, Stop);
        var snapshot = default(FoxTaskSnapshot);
        await foreach (var one in task.WatchAsync(Stop))
        {
            snapshot = one;
        }

        var saved = await task.SaveAllAsync(_folder.Path, Stop);

        Assert.Equal((FoxTaskStatus.Completed, "image-1b", 3), (snapshot!.Status, snapshot.Model, snapshot.Usage!.Value.GetProperty("tokens").GetInt32()));
        Assert.Equal(2, saved.Count);
        Assert.All(saved, file => Assert.Equal(_png, File.ReadAllBytes(file.Path)));
        Assert.All(saved, file => Assert.Equal(".png", Path.GetExtension(file.Path)));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("data:image/png;base64,", true)]
    [InlineData("data:image\\/png;name=a%20fox;base64,", true)]
    [InlineData("", false)]
    public async Task Base64_with_a_head_or_without_padding_is_read(string head, bool isPadded)
    {
        byte[][] pictures = [_png, _png[..^1], _png[..^2]];
        var items = pictures.Select(Convert.ToBase64String).Select(text => $$"""{"b64_json":"{{head}}{{(isPadded ? text : text.TrimEnd('='))}}"}""");
        await using var server = new TestServer().ThenReply(200, $$"""{"data":[{{string.Join(',', items)}}]}""");
        using var client = Client(server);

        var results = await client.Images.GenerateAllAsync(Paint.Request, Stop);

        foreach (var (picture, result) in pictures.Zip(results))
        {
            var saved = await result.SaveToFolderAsync(_folder.Path, Stop);
            await using var opened = await result.OpenReadAsync(Stop);
            using var copy = new MemoryStream();
            await opened.CopyToAsync(copy, Stop);
            Assert.Equal(picture, await File.ReadAllBytesAsync(saved.Path, Stop));
            Assert.Equal(picture, copy.ToArray());
        }
    }

    [Fact]
    public async Task Damaged_base64_is_one_failure_that_names_the_response()
    {
        var text = Convert.ToBase64String(_png);
        await using var server = new TestServer().ThenReply(200, $$"""{"data":[{"b64_json":"{{text[..2000]}}#{{text[2000..]}}"},{"b64_json":"#"}]}""");
        using var client = Client(server);
        var results = await client.Images.GenerateAllAsync(Paint.Request, Stop);

        List<FoxDownloadException> failures = [];
        foreach (var result in results)
        {
            failures.Add(await Assert.ThrowsAsync<FoxDownloadException>(() => result.SaveToFolderAsync(_folder.Path, Stop)));
            failures.Add(await Assert.ThrowsAsync<FoxDownloadException>(async () =>
            {
                await using var opened = await result.OpenReadAsync(Stop);
                await opened.CopyToAsync(Stream.Null, Stop);
            }));
        }

        Assert.All(failures, failure => Assert.StartsWith("The response contains no valid file. The response is in '", failure.Message, StringComparison.Ordinal));
        Assert.All(failures, failure => Assert.Contains("billed", failure.Advice, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_target_that_cannot_be_written_says_nothing_about_the_response()
    {
        await using var server = new TestServer().ThenReply(200, $$"""{"data":[{"b64_json":"{{Convert.ToBase64String(_png)}}"}]}""");
        using var client = Client(server);
        var picture = await client.Images.GenerateAsync(Paint.Request, Stop);
        Directory.CreateDirectory(_folder["a.png"]);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => picture.SaveAsync(_folder["a.png"], Stop));

        Assert.DoesNotContain("no valid file", failure.Message, StringComparison.Ordinal);
        Assert.True((await picture.SaveAsync(_folder["b.png"], Stop)).Bytes == _png.Length);
    }

    [Fact]
    public async Task A_reply_that_is_the_file_is_saved_and_opened()
    {
        await using var server = new TestServer().Then(exchange => FileAsync(exchange, _png, null));
        using var client = Client(server);

        var sound = await client.Sounds.GenerateAsync(Paint.Request, Stop);
        var saved = await sound.SaveAsync(Path.Combine(_folder.Path, "a.bin"), Stop);
        using var opened = await sound.OpenReadAsync(Stop);
        using var copy = new MemoryStream();
        await opened.CopyToAsync(copy, Stop);

        Assert.Equal(_png, File.ReadAllBytes(saved.Path));
        Assert.Equal(_png, copy.ToArray());
        Assert.Equal("audio/mpeg", saved.ContentType);
    }

    [Fact]
    public async Task Temporary_replies_go_with_their_results()
    {
        await using var server = new TestServer().Then(exchange => FileAsync(exchange, _png, null));
        var (path, token) = await Task.Run(() => RunAsync(server.Url), Stop);
        for (var i = 0; i < 100 && File.Exists(path); i++)
        {
            // The connection holds on to its request until it has closed.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(50, Stop);
        }

        Assert.False(File.Exists(path));
        using var later = Client(server);
        var gone = await Assert.ThrowsAsync<FoxTaskNotFoundException>(() => later.Resume(token).GetAsync(Stop));
        Assert.Contains("ReplyFolder", gone.Advice, StringComparison.Ordinal);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static async Task<(string Path, FoxTaskToken Token)> RunAsync(Uri url)
    {
        using var client = new StudioClient(new FoxClientOptions { BaseUrl = url });
        var task = await client.Sounds.SubmitAsync(Paint.Request);
        var sound = await task.WaitAsync();
        await using var opened = await sound.OpenReadAsync();
        var path = Path.Combine(Path.GetTempPath(), $"foxgen-replies-{Environment.UserName}", task.Id + ".reply");
        Assert.True(File.Exists(path));
        return (path, task.Token);
    }

    [Fact]
    public async Task Another_process_reads_the_kept_reply_by_its_token()
    {
        await using var server = new TestServer().ThenReply(200, Reply(2));
        FoxTaskToken token;
        using (var client = Client(server, keeps: true))
        {
            token = (await client.Images.SubmitAsync(Paint.Request, new FoxSubmitOptions { Submission = Guid.Parse("0123456789abcdef0123456789abcdef") }, Stop)).Token;
        }

        using var other = Client(server, keeps: true);
        var saved = await other.Resume(FoxTaskToken.Parse(token.ToString())).SaveAllAsync(_folder["out"], Stop);

        Assert.Equal("0123456789abcdef0123456789abcdef", token.TaskId);
        Assert.Equal(2, saved.Count);
        Assert.All(saved, file => Assert.Equal(_png, File.ReadAllBytes(file.Path)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_arrives_of_a_broken_reply_is_kept_and_said(bool keeps)
    {
        var reply = Encoding.UTF8.GetBytes(Reply(4));
        var points = 200;
        for (var point = 0; point < points; point++)
        {
            var end = reply.Length * point / points;
            await using var server = new TestServer().Then(exchange => FileAsync(exchange, reply[..end], reply.Length, "application/json"));
            var journal = new FoxMemoryJournal();
            using var client = Client(server, keeps, journal);

            var broken = await Assert.ThrowsAsync<FoxIncompleteReplyException>(() => client.Images.GenerateAllAsync(Paint.Request, Stop));

            Assert.Equal(end, broken.BytesReceived);
            Assert.Equal(reply[..end], await File.ReadAllBytesAsync(broken.File, Stop));
            Assert.Contains(broken.File, broken.Message, StringComparison.Ordinal);
            var entry = Assert.Single(await journal.ReadAsync(Stop).ToListAsync(Stop));
            Assert.Equal((FoxJournalState.Submitted, broken.Token), (entry.State, entry.Token));

            // The images that arrived whole can be had.
            var task = client.Images.Resume(broken.Token!);
            var snapshot = await task.GetAsync(Stop);
            var whole = Encoding.UTF8.GetString(reply[..end]).Split("\"}").Length - 1;
            Assert.Equal(FoxTaskStatus.Failed, snapshot.Status);
            Assert.Equal(whole > 0, task.TryRead(snapshot, out var results));
            Assert.Equal(whole, results?.Count ?? 0);
            foreach (var result in results ?? [])
            {
                Assert.Equal(_png, await File.ReadAllBytesAsync((await result.SaveAsync(_folder["whole.png"], Stop)).Path, Stop));
            }

            Assert.Single(server.Requests);
            File.Delete(broken.File);
        }
    }

    [Fact]
    public async Task Whatever_arrives_of_a_broken_file_is_kept_and_said()
    {
        for (var point = 0; point < 200; point++)
        {
            var end = _png.Length * point / 200;
            await using var server = new TestServer().Then(exchange => FileAsync(exchange, _png[..end], _png.Length));
            using var client = Client(server, keeps: true);

            var broken = await Assert.ThrowsAsync<FoxIncompleteReplyException>(() => client.Sounds.GenerateAsync(Paint.Request, Stop));

            Assert.Equal(_png[..end], await File.ReadAllBytesAsync(broken.File, Stop));
            Assert.Equal(FoxTaskStatus.Failed, (await client.Resume(broken.Token!).GetAsync(Stop)).Status);
            Assert.Single(server.Requests);
        }
    }

    [Fact]
    public async Task A_refusal_costs_nothing_and_leaves_no_file()
    {
        await using var server = new TestServer().ThenReply(422, """{"error":{"message":"no","code":"bad"}}""");
        using var client = Client(server, keeps: true);

        var refused = await Assert.ThrowsAsync<FoxRejectedException>(() => client.Images.GenerateAsync(Paint.Request, Stop));

        Assert.Equal("bad", refused.ErrorCode);
        Assert.Empty(Directory.EnumerateFiles(_folder["replies"]));
    }

    [Fact]
    public async Task A_reply_that_is_no_json_is_kept()
    {
        await using var server = new TestServer().Then(exchange => FileAsync(exchange, "<html>"u8.ToArray(), null, "text/html"));
        using var client = Client(server, keeps: true);

        var broken = await Assert.ThrowsAsync<FoxIncompleteReplyException>(() => client.Images.GenerateAsync(Paint.Request, Stop));

        Assert.Equal("<html>", await File.ReadAllTextAsync(broken.File, Stop));
    }

    [Fact]
    public async Task A_reply_without_results_is_kept_and_ends_the_wait_at_once()
    {
        await using var server = new TestServer().ThenReply(200, """{"datas":[]}""");
        using var client = Client(server);

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => client.Images.GenerateAsync(Paint.Request, Stop));

        var path = failure.Message.Split('\'')[1];
        Assert.Equal("""{"datas":[]}""", await File.ReadAllTextAsync(path, Stop));
        File.Delete(path);
    }

    [Fact]
    public async Task Without_a_place_for_the_reply_nothing_is_sent()
    {
        await using var server = new TestServer();
        await File.WriteAllTextAsync(_folder["replies"], "", Stop);
        using var client = Client(server, keeps: true);

        var failure = await Assert.ThrowsAsync<FoxConnectionException>(() => client.Images.SubmitAsync(Paint.Request, Stop));

        Assert.Contains("ReplyFolder", failure.Advice, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task With_a_replay_contract_a_broken_reply_is_asked_for_again()
    {
        var reply = Encoding.UTF8.GetBytes(Reply(1));
        await using var server = new TestServer().Then(exchange => FileAsync(exchange, reply[..100], reply.Length, "application/json")).ThenReply(200, Reply(1));
        using var client = new StudioClient(
            new FoxClientOptions { BaseUrl = server.Url, ReplyFolder = _folder["replies"], TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)) }, Studio.Describe(FoxIdempotencyContract.Replay));

        var image = await client.Images.GenerateAsync(Paint.Request, Stop);

        Assert.Equal(_png, await File.ReadAllBytesAsync((await image.SaveAsync(_folder["a.png"], Stop)).Path, Stop));
        Assert.Equal(server.Requests[0].Header("Idempotency-Key"), server.Requests[1].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task A_handler_that_drops_the_reply_loses_nothing()
    {
        await using var server = new TestServer().ThenReply(200, Reply(1));
        var handler = new DroppingHandler { InnerHandler = new FoxSubmitGuard(new SocketsHttpHandler()) };
        using var client = new StudioClient(new HttpClient(handler), new FoxClientOptions { BaseUrl = server.Url });

        var image = await client.Images.GenerateAsync(Paint.Request, Stop);

        Assert.Equal(_png, await File.ReadAllBytesAsync((await image.SaveAsync(_folder["a.png"], Stop)).Path, Stop));
    }

    [Fact]
    public async Task A_client_without_the_guard_keeps_the_reply_too()
    {
        await using var server = new TestServer().ThenReply(200, Reply(1));
        using var client = new StudioClient(new HttpClient(new SocketsHttpHandler()), new FoxClientOptions { BaseUrl = server.Url });

        var image = await client.Images.GenerateAsync(Paint.Request, Stop);

        Assert.Equal(_png, await File.ReadAllBytesAsync((await image.SaveAsync(_folder["a.png"], Stop)).Path, Stop));
    }

    private StudioClient Client(TestServer server, bool keeps = false, IFoxTaskJournal? journal = null) =>
        new(new FoxClientOptions { BaseUrl = server.Url, ReplyFolder = keeps ? _folder["replies"] : null, Journal = journal });

    private string Reply(int images) =>
        $$$"""{"created":1,"data":[{{{string.Join(",", Enumerable.Repeat($$"""{"revised_prompt":"b64_json","b64_json":"{{Convert.ToBase64String(_png)}}"}""", images))}}}],"usage":{"tokens":3}}""";

    private static async Task FileAsync(TestExchange exchange, byte[] bytes, long? length, string type = "audio/mpeg")
    {
        await exchange.ReadAsync();
        await exchange.ReplyBytesAsync(200, bytes, length, $"Content-Type: {type}");
    }

    private sealed class DroppingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var response = await base.SendAsync(request, cancellationToken);
            throw new HttpRequestException("The handler lost it.");
        }
    }
}
