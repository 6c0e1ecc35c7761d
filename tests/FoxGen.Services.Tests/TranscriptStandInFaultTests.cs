using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>What goes wrong with the transcripts of ElevenLabs.</summary>
public sealed class TranscriptStandInFaultTests
{
    [Theory]
    [InlineData("TooManyRequests", 429, "concurrent_limit_exceeded")]
    [InlineData("ServerError", 500, "internal_error")]
    [InlineData("Refused", 401, "quota_exceeded")]
    public async Task Faults_are_answered_once_and_charge_nothing(string fault, int status, string word)
    {
        await using var form = await TranscriptForm.StartAsync();
        form.Service.RetryAfter = "3";
        form.Service.Inject(Stage.Submit, Enum.Parse<Fault>(fault));

        var answer = await form.PostAsync("");

        Assert.Equal((status, word), (answer.Status, answer.At("detail.status")));
        Assert.Equal(status is 429, answer.Headers.RetryAfter?.Delta == TimeSpan.FromSeconds(3));
        Assert.Empty(form.Service.Charges);
        Assert.Equal(200, (await form.PostAsync("")).Status);
        Assert.Single(form.Service.Charges);
    }

    [Fact]
    public async Task A_reset_comes_before_or_after_the_charge()
    {
        await using var form = await TranscriptForm.StartAsync();
        form.Service.Inject(Stage.Submit, Fault.ResetBefore, Fault.ResetAfter);

        await form.ResetAsync();
        Assert.Empty(form.Service.Charges);

        await form.ResetAsync();
        Assert.Single(form.Service.Charges);
        Assert.Equal(0, form.Service.PendingFaults);
    }

    [Theory]
    [InlineData(1, "text")]
    [InlineData(2, "transcripts")]
    public async Task A_wrong_shape_replaces_the_text(int channels, string member)
    {
        await using var form = await TranscriptForm.StartAsync();
        form.Service.Channels = channels;
        form.Service.Inject(Stage.Submit, Fault.WrongShape);

        Assert.Equal("invalid_model_id", (await form.PostAsync("", "other")).At("detail.status"));
        Assert.Equal(7, (int)(await form.PostAsync("use_multi_channel=true")).Json[member]!);
        Assert.Equal(200, (await form.PostAsync("")).Status);
        Assert.Equal(0, form.Service.PendingFaults);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_break_can_be_inside_a_character(bool hasLength, bool resets)
    {
        await using var form = await TranscriptForm.StartAsync();
        await form.PostAsync("");
        var at = form.Service.LastBody.AsSpan().IndexOf("狸"u8) + 1;
        form.Service.Delivery = new() { BreaksAt = at, HasLength = hasLength, Resets = resets };
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Service.BaseUrl + TranscriptForm.Path) { Content = TranscriptForm.Of() };
        request.Headers.Add("xi-api-key", form.Service.Key);

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

        Assert.Equal(form.Service.LastBody[..at], copy.ToArray());
        Assert.Equal(2, form.Service.Charges.Count);
    }

    [Fact]
    public async Task A_proxy_can_answer_instead_of_an_accepted_request()
    {
        await using var form = await TranscriptForm.StartAsync();
        form.Service.Instead = Reply.Text(502, "Bad gateway.");

        Assert.Equal(502, (await form.PostAsync("")).Status);
        Assert.Equal(502, (await form.PostAsync("webhook=true")).Status);
        Assert.Equal(2, form.Service.Charges.Count);
    }

    [Fact]
    public async Task A_large_reply_takes_the_place_of_the_transcript()
    {
        await using var form = await TranscriptForm.StartAsync();
        form.Service.Large = () => Payload.Of("{\"text\": \"large\"}"u8.ToArray());

        Assert.Equal("large", (await form.PostAsync("")).At("text"));
    }
}
