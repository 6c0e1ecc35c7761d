using System.Text;
using FoxGen.Services.Tests.StandIns;
using Samples.OpenAI;

namespace FoxGen.Services.Tests.Clients;

/// <summary>Replies that break off: one charge, and what arrived is in the file and told.</summary>
public sealed class AnswerBreakTests
{
    private const int Points = 200;

    public static TheoryData<string> All => new(AnswerCase.Names);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reply_that_breaks_off_anywhere_is_kept_and_told(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        await trial.RunAsync();
        var body = trial.Service.LastBody;
        var last = name is "events" ? body.AsSpan().LastIndexOf("data: [DONE]"u8) : body.Length - 1;
        var problems = new List<string>();

        for (var point = 0; point < Points; point++)
        {
            var end = (int)((long)last * point / (Points - 1));
            trial.Chunks.Clear();
            trial.Service.Delivery = new() { BreaksAt = end, Resets = point % 2 is 0, HasLength = point % 4 < 2 };
            var charges = trial.Service.Charges.Count;
            var calls = trial.Service.Calls.Count;

            var failure = await Record.ExceptionAsync(trial.RunAsync);

            body = trial.Service.LastBody;
            if (Problem(trial, failure, body, end) is { } problem)
            {
                problems.Add($"{end} of {body.Length} bytes ({trial.Service.Delivery}): {problem}");
            }

            Assert.Equal(charges + 1, trial.Service.Charges.Count);
            Assert.Equal(calls + 1, trial.Service.Calls.Count);
        }

        Assert.True(problems.Count is 0, $"{problems.Count} of {Points} points, for example:\n" + string.Join("\n", problems.Take(6)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Another_client_says_the_same_of_a_reply_that_broke_off(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        trial.Service.Delivery = new() { BreaksAt = 150 };
        var failure = await Assert.ThrowsAsync<FoxIncompleteReplyException>(trial.RunAsync);
        trial.Client.Dispose();
        using var other = trial.CreateClient();

        var again = await Assert.ThrowsAsync<FoxIncompleteReplyException>(() => other.Resume(failure.Token!).WaitRawAsync(null, Stop));

        Assert.Equal((failure.File, failure.BytesReceived, failure.Token), (again.File, again.BytesReceived, again.Token));
        Assert.Single(trial.Service.Calls);
    }

    [Fact]
    public async Task Results_that_arrived_whole_can_be_read_after_a_break()
    {
        await using var trial = await AnswerCase.StartAsync("image");
        await trial.RunAsync();
        var id = "chatcmpl-B9MBs8Cj0002";
        var second = Encoding.UTF8.GetString(trial.Service.LastBody).LastIndexOf("b64_json", StringComparison.Ordinal);
        trial.Service.Delivery = new() { BreaksAt = second + 60, Resets = true };
        var failure = await Assert.ThrowsAsync<FoxIncompleteReplyException>(trial.RunAsync);
        trial.Client.Dispose();
        using var other = (OpenAIClient)trial.CreateClient();

        var task = other.Images.GptImage1.Resume(failure.Token!);
        Assert.True(task.TryRead((await task.GetAsync(Stop))!, out var pictures));

        var file = await Assert.Single(pictures).SaveToFolderAsync(trial.Folder.Path, null, Stop);
        Assert.Equal(OpenAIStandIn.Picture(id, 0), await File.ReadAllBytesAsync(file.Path, Stop));
        Assert.Equal(2, trial.Service.Calls.Count);
    }

    // An event is complete at the blank line after it.
    private static string? Problem(AnswerCase trial, Exception? failure, byte[] body, int end)
    {
        if (failure is not FoxIncompleteReplyException incomplete)
        {
            return failure?.GetType().Name + " " + failure?.Message;
        }

        if (!Path.IsPathFullyQualified(incomplete.File) || !File.Exists(incomplete.File) || incomplete.Token is null)
        {
            return $"file '{incomplete.File}', token '{incomplete.Token}'";
        }

        var kept = File.ReadAllBytes(incomplete.File);
        if (!kept.AsSpan().SequenceEqual(body.AsSpan(0, end)) || incomplete.BytesReceived != end)
        {
            return $"{kept.Length} bytes in the file, {incomplete.BytesReceived} reported";
        }

        var events = Encoding.UTF8.GetString(body, 0, end).Split("\n\n").Length - 1;
        return trial.Chunks.Count == (trial.Service.Calls[^1].Json?["stream"] is null ? 0 : events) ? null : $"{trial.Chunks.Count} events of {events}";
    }
}
