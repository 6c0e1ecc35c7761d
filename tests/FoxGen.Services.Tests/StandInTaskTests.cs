using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>How tasks run, fail and are cancelled at each service.</summary>
public class StandInTaskTests
{
    [Theory]
    [InlineData("MiniMax", "status", "Preparing Queueing Processing Success")]
    [InlineData("fal images", "status", "IN_QUEUE IN_QUEUE IN_PROGRESS COMPLETED")]
    [InlineData("Replicate list", "status", "starting starting processing succeeded")]
    [InlineData("Runway video", "status", "PENDING THROTTLED RUNNING SUCCEEDED")]
    [InlineData("DashScope images", "output.task_status", "PENDING PENDING RUNNING SUCCEEDED")]
    [InlineData("Kling text", "data.task_status", "submitted submitted processing succeed")]
    [InlineData("Ark", "status", "queued queued running succeeded")]
    [InlineData("Veo", "done", "   true")]
    public async Task The_words_of_the_service_come_in_order(string name, string path, string words)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.StepsUntilDone = 3;
        var id = await trial.AcceptedAsync();

        var seen = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var answer = await trial.StatusAsync(id);
            seen.Add(answer.At(path));
            Assert.Equal(trial.Service is FalStandIn && i < 3 ? 202 : 200, answer.Status);
        }

        Assert.Equal(words.Split(' '), seen);
    }

    [Theory]
    [InlineData("MiniMax", "status", "Fail", "base_resp.status_code", "0")]
    [InlineData("Replicate text", "status", "failed", "error", "out of memory")]
    [InlineData("Runway video", "status", "FAILED", "failureCode", "SAFETY.INPUT.TEXT")]
    [InlineData("DashScope video", "output.task_status", "FAILED", "output.code", "DataInspectionFailed")]
    [InlineData("Kling image", "data.task_status", "failed", "data.task_status_msg", "Failure to pass the risk control system")]
    [InlineData("Ark", "status", "failed", "error.code", "OutputVideoSensitiveContentDetected")]
    [InlineData("Veo", "done", "true", "error.code", "3")]
    public async Task A_failed_task_says_so_in_a_200(string name, string path, string word, string reason, string value)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.Ends = Ends.Fails;
        trial.Service.StepsUntilDone = 0;
        var id = await trial.AcceptedAsync();
        trial.Service.Ends = Ends.Completes;

        var answer = await trial.StatusAsync(id);

        Assert.Equal((200, word, value), (answer.Status, answer.At(path), answer.At(reason)));
        Assert.Null(trial.PlaceOf(answer.Json));
    }

    [Theory]
    [InlineData("fal images")]
    [InlineData("Replicate list")]
    [InlineData("Runway image")]
    [InlineData("DashScope images")]
    [InlineData("Kling text")]
    [InlineData("Veo")]
    public async Task Several_results_have_their_own_files(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.ResultCount = 3;

        var urls = await trial.UrlsAsync(await trial.AcceptedAsync());

        Assert.Equal(3, urls.Distinct().Count());
        Assert.EndsWith("/2", (await trial.DownloadAsync(urls[2])).Text);
    }

    [Theory]
    [InlineData("fal images", 0, 202, true, "COMPLETED")]
    [InlineData("fal images", 2, 202, false, "COMPLETED")]
    [InlineData("fal images", 3, 400, false, "COMPLETED")]
    [InlineData("Replicate list", 0, 200, true, "canceled")]
    [InlineData("Replicate list", 2, 200, true, "canceled")]
    [InlineData("Replicate list", 3, 200, false, "succeeded")]
    [InlineData("Runway video", 0, 204, true, null)]
    [InlineData("Runway video", 2, 204, true, null)]
    [InlineData("Runway video", 3, 204, false, null)]
    [InlineData("DashScope images", 0, 200, true, "CANCELED")]
    [InlineData("DashScope images", 2, 400, false, "SUCCEEDED")]
    [InlineData("DashScope images", 3, 400, false, "SUCCEEDED")]
    [InlineData("Ark", 0, 200, true, "cancelled")]
    [InlineData("Ark", 2, 409, false, "succeeded")]
    [InlineData("Ark", 3, 200, false, null)]
    public async Task A_cancel_depends_on_the_state(string name, int polls, int status, bool isCancelled, string? after)
    {
        await using var trial = await Trials.StartAsync(name);
        var id = await trial.AcceptedAsync();
        for (var i = 0; i < polls; i++)
        {
            await trial.StatusAsync(id);
        }

        var cancel = await trial.CancelAsync(id);
        var later = await trial.StatusAsync(id);

        Assert.Equal(status, cancel.Status);
        Assert.Equal(isCancelled ? [id] : [], trial.Service.Cancelled);
        Assert.Equal(after is null ? 404 : 200, later.Status);
        if (after is not null)
        {
            Assert.Equal(after, trial.Service is DashScopeStandIn ? later.At("output.task_status") : later.At("status"));
        }
    }

    [Theory]
    [InlineData("fal images", 404)]
    [InlineData("Replicate list", 404)]
    [InlineData("Runway video", 404)]
    [InlineData("DashScope images", 404)]
    [InlineData("Ark", 404)]
    public async Task A_cancel_of_an_unknown_task_is_refused(string name, int status)
    {
        await using var trial = await Trials.StartAsync(name);

        Assert.Equal(status, (await trial.CancelAsync("unknown")).Status);
    }

    [Theory]
    [InlineData("fal images")]
    [InlineData("Replicate list")]
    [InlineData("Runway video")]
    [InlineData("DashScope images")]
    [InlineData("Ark")]
    public async Task Faults_of_a_cancel_come_in_order(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        var id = await trial.AcceptedAsync();
        var (method, path) = trial.Cancel!.Value;
        trial.Service.Inject(Stage.Cancel, Fault.ResetBefore, Fault.TooManyRequests, Fault.ServerError, Fault.Refused, Fault.NotFound, Fault.ResetAfter);

        await trial.Http.ResetAsync(method, path(id));
        Assert.Equal(429, (await trial.CancelAsync(id)).Status);
        Assert.InRange((await trial.CancelAsync(id)).Status, 500, 503);
        Assert.InRange((await trial.CancelAsync(id)).Status, 400, 422);
        Assert.Equal(404, (await trial.CancelAsync(id)).Status);
        Assert.Empty(trial.Service.Cancelled);
        await trial.Http.ResetAsync(method, path(id));
        Assert.Equal([id], trial.Service.Cancelled);
    }

    [Theory]
    [InlineData("MiniMax", "DELETE", "/v1/video_generation", 405)]
    [InlineData("Kling text", "DELETE", "/v1/videos/text2video/{id}", 405)]
    [InlineData("Kling text", "POST", "/v1/videos/text2video/{id}/cancel", 404)]
    [InlineData("Veo", "POST", "/v1beta/{id}:cancel", 404)]
    public async Task Services_without_a_cancel_refuse_it(string name, string method, string path, int status)
    {
        await using var trial = await Trials.StartAsync(name);
        var id = await trial.AcceptedAsync();

        Assert.Equal(status, (await trial.Http.SendAsync(method, path.Replace("{id}", id, StringComparison.Ordinal))).Status);
        Assert.Empty(trial.Service.Cancelled);
    }
}
