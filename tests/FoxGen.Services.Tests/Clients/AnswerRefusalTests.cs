using System.Net;
using FoxGen.Services.Tests.StandIns;
using Samples.ElevenLabs;
using Samples.OpenAI;

namespace FoxGen.Services.Tests.Clients;

/// <summary>Refusals of services that answer with the result: nothing is charged, and the exception has the words of the service.</summary>
public sealed class AnswerRefusalTests
{
    public static TheoryData<string> All => new(AnswerCase.Names);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_wrong_key_is_told(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name, key: "sk-wrong");

        var failure = await Assert.ThrowsAsync<FoxAuthenticationException>(trial.RunAsync);

        Assert.Equal(HttpStatusCode.Unauthorized, failure.Status);
        Assert.Equal("invalid_api_key", AnswerCase.IsElevenLabs(name) ? failure.ErrorType ?? failure.ErrorCode : failure.ErrorCode);
        Assert.DoesNotContain("sk-wrong", failure.ToString() + failure.Body, StringComparison.Ordinal);
        Assert.Empty(trial.Service.Charges);
        Assert.Single(trial.Service.Calls);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_insufficient_quota_is_told_and_not_retried(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        trial.Service.Inject(Stage.Submit, Fault.Refused);

        var failure = await Assert.ThrowsAsync<FoxQuotaException>(trial.RunAsync);

        Assert.Contains("quota", failure.ServiceMessage, StringComparison.Ordinal);
        Assert.Empty(trial.Service.Charges);
        Assert.Single(trial.Service.Calls);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Too_many_requests_are_repeated_when_the_service_says(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        trial.Service.RetryAfter = "20";
        trial.Service.Inject(Stage.Submit, Fault.TooManyRequests, Fault.TooManyRequests);

        await trial.RunAsync();

        Assert.Single(trial.Service.Charges);
        Assert.Equal(3, trial.Service.Calls.Count);
        Assert.Equal(2, ((FakeClock)trial.Options.TimeProvider).Jumps.Count(jump => jump >= TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Too_many_requests_for_ever_are_told(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        trial.Service.RetryAfter = "1";
        trial.Service.Inject(Stage.Submit, [.. Enumerable.Repeat(Fault.TooManyRequests, 10)]);

        var failure = await Assert.ThrowsAsync<FoxRateLimitException>(trial.RunAsync);

        Assert.Contains("equests", failure.ServiceMessage, StringComparison.Ordinal);
        Assert.Equal(4, trial.Service.Calls.Count);
        Assert.Empty(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_server_error_has_an_unknown_outcome(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        trial.Service.Inject(Stage.Submit, Fault.ServerError);

        var failure = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(trial.RunAsync);

        Assert.Equal(HttpStatusCode.InternalServerError, failure.Status);
        Assert.False(string.IsNullOrEmpty(failure.ServiceMessage));
        Assert.Single(trial.Service.Calls);
    }

    [Fact]
    public async Task Rejections_have_the_words_of_the_service()
    {
        await using var image = await AnswerCase.StartAsync("image");
        var moderated = await Assert.ThrowsAsync<FoxRejectedException>(() => ((OpenAIClient)image.Client).Images.GptImage1.SubmitAsync(new() { Prompt = "a forbidden fox" }, Stop));
        Assert.Equal((HttpStatusCode.BadRequest, "image_generation_user_error", "moderation_blocked"), (moderated.Status, moderated.ErrorType, moderated.ErrorCode));
        Assert.Equal("Your request was rejected by the safety system.", moderated.ServiceMessage);
        Assert.Equal("req_1", moderated.RequestId);

        await using var speech = await AnswerCase.StartAsync("speech");
        var voice = await Assert.ThrowsAsync<FoxRejectedException>(() => ((ElevenLabsClient)speech.Client).Speech.ElevenMultilingualV2.SubmitAsync(new() { VoiceId = "other", Text = "x" }, Stop));
        Assert.Equal(HttpStatusCode.BadRequest, voice.Status);
        Assert.Equal("A voice with voice_id other was not found.", voice.ServiceMessage);
        Assert.Equal("voice_not_found", voice.ErrorType ?? voice.ErrorCode);
        Assert.Equal("req_1", voice.RequestId);
        Assert.Empty(speech.Service.Charges);

        // Another model of the same path.
        var list = await Assert.ThrowsAnyAsync<FoxException>(() => ((ElevenLabsClient)speech.Client).Speech.ElevenFlashV25.SubmitAsync(new() { VoiceId = ElevenLabsStandIn.Voice, Text = "x" }, Stop));
        Assert.Contains("eleven_flash_v2_5", list.ServiceMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Legacy")]
    [InlineData("Both")]
    [InlineData("Current")]
    public async Task Every_form_of_errors_of_ElevenLabs_is_read(string form)
    {
        var errors = Enum.Parse<ElevenLabsErrors>(form);
        await using var wrong = await AnswerCase.StartAsync("speech", key: "sk-wrong");
        ((ElevenLabsStandIn)wrong.Service).Errors = errors;
        var key = await Assert.ThrowsAsync<FoxAuthenticationException>(wrong.RunAsync);
        Assert.Equal(("invalid_api_key", "Invalid API key", "req_1"), (key.ErrorCode ?? key.ErrorType, key.ServiceMessage, key.RequestId));

        await using var trial = await AnswerCase.StartAsync("speech");
        ((ElevenLabsStandIn)trial.Service).Errors = errors;
        trial.Service.Inject(Stage.Submit, Fault.Refused);
        var quota = await Assert.ThrowsAsync<FoxQuotaException>(trial.RunAsync);
        Assert.Equal("quota_exceeded", quota.ErrorCode ?? quota.ErrorType);

        trial.Service.Inject(Stage.Submit, Fault.TooManyRequests);
        await trial.RunAsync();
        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [InlineData("../v1/voices")]
    [InlineData("a/b?x=1#y")]
    [InlineData("..")]
    public async Task A_voice_never_chooses_another_address(string voice)
    {
        await using var trial = await AnswerCase.StartAsync("speech");

        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => ((ElevenLabsClient)trial.Client).Speech.ElevenMultilingualV2.SubmitAsync(new() { VoiceId = voice, Text = "x" }, Stop));

        Assert.True(failure is FoxRejectedException or FoxValidationException, failure.ToString());
        Assert.All(trial.Service.Calls, call => Assert.Matches("^/v1/text-to-speech/[^/]+$", call.Path));
    }
}
