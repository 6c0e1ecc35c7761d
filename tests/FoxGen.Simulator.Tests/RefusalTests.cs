using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FoxGen.Simulator.Tests;

public class RefusalTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Basic sk-right")]
    [InlineData("Bearer sk-wrong")]
    public async Task Without_the_right_key_everything_is_401(string? authorization)
    {
        await using var gateway = await Gateway.StartAsync(key: "sk-right");
        using var http = new HttpClient { BaseAddress = gateway.Simulator.BaseUrl };
        if (authorization is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        var submit = await Answer.OfAsync(http.PostAsync(Gateway.Submits, Gateway.Json(Gateway.ValidBody), Gateway.Cancellation));
        var query = await Answer.OfAsync(http.GetAsync("/v1/tasks/task-unified-1-abcdefgh", Gateway.Cancellation));

        Assert.All([submit, query], answer =>
        {
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.Equal("authentication_error", answer.ErrorType);
            Assert.DoesNotContain("sk-", answer.ErrorMessage);
        });
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("not json")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a",}""")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a"} {}""")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "prompt": "b"}""")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "seed": 1e999}""")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "\ud800"}""")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", /* no */ "prompt": "a"}""")]
    public async Task A_body_that_is_no_plain_JSON_is_400(string body)
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("invalid_request_error", answer.ErrorType);
    }

    [Fact]
    public async Task A_key_sent_twice_is_named()
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.PostAsync("""{"model": "x", "a": {"in\u006eer": 1, "inner": 2}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("'inner'", answer.ErrorMessage);
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("application/json", "gzip")]
    [InlineData(null, null)]
    public async Task A_wrong_content_type_is_400(string? contentType, string? encoding)
    {
        await using var gateway = await Gateway.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Gateway.ValidBody));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        var answer = await Answer.OfAsync(gateway.Http.PostAsync(Gateway.Submits, content, Gateway.Cancellation));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("invalid_request_error", answer.ErrorType);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_body_nested_too_deep_is_400()
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.PostAsync($$"""{"model": {{new string('[', 5_000)}}{{new string(']', 5_000)}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("[]", "object")]
    [InlineData("null", "object")]
    [InlineData("""{"prompt": "a"}""", "model is required")]
    [InlineData("""{"model": null, "prompt": "a"}""", "model is required")]
    [InlineData("""{"model": 7, "prompt": "a"}""", "model must be a string")]
    [InlineData("""{"model": "sora-9", "prompt": "a"}""", "'sora-9' does not exist")]
    [InlineData("""{"model": "sedance-2.0-reference-to-video", "prompt": "a"}""", "Did you mean seedance-2.0-reference-to-video?")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video"}""", "prompt")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": null}""", "prompt")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "duration": 1e300}""", "duration")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "duration": 99999999999999999999}""", "duration")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "duration": 8.5}""", "duration")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": 7}""", "prompt")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "promt": "b"}""", "promt")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "duration": 16}""", "from 4 to 15, or -1")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "resolution": "4k"}""", "480p, 720p, 1080p")]
    [InlineData("""{"model": "seedance-2.0-fast-reference-to-video", "prompt": "a", "resolution": "1080p"}""", "resolution")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "image_urls": ["nowhere"]}""", "image_urls[0]")]
    [InlineData("""{"model": "seedance-2.0-reference-to-video", "prompt": "a", "audio_urls": ["https://a.example/a.mp3"]}""", "audio_urls")]
    public async Task A_body_that_breaks_a_rule_is_422_and_the_message_names_it(string body, string named)
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.PostAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("invalid_request_error", answer.ErrorType);
        Assert.Contains(named, answer.ErrorMessage);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task All_broken_rules_are_told_at_once()
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.PostAsync($$"""{"model": "{{Gateway.Seedance}}", "prompt": "", "duration": 3, "colour": "red"}""");

        Assert.Contains("prompt", answer.ErrorMessage);
        Assert.Contains("duration", answer.ErrorMessage);
        Assert.Contains("colour", answer.ErrorMessage);
    }

    [Fact]
    public async Task A_flood_of_broken_rules_gives_a_bounded_message()
    {
        await using var gateway = await Gateway.StartAsync();
        var fields = string.Concat(Enumerable.Range(0, 500).Select(i => $", \"unknown_{i}\": 1"));

        var answer = await gateway.PostAsync($$"""{"model": "{{Gateway.Seedance}}", "prompt": "a"{{fields}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("480 more errors", answer.ErrorMessage);
    }

    [Fact]
    public async Task An_unknown_path_is_404()
    {
        await using var gateway = await Gateway.StartAsync();

        var answers = new[] { await gateway.GetAsync("/"), await gateway.GetAsync("/v1/tasks/"), await gateway.GetAsync("/v1/tasks/a/b"), await gateway.PostAsync(Gateway.ValidBody, "/v1/videos") };

        Assert.All(answers, answer =>
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal("not_found", answer.ErrorType);
        });
    }

    [Fact]
    public async Task A_wrong_method_is_405_and_names_the_right_one()
    {
        await using var gateway = await Gateway.StartAsync();

        var get = await gateway.GetAsync(Gateway.Submits);
        var post = await gateway.PostAsync(Gateway.ValidBody, "/v1/tasks/task-unified-1-abcdefgh");

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (get.Status, string.Join(",", get.Response.Content.Headers.Allow)));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET"), (post.Status, string.Join(",", post.Response.Content.Headers.Allow)));
    }

    [Fact]
    public async Task An_unknown_task_is_404()
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.QueryAsync("task-unified-1760000000-abcdefgh");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("not_found", answer.ErrorType);
        Assert.Contains("task-unified-1760000000-abcdefgh", answer.ErrorMessage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_413(bool chunked)
    {
        await using var gateway = await Gateway.StartAsync(maxBodyBytes: 200);
        using var request = new HttpRequestMessage(HttpMethod.Post, Gateway.Submits)
        {
            Content = Gateway.Json($$"""{"model": "{{Gateway.Seedance}}", "prompt": "{{new string('a', 300)}}"}"""),
        };
        request.Headers.TransferEncodingChunked = chunked;

        var answer = await Answer.OfAsync(gateway.Http.SendAsync(request, Gateway.Cancellation));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("200 bytes", answer.ErrorMessage);
        Assert.Equal(0, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Each_reply_carries_a_request_id_in_a_header()
    {
        await using var gateway = await Gateway.StartAsync();

        var answer = await gateway.PostAsync("[]");

        var id = Assert.Single(answer.Response.Headers.GetValues("X-Request-Id"));
        Assert.DoesNotContain(id, answer.ErrorMessage);
        Assert.Equal(id, Assert.Single(gateway.Simulator.Requests).RequestId);
    }
}
