using System.Net;
using FoxGen.Configuration;
using FoxGen.Http;
using FoxGen.Media;
using FoxGen.Runtime.Tests.Support;
using FoxGen.Telemetry;
using FoxGen.Uploading;

namespace FoxGen.Runtime.Tests.Uploading;

/// <summary>One upload for each content, for as long as the service has it, and never at the cost of another caller.</summary>
public sealed class UploadCacheTests
{
    private static readonly FoxMedia s_image = FoxMedia.FromBytes("hello"u8.ToArray());

    [Fact]
    public async Task A_file_that_the_service_dropped_early_is_uploaded_again()
    {
        await using var server = new TestServer();
        var service = new FileService(server);
        using var client = new FileClient(server, lifetime: TimeSpan.FromHours(72));

        await client.SubmitAsync(s_image);
        await client.SubmitAsync(s_image);
        Assert.Equal(1, service.Uploads);

        service.Drop(service.Submitted.First().Single());
        await client.SubmitAsync(s_image);
        await client.SubmitAsync(s_image);

        Assert.Equal(2, service.Uploads);
        Assert.Equal(["/up/1.png", "/up/1.png", "/up/2.png", "/up/2.png"], service.Submitted.Select(images => new Uri(images.Single()).AbsolutePath));
        Assert.Equal(3, service.Asked.Count);
        Assert.All(service.Asked, asked => Assert.Null(asked.Header("Authorization")));
        Assert.All(service.Asked, asked => Assert.Equal("bytes=0-0", asked.Header("Range")));
    }

    [Fact]
    public async Task Many_that_find_the_file_dropped_upload_it_once()
    {
        await using var server = new TestServer();
        var service = new FileService(server);
        using var client = new FileClient(server, lifetime: TimeSpan.FromHours(72));
        await client.SubmitAsync(s_image);
        service.Drop(service.Submitted.First().Single());

        // Whoever comes after the first answer would not ask, but wait for the upload of the first.
        service.AskedTogether = 10;
        var gate = new TaskCompletionSource();
        service.OnUpload = async _ =>
        {
            await gate.Task;
            return false;
        };

        var submits = Enumerable.Range(0, 10).Select(_ => client.SubmitAsync(s_image)).ToList();
        while (service.Asked.Count < 10)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        gate.SetResult();
        await Task.WhenAll(submits);

        Assert.InRange(service.Uploads, 2, 3);
        Assert.DoesNotContain("/up/1.png", service.Submitted.Skip(1).Select(images => new Uri(images.Single()).AbsolutePath));
    }

    [Fact]
    public async Task A_service_that_drops_nothing_early_is_not_asked()
    {
        await using var server = new TestServer();
        var service = new FileService(server);
        using var client = new FileClient(server, lifetime: TimeSpan.FromHours(72), mayDropEarly: false);

        await client.SubmitAsync(s_image);
        await client.SubmitAsync(s_image);

        Assert.Equal(1, service.Uploads);
        Assert.Empty(service.Asked);
    }

    [Theory]
    [InlineData(null, 44, 46)]
    [InlineData(3_600, 44, 46)]
    [InlineData(60, 0, 1)]
    [InlineData(259_200, 69 * 60, 71 * 60)]
    public async Task No_url_is_used_near_the_end_of_its_life(int? lifetime, int keptMinutes, int droppedMinutes)
    {
        var time = new FakeClock(TimeSpan.FromSeconds(25));
        await using var server = new TestServer();
        var service = new FileService(server);
        using var client = new FileClient(server, time, lifetime is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

        await client.SubmitAsync(s_image);
        time.Advance(TimeSpan.FromMinutes(keptMinutes));
        await client.SubmitAsync(s_image);
        Assert.Equal(1, service.Uploads);

        time.Advance(TimeSpan.FromMinutes(droppedMinutes - keptMinutes));
        await client.SubmitAsync(s_image);
        await client.SubmitAsync(s_image);
        Assert.Equal(2, service.Uploads);
    }

    [Fact]
    public async Task A_file_that_was_stored_long_ago_has_the_rest_of_its_life()
    {
        var time = new FakeClock(TimeSpan.FromSeconds(25));
        await using var server = new TestServer();
        var service = new FileService(server) { Created = time.GetUtcNow().AddHours(-71).ToUnixTimeSeconds() };
        using var client = new FileClient(server, time, TimeSpan.FromHours(72));

        await client.SubmitAsync(s_image);
        await client.SubmitAsync(s_image);

        Assert.Equal(2, service.Uploads);
    }

    [Fact]
    public async Task A_failure_of_one_callers_stream_stays_with_it()
    {
        await using var server = new TestServer();
        var service = new FileService(server);
        using var client = new FileClient(server);
        var (gate, opened, sending) = (new TaskCompletionSource(), 0, new TaskCompletionSource());
        var broken = FoxMedia.FromStream(
            async _ =>
            {
                if (++opened == 1)
                {
                    return new MemoryStream("hello"u8.ToArray());
                }

                sending.SetResult();
                await gate.Task;
                throw new IOException("the first caller's stream");
            },
            "private-plan.png");

        var first = client.SubmitAsync(broken);
        await sending.Task;
        var second = client.SubmitAsync(FoxMedia.FromBytes("hello"u8.ToArray(), "other.png"));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        gate.SetResult();

        await second;
        var failure = await Assert.ThrowsAsync<FoxUploadException>(() => first);
        Assert.Contains("private-plan.png", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, service.Uploads);
        Assert.Single(service.Submitted);
    }

    [Fact]
    public async Task Each_caller_gets_a_failure_of_its_own()
    {
        await using var server = new TestServer();
        var (isFirst, refused) = (1, new TaskCompletionSource());
        var service = new FileService(server)
        {
            OnUpload = async exchange =>
            {
                if (Interlocked.Exchange(ref isFirst, 0) == 1)
                {
                    await refused.Task;
                }

                await exchange.ReplyAsync(413, Replies.Error("file_too_large_error", "too large"));
                return true;
            },
        };
        using var client = new FileClient(server);

        var submits = Enumerable.Range(0, 5).Select(_ => client.SubmitAsync(s_image)).ToList();
        await Task.Delay(50, TestContext.Current.CancellationToken);
        refused.SetResult();
        var failures = new HashSet<Exception>(ReferenceEqualityComparer.Instance);
        foreach (var submit in submits)
        {
            failures.Add(await Assert.ThrowsAsync<FoxRejectedException>(() => submit));
        }

        Assert.Equal(5, failures.Count);
        Assert.Equal(5, server.Requests.Count);
        Assert.Empty(service.Submitted);
    }

    [Fact]
    public async Task The_ending_of_a_name_is_not_given_to_another_caller()
    {
        await using var server = new TestServer();
        var service = new FileService(server);
        using var client = new FileClient(server);

        await client.SubmitAsync(FoxMedia.FromBytes("hello"u8.ToArray(), "a.txt"));
        await client.SubmitAsync(FoxMedia.FromBytes("hello"u8.ToArray(), "b.csv"));
        await client.SubmitAsync(FoxMedia.FromBytes("hello"u8.ToArray(), "c.txt"));

        Assert.Equal(2, service.Uploads);
        Assert.Equal(["/up/1.png", "/up/2.png", "/up/1.png"], service.Submitted.Select(images => new Uri(images.Single()).AbsolutePath));
    }

    [Fact]
    public async Task The_thousand_contents_used_last_are_known()
    {
        var sent = 0;
        using var http = new HttpClient(new StubHandler(async (request, cancellationToken) =>
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent($$"""{"url": "https://cdn.example/{{++sent}}"}""") };
        }));
        var cache = Cache(http);
        for (var i = 0; i < 1_000; i++)
        {
            await UploadAsync(cache, i);
        }

        // The first is used again, so the second is the one that goes.
        Assert.Equal("https://cdn.example/1", (await UploadAsync(cache, 0)).Url!.AbsoluteUri);
        await UploadAsync(cache, 1_000);
        Assert.Equal(1_001, sent);

        await UploadAsync(cache, 0);
        await UploadAsync(cache, 2);
        Assert.Equal(1_001, sent);
        await UploadAsync(cache, 1);
        Assert.Equal(1_002, sent);
    }

    private static async Task<FoxUploadedFile> UploadAsync(UploadCache cache, int number)
    {
        var media = FoxMedia.FromBytes(BitConverter.GetBytes(number));
        return await cache.GetAsync(await MediaContent.ReadAsync(media.Source!, null, null, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }

    private static UploadCache Cache(HttpClient http)
    {
        var options = new FoxClientOptions();
        var endpoint = new FoxEndpoint(Paint.Service, Paint.Service.BaseUrl);
        var requests = new RequestFactory(Paint.Service, endpoint, new ApiKeyCredential(Paint.Key), TimeProvider.System);
        var errors = new ErrorMapper(Paint.Service, requests.Credential);
        var uploader = new Uploader(
            FileClient.Protocol(null, mayDropEarly: false),
            endpoint,
            new RetryingSender(requests, http, options, errors),
            options,
            errors,
            new ClientTelemetry(Paint.Service, Paint.Service.BaseUrl, options));
        return new UploadCache(uploader, options.TimeProvider);
    }
}
