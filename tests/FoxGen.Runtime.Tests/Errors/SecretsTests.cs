using FoxGen.CompilerServices;
using FoxGen.Http;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Errors;

/// <summary>Keys, prompts and URL queries stay out of everything that gets logged.</summary>
public sealed class SecretsTests
{
    private static readonly PaintRequest s_request = new()
    {
        Prompt = Paint.Prompt,
        ImageUrls = ["https://pics.example/heron.png?signature=s3cret"],
    };

    [Theory]
    [InlineData(401, "invalid key sk-very-secret-0123456789")]
    [InlineData(422, "cannot fetch https://pics.example/heron.png?signature=s3cret now")]
    [InlineData(422, "prompt 'A heron over the grey river at dawn' is not allowed")]
    [InlineData(422, "not allowed: A heron over the grey ri...")]
    [InlineData(500, "A heron over the grey river at dawn")]
    [InlineData(402, "sk-very-secret-0123456789 is out of credits")]
    public async Task What_a_service_echoes_does_not_reach_the_message(int status, string echo)
    {
        await using var server = new TestServer().ThenReply(status, Replies.Error("x", echo));
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => client.Brush.SubmitAsync(s_request, TestContext.Current.CancellationToken));

        CheckClean(failure.ToString());
        Assert.DoesNotContain(Paint.Key, failure.Body, StringComparison.Ordinal);
        Assert.NotNull(failure.Body);
    }

    [Fact]
    public async Task A_failed_task_does_not_repeat_the_prompt_in_its_message()
    {
        var time = new FakeClock(TimeSpan.FromHours(1));
        var gateway = new FakeGateway(time).Then(Replies.Failed("moderation: 'A heron over the grey river at dawn' was refused"));
        var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = time });

        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => client.Brush.GenerateAsync(s_request, null, TestContext.Current.CancellationToken));

        CheckClean(failure.ToString());
        Assert.Contains("moderation: '[…]' was refused", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_connection_does_not_print_the_request()
    {
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            exchange.Reset();
        });
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => client.Brush.SubmitAsync(s_request, TestContext.Current.CancellationToken));

        CheckClean(failure.ToString());
    }

    [Theory]
    [InlineData("duration must be 4, 8, 12, 16 or 20", "duration must be 4, 8, 12, 16 or 20")]
    [InlineData("一只柯基在雨后的街道上奔跑 违规", "[…] 违规")]
    [InlineData("内容:雨后的街道上 违规", "内容:[…] 违规")]
    [InlineData("the word a cat is short", "the word […] is short")]
    [InlineData("1080p is not offered", "1080p is not offered")]
    [InlineData("see https://a.example/x?sig=1#f, and (http://b.example/y?z) ok", "see https://a.example/x?… and (http://b.example/y?…) ok")]
    public void Only_what_is_private_is_taken_out(string message, string expected)
    {
        var texts = RequestRedactor.Of("""{"a":"一只柯基在雨后的街道上奔跑","b":["a cat",{"c":"1080p"}],"d":5}"""u8.ToArray());

        Assert.Equal(expected, texts.RemoveFrom(message));
    }

    [Fact]
    public void Nothing_of_a_request_or_result_is_printed()
    {
        var source = new FoxResultSource
        {
            Item = System.Text.Json.JsonElement.Parse("""{"url":"https://cdn.example/a.mp4?signature=s3cret"}"""),
            Task = Paint.Token,
        };

        CheckClean(new PaintResult(source).ToString());
        CheckClean(FoxMedia.FromUrl("https://pics.example/heron.png?signature=s3cret").ToString());
    }

    private static void CheckClean(string text)
    {
        Assert.DoesNotContain(Paint.Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain("heron over", text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
    }
}
