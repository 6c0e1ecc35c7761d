using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests.Clients;

/// <summary>The events of a chat, in every form that the format allows.</summary>
public sealed class AnswerEventTests
{
    private const string Text = "A fox — 狐狸 \"runs\"\n🦊.";

    public static TheoryData<string, int> Styles
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var style in s_styles.Keys)
            {
                foreach (var segment in (int[])[1, 7, 100_000])
                {
                    data.Add(style, segment);
                }
            }

            return data;
        }
    }

    private static readonly Dictionary<string, EventStyle> s_styles = new()
    {
        ["plain"] = new(),
        ["CRLF"] = new() { LineEnd = "\r\n" },
        ["CR"] = new() { LineEnd = "\r" },
        ["comments"] = new() { HasComments = true },
        ["comments and CRLF"] = new() { HasComments = true, LineEnd = "\r\n" },
        ["no space"] = new() { HasSpace = false },
        ["other fields"] = new() { HasOtherFields = true },
        ["two lines"] = new() { HasTwoLines = true },
        ["no error"] = new() { HasNoError = true },
        ["byte order mark"] = new() { HasMark = true },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Events_arrive_in_every_form(string style, int segment)
    {
        await using var trial = await AnswerCase.StartAsync("events");
        ((OpenAIStandIn)trial.Service).Events = s_styles[style];
        trial.Service.Delivery = new() { SegmentBytes = segment };

        await trial.RunAsync();

        Assert.Equal(Text, TextOf(trial));
        Assert.Equal("stop", trial.Chunks.SelectMany(chunk => chunk.Choices ?? []).Last().FinishReason);
        Assert.Single(trial.Service.Charges);
    }

    [Fact]
    public async Task The_usage_is_in_the_last_event_if_the_request_asks_for_it()
    {
        await using var trial = await AnswerCase.StartAsync("events");

        await trial.RunAsync();

        var asks = trial.Service.Calls[0].Json!["stream_options"]?["include_usage"] is { } value && (bool)value;
        Assert.Equal(asks ? 8 : 7, trial.Chunks.Count);
        Assert.Equal(asks ? 29 : null, trial.Chunks[^1].Usage?.TotalTokens);
        Assert.True(asks, "The request does not ask for the usage.");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public async Task An_error_among_the_events_is_told_after_the_events_before_it(int at, bool hasDone)
    {
        await using var trial = await AnswerCase.StartAsync("events");
        ((OpenAIStandIn)trial.Service).Events = new()
        {
            Fails = (at, new { message = "The server had an error while processing your request.", type = "server_error", param = (string?)null, code = "overloaded" }),
            HasDone = hasDone,
        };

        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(trial.RunAsync);

        Assert.Equal("The server had an error while processing your request.", failure.ServiceMessage);
        Assert.Equal("overloaded", failure.ErrorCode);
        Assert.Equal(at, trial.Chunks.Count);
        Assert.NotNull(failure.Token);
        Assert.Single(trial.Service.Charges);
        Assert.Single(trial.Service.Calls);
    }

    [Fact]
    public async Task A_named_error_event_is_an_error()
    {
        await using var trial = await AnswerCase.StartAsync("events");
        ((OpenAIStandIn)trial.Service).Events = new() { Fails = (2, new { message = "Overloaded.", type = "server_error" }), HasOtherFields = true, HasDone = false };

        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(trial.RunAsync);

        Assert.Equal("Overloaded.", failure.ServiceMessage);
        Assert.Equal(2, trial.Chunks.Count);
    }

    [Fact]
    public async Task A_long_event_arrives_whole()
    {
        await using var trial = await AnswerCase.StartAsync("events");
        var word = new string('狐', 700_000);
        ((OpenAIStandIn)trial.Service).Words = [word, "!"];
        trial.Service.Delivery = new() { SegmentBytes = 50_001 };

        await trial.RunAsync();

        Assert.Equal(word + "!", TextOf(trial));
    }

    [Fact]
    public async Task A_break_after_the_last_event_loses_nothing()
    {
        await using var trial = await AnswerCase.StartAsync("events");
        await trial.RunAsync();
        trial.Chunks.Clear();
        trial.Service.Delivery = new() { BreaksAt = trial.Service.LastBody.Length, Resets = true };

        await trial.RunAsync();

        Assert.Equal(Text, TextOf(trial));
    }

    [Fact]
    public async Task Events_without_the_last_one_are_incomplete()
    {
        await using var trial = await AnswerCase.StartAsync("events");
        ((OpenAIStandIn)trial.Service).Events = new() { HasDone = false };

        await Assert.ThrowsAsync<FoxIncompleteReplyException>(trial.RunAsync);

        Assert.Equal(Text, TextOf(trial));
    }

    [Fact]
    public async Task An_event_is_there_before_the_next_one_is_sent()
    {
        await using var trial = await AnswerCase.StartAsync("events");
        var style = new EventStyle();
        var go = new TaskCompletionSource();
        var body = style.Write(OpenAIEvents.Of("chatcmpl-B9MBs8Cj0001", ((OpenAIStandIn)trial.Service).Words, hasUsage: true));
        trial.Service.Delivery = new() { Pause = (body.AsSpan().IndexOf("\n\n"u8) + 2, go.Task) };

        var run = trial.RunAsync();
        await Wait.UntilAsync(() => trial.Chunks.Count > 0);
        Assert.Single(trial.Chunks);
        Assert.False(run.IsCompleted);
        go.SetResult();
        await run;

        Assert.Equal(Text, TextOf(trial));
    }

    [Fact]
    public async Task Leaving_the_loop_closes_the_connection_and_charges_once()
    {
        await using var trial = await AnswerCase.StartAsync("events");
        var never = new TaskCompletionSource();
        trial.Service.Delivery = new() { Pause = (600, never.Task) };
        using var stop = new CancellationTokenSource();

        var run = trial.SubmitAsync(stop.Token);
        await Wait.UntilAsync(() => trial.Chunks.Count > 0);
        await stop.CancelAsync();

        await Assert.ThrowsAsync<FoxWaitCanceledException>(() => run);
        Assert.Single(trial.Service.Charges);
        Assert.Single(trial.Service.Calls);
    }

    private static string TextOf(AnswerCase trial) =>
        string.Concat(trial.Chunks.SelectMany(chunk => chunk.Choices ?? []).Select(choice => choice.Delta?.Content));
}
