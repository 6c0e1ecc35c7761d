using FoxGen.CompilerServices;
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
        Assert.Equal("moderation: 'A heron over the grey river at dawn' was refused", failure.ServiceMessage);
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
    [InlineData("prompt 'A heron over' is not allowed", "; its error names 'prompt'.")]
    [InlineData("duration and image_urls[0] do not go together", "; its error names 'duration' and 'image_urls'.")]
    [InlineData("model brush-1.5 does not exist", "; its error names 'model'.")]
    [InlineData("prompts, promptly", ".")]
    [InlineData("unknown field 'seed'", ".")]
    public async Task The_message_names_the_fields_of_the_request_that_the_service_names(string message, string end)
    {
        await using var server = new TestServer().ThenReply(422, Replies.Error("x", message));
        using var client = PaintClient.Of(server);
        var request = new PaintRequest { Prompt = Paint.Prompt, Duration = 8, ImageUrls = ["https://pics.example/heron.png"] };

        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => client.Brush.SubmitAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal($"The service rejected the request for brush-1.5{end} (HTTP 422)", failure.Message);
        Assert.Equal(message, failure.ServiceMessage);
    }

    [Theory]
    [InlineData("content_policy_violation", true)]
    [InlineData("InvalidParameter.DataInspection", true)]
    [InlineData("ContentModeration", true)]
    [InlineData("1004", true)]
    [InlineData("RATE_LIMITED", true)]
    [InlineData("heron", false)]
    [InlineData("HERON", false)]
    [InlineData("a heron", false)]
    [InlineData("grey-heron", false)]
    [InlineData("_x", false)]
    [InlineData("", false)]
    public async Task The_message_has_an_error_code_that_has_the_form_of_one(string code, bool isShown)
    {
        await using var server = new TestServer().ThenReply(422, $$$"""{"error":{"message":"no","code":"{{{code}}}"}}""");
        using var client = PaintClient.Of(server);

        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => client.Brush.SubmitAsync(s_request, TestContext.Current.CancellationToken));

        Assert.Equal(code, failure.ErrorCode);
        Assert.EndsWith(isShown ? $"(HTTP 422, error code {code})" : "(HTTP 422)", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(isShown ? code : "no code", new FoxTaskError(code, null, null).ToString(), StringComparison.Ordinal);
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
