using System.Text.Json.Nodes;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>The stand-ins that answer with the result, tried with a plain HTTP client.</summary>
public sealed class AnswerStandInTests
{
    private const string Images = "/v1/images/generations";
    private const string Chat = "/v1/chat/completions";
    private const string Speech = $"/v1/text-to-speech/{ElevenLabsStandIn.Voice}";
    private const string Question = """{"model": "gpt-4.1-mini", "messages": [{"role": "user", "content": "A fox?"}] """;

    [Theory]
    [InlineData(Images, """{"model": "gpt-image-1"}""", 400, "missing_required_parameter")]
    [InlineData(Images, """{"model": "gpt-image-1", "prompt": "x", "response_format": "url"}""", 400, "unknown_parameter")]
    [InlineData(Images, """{"model": "gpt-image-1", "prompt": "x", "n": 11}""", 400, "invalid_value")]
    [InlineData(Images, """{"model": "gpt-image-1", "prompt": "x", "size": "1x1"}""", 400, "invalid_value")]
    [InlineData(Images, """{"model": "other", "prompt": "x"}""", 404, "model_not_found")]
    [InlineData(Images, "[]", 400, "")]
    [InlineData(Chat, """{"model": "gpt-4.1-mini", "messages": []}""", 400, "missing_required_parameter")]
    [InlineData(Chat, """{"model": "gpt-4.1-mini", "messages": [{"role": "fox", "content": "x"}]}""", 400, "invalid_value")]
    [InlineData(Chat, Question + """, "stream_options": {"include_usage": true}}""", 400, "")]
    [InlineData("/v1/other", "{}", 404, "")]
    public async Task OpenAI_refuses(string path, string body, int status, string code)
    {
        await using var service = await VendorStandIn.StartAsync<OpenAIStandIn>();
        using var caller = new Caller(service, ("Authorization", $"Bearer {service.Key}"));

        var answer = await caller.PostAsync(path, body);

        Assert.Equal((status, code), (answer.Status, answer.At("error.code")));
        Assert.NotEmpty(answer.At("error.message"));
        Assert.Empty(service.Charges);
    }

    [Theory]
    [InlineData(Speech, "{}", 422, "detail.0.type", "missing")]
    [InlineData(Speech, "[]", 422, "detail.0.type", "model_attributes_type")]
    [InlineData(Speech, """{"text": "x", "model_id": "other"}""", 400, "detail.status", "model_not_found")]
    [InlineData(Speech + "?output_format=mp3", """{"text": "x"}""", 422, "detail.0.type", "enum")]
    [InlineData("/v1/text-to-speech/other", """{"text": "x"}""", 400, "detail.status", "voice_not_found")]
    public async Task ElevenLabs_refuses(string path, string body, int status, string place, string word)
    {
        await using var service = await VendorStandIn.StartAsync<ElevenLabsStandIn>();
        using var caller = new Caller(service, ("xi-api-key", service.Key));

        var answer = await caller.PostAsync(path, body);

        Assert.Equal((status, word), (answer.Status, answer.At(place)));
        Assert.Empty(service.Charges);
    }

    [Fact]
    public async Task Keys_are_checked()
    {
        await using var images = await VendorStandIn.StartAsync<OpenAIStandIn>();
        await using var speech = await VendorStandIn.StartAsync<ElevenLabsStandIn>();
        using var wrong = new Caller(images, ("Authorization", "Bearer sk-wrong"));
        using var bearer = new Caller(speech, ("Authorization", $"Bearer {speech.Key}"));

        Assert.Equal("invalid_api_key", (await wrong.PostAsync(Images, "{}")).At("error.code"));
        Assert.Equal("invalid_api_key", (await bearer.PostAsync(Speech, "{}")).At("detail.status"));
    }

    [Fact]
    public async Task A_chat_has_the_same_words_as_events_and_whole()
    {
        await using var service = await VendorStandIn.StartAsync<OpenAIStandIn>();
        using var caller = new Caller(service, ("Authorization", $"Bearer {service.Key}"));

        var whole = await caller.PostAsync(Chat, Question + "}");
        var events = await caller.PostAsync(Chat, Question + """, "stream": true, "stream_options": {"include_usage": true}}""");

        var lines = events.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line["data: ".Length..]).ToArray();
        Assert.Equal("[DONE]", lines[^1]);
        var chunks = lines[..^1].Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Empty(chunks[^1]["choices"]!.AsArray());
        Assert.Equal(29, (int)chunks[^1]["usage"]!["total_tokens"]!);
        Assert.Equal(whole.At("choices.0.message.content"), string.Concat(chunks[..^1].Select(chunk => (string?)chunk["choices"]![0]!["delta"]!["content"])));
        Assert.Equal(2, service.Charges.Count);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_break_sends_exactly_what_it_says(bool hasLength, bool resets)
    {
        await using var service = await VendorStandIn.StartAsync<ElevenLabsStandIn>();
        service.Delivery = new() { BreaksAt = 1_234, HasLength = hasLength, Resets = resets };
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, service.BaseUrl + Speech) { Content = new StringContent("""{"text": "x"}""", null, "application/json") };
        request.Headers.Add("xi-api-key", service.Key);

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Caller.Token);
        await using var stream = await response.Content.ReadAsStreamAsync(Caller.Token);
        using var copy = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            var buffer = new byte[100];
            while (await stream.ReadAsync(buffer, Caller.Token) is > 0 and var read)
            {
                copy.Write(buffer, 0, read);
            }
        });

        Assert.Equal(service.LastBody[..1_234], copy.ToArray());
        Assert.Single(service.Charges);
    }
}
