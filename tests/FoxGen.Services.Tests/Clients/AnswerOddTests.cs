using System.Text;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests.Clients;

/// <summary>Replies with status 200 that are not the result: the client reports them, pays once and saves no result.</summary>
public sealed class AnswerOddTests
{
    private static readonly Dictionary<string, Reply> s_replies = new()
    {
        ["HTML"] = new(200, "text/html", "<!DOCTYPE html><html><body>Sign in</body></html>"u8.ToArray()),
        ["nothing"] = new(200, "application/json", []),
        ["nothing of its type"] = new(200, "", []),
        ["error as JSON"] = Reply.Json(200, new { error = new { message = "Overloaded.", type = "server_error", param = (string?)null, code = "overloaded" } }),
        ["detail as JSON"] = Reply.Json(200, new { detail = new { status = "system_busy", message = "Busy." } }),
        ["array"] = Reply.Json(200, Array.Empty<int>()),
        ["text"] = Reply.Text(200, "ok"),
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in AnswerCase.Names)
            {
                foreach (var reply in s_replies.Keys)
                {
                    data.Add(name, reply);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reply_that_is_no_result_is_told(string name, string reply)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        trial.Service.Instead = reply is "nothing of its type"
            ? new(200, name is "speech" ? "audio/mpeg" : name is "events" ? "text/event-stream" : "application/json", [])
            : s_replies[reply];

        var failure = await Record.ExceptionAsync(trial.RunAsync);

        Assert.True(failure is FoxException, $"{failure?.ToString() ?? "no exception"}; {trial.Chunks.Count} events; files: {string.Join(", ", Directory.EnumerateFiles(trial.Folder.Path))}");
        Assert.Empty(Directory.EnumerateFiles(trial.Folder.Path));
        Assert.Single(trial.Service.Charges);
        Assert.Single(trial.Service.Calls);
    }

    [Fact]
    public async Task A_whole_completion_in_place_of_events_is_not_lost()
    {
        await using var trial = await AnswerCase.StartAsync("events");
        var completion = Encoding.UTF8.GetBytes("""{"id":"c1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"A fox."},"finish_reason":"stop"}]}""");
        trial.Service.Instead = new(200, "application/json", completion);

        var failure = await Assert.ThrowsAnyAsync<FoxException>(trial.RunAsync);

        Assert.NotNull(failure.Token);
        Assert.Contains(
            Directory.EnumerateFiles(trial.Options.ReplyFolder!, "*", SearchOption.AllDirectories),
            file => completion.AsSpan().SequenceEqual(File.ReadAllBytes(file)));
    }
}
