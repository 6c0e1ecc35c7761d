using System.Text;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>Counts allocations of the process, so nothing runs beside it.</summary>
[CollectionDefinition(nameof(MultipartSubmitTests), DisableParallelization = true)]
public sealed class MultipartSubmitCollection;

/// <summary>Paid requests whose body is a form with files, over real sockets.</summary>
[Collection(nameof(MultipartSubmitTests))]
public sealed class MultipartSubmitTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Fields_and_files_are_parts_in_the_order_of_the_request()
    {
        await using var server = new TestServer().ThenReply(200, Replies.Submitted);
        using var client = Client(server);

        _ = await client.SubmitAsync(new PaintRequest
        {
            Prompt = "a \"fox\"\r\nin 雪",
            Duration = 8,
            ImageUrls = [FoxMedia.FromBytes("one"u8.ToArray(), "a.txt"), FoxMedia.FromBytes("two"u8.ToArray(), "b.txt")],
            Extra = new JsonObject { ["on"] = true, ["half"] = 0.5, ["options"] = new JsonObject { ["x"] = "y" }, ["none"] = null, ["sizes"] = new JsonArray(1, 2), ["a\"b"] = "c" },
        });

        var request = Assert.Single(server.Requests);
        var type = request.Header("Content-Type")!;
        Assert.Matches("^multipart/form-data; boundary=\"?fox-[0-9a-f]{40}\"?$", type);
        var boundary = type.Split('=')[1].Trim('"');
        var expected = $"""
            --{boundary}
            Content-Disposition: form-data; name="model"

            brush-1.5
            --{boundary}
            Content-Disposition: form-data; name="prompt"

            a "fox"
            in 雪
            --{boundary}
            Content-Disposition: form-data; name="duration"

            8
            --{boundary}
            Content-Disposition: form-data; name="image_urls[]"; filename="7692c3ad3540bb80.txt"
            Content-Type: application/octet-stream

            one
            --{boundary}
            Content-Disposition: form-data; name="image_urls[]"; filename="3fc4ccfe745870e2.txt"
            Content-Type: application/octet-stream

            two
            --{boundary}
            Content-Disposition: form-data; name="on"

            true
            --{boundary}
            Content-Disposition: form-data; name="half"

            0.5
            --{boundary}
            Content-Disposition: form-data; name="options"

            {"{"}"x":"y"{"}"}
            --{boundary}
            Content-Disposition: form-data; name="sizes[]"

            1
            --{boundary}
            Content-Disposition: form-data; name="sizes[]"

            2
            --{boundary}
            Content-Disposition: form-data; name="a%22b"

            c
            --{boundary}--

            """.ReplaceLineEndings("\r\n");
        Assert.Equal(expected, Encoding.UTF8.GetString(request.Body));
        Assert.Equal("Bearer " + Paint.Key, request.Header("Authorization"));
    }

    [Fact]
    public async Task A_repeated_request_has_the_same_bytes()
    {
        await using var server = new TestServer().ThenReply(429, "").ThenReply(200, Replies.Submitted).ThenReply(200, Replies.Submitted);
        using var client = Client(server);

        _ = await client.SubmitAsync(FoxMedia.FromBytes("one"u8.ToArray()));
        _ = await client.SubmitAsync(FoxMedia.FromBytes("one"u8.ToArray()));

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal(server.Requests[0].Body, request.Body));
        Assert.All(server.Requests, request => Assert.Equal(server.Requests[0].Header("Content-Type"), request.Header("Content-Type")));
    }

    [Fact]
    public async Task The_idempotency_key_travels_with_the_form()
    {
        await using var server = new TestServer()
            .Then(async exchange =>
            {
                await exchange.ReadAsync();
                exchange.Reset();
            })
            .ThenReply(200, Replies.Submitted);
        using var client = Client(server, contract: FoxIdempotencyContract.Replay);

        _ = await client.SubmitAsync(FoxMedia.FromBytes("one"u8.ToArray()));

        Assert.Equal(2, server.Requests.Count);
        Assert.NotNull(server.Requests[0].Header("Idempotency-Key"));
        Assert.Equal(server.Requests[0].Header("Idempotency-Key"), server.Requests[1].Header("Idempotency-Key"));
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("longer")]
    [InlineData("gone")]
    public async Task A_file_that_changes_before_the_first_byte_sends_nothing(string how)
    {
        await File.WriteAllTextAsync(_path, "before!", TestContext.Current.CancellationToken);
        await using var server = new TestServer();
        using var client = Client(server, beforeSubmit: () =>
        {
            if (how == "gone")
            {
                File.Delete(_path);
            }
            else
            {
                File.WriteAllText(_path, how);
            }

            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<FoxUploadException>(() => client.SubmitAsync(FoxMedia.FromFile(_path)));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public async Task A_file_that_breaks_later_is_an_unknown_outcome_only_after_the_first_byte(int breaksAt, int requests)
    {
        // Opened to look at it, to check it again, and to send it.
        var opened = 0;
        var content = new byte[200_000];
        var media = FoxMedia.FromStream(_ => new(++opened < breaksAt ? new MemoryStream(content) : new BreakingStream(content, 100_000)));
        await using var server = new TestServer().Then(static exchange => exchange.ReadAsync());
        using var client = Client(server);

        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => client.SubmitAsync(media));

        Assert.Equal(requests == 0, failure is FoxUploadException);
        Assert.Equal(requests == 1, failure is FoxSubmitOutcomeUnknownException && failure.Message.Contains("a file could not be sent completely", StringComparison.Ordinal));
        Assert.True(requests == 1 ? server.Connections == 1 : server.Requests.Count == 0);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_at_the_connection_is_not_sent()
    {
        var opened = 0;
        var media = FoxMedia.FromStream(_ => ++opened < 3 ? new(new MemoryStream(new byte[10])) : throw new IOException("gone"));
        await using var server = new TestServer().Then(static exchange => exchange.ReadAsync());
        using var client = Client(server);

        await Assert.ThrowsAsync<FoxUploadException>(() => client.SubmitAsync(media));

        Assert.All(server.Requests, request => Assert.Empty(request.Body));
    }

    [Fact]
    public async Task A_lost_connection_is_an_unknown_outcome()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            exchange.Reset();
        });
        using var client = Client(server);

        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => client.SubmitAsync(FoxMedia.FromBytes("one"u8.ToArray())));

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_large_file_is_not_held_in_memory()
    {
        const int Size = 64 * 1024 * 1024;
        using (var file = File.Create(_path))
        {
            file.SetLength(Size);
        }

        var received = 0L;
        await using var server = new TestServer().Then(async exchange =>
        {
            var head = "";
            var buffer = new byte[64 * 1024];
            var length = long.MaxValue;
            while (received < length)
            {
                var read = await exchange.Stream.ReadAsync(buffer, exchange.Stop);
                if (length == long.MaxValue)
                {
                    head += Encoding.ASCII.GetString(buffer, 0, read);
                    var end = head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                    if (end < 0)
                    {
                        continue;
                    }

                    length = long.Parse(head.Split("Content-Length: ")[1].Split("\r\n")[0], System.Globalization.CultureInfo.InvariantCulture);
                    received = head.Length - end - 4;
                    continue;
                }

                received += read;
            }

            await exchange.ReplyAsync(200, Replies.Submitted);
        });
        using var client = Client(server);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        _ = await client.SubmitAsync(FoxMedia.FromFile(_path));

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        TestContext.Current.SendDiagnosticMessage($"Allocated {allocated} bytes for a file of {Size} bytes.");
        Assert.True(received > Size);
        Assert.InRange(allocated, 0, 20_000_000);
    }

    private static StartClient Client(TestServer server, FoxIdempotencyContract? contract = null, Func<Task>? beforeSubmit = null) =>
        new(server, null, format: FoxBodyFormat.Multipart, contract: contract, beforeSubmit: beforeSubmit);

    private sealed class BreakingStream(byte[] content, int after) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= after ? throw new IOException("The disk is gone.") : base.ReadAsync(buffer, cancellationToken);
    }
}
