using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>What only one of the services does.</summary>
public class StandInQuirkTests
{
    [Fact]
    public async Task Fal_leaves_the_sub_path_out_of_its_URLs()
    {
        await using var trial = await Trials.StartAsync("fal video");

        var reply = (await trial.SubmitAsync()).Json;

        Assert.Equal($"{trial.Service.BaseUrl}/fal-ai/kling-video/requests/{reply["request_id"]}/status", (string?)reply["status_url"]);
        Assert.Equal(202, (await trial.Http.GetAsync((string)reply["status_url"]!)).Status);
        var id = (string)reply["request_id"]!;
        Assert.Equal(405, (await trial.Http.GetAsync($"{trial.SubmitPath}/requests/{id}/status")).Status);
        Assert.Equal(404, (await trial.Http.GetAsync($"/fal-ai/flux/requests/{id}/status")).Status);
    }

    [Fact]
    public async Task Fal_can_hand_out_URLs_of_another_host()
    {
        await using var trial = await Trials.StartAsync("fal images");
        ((FalStandIn)trial.Service).ForeignUrls = true;

        var reply = (await trial.SubmitAsync()).Json;

        Assert.All(["status_url", "response_url", "cancel_url"], name => Assert.StartsWith(trial.Service.ElsewhereUrl + "/", (string?)reply[name]));
    }

    [Fact]
    public async Task Fal_shows_problems_and_failures_at_the_result()
    {
        await using var trial = await Trials.StartAsync("fal images");
        trial.Service.StepsUntilDone = 1;
        var invalid = trial.IdOf((await trial.Http.PostAsync(trial.SubmitPath, "{}")).Json);
        trial.Service.Ends = Ends.Fails;
        var failing = await trial.AcceptedAsync();
        trial.Service.Ends = Ends.Completes;

        Assert.Equal(400, (await trial.Http.GetAsync(trial.ResultPath!(invalid, null!))).Status);
        var problem = await trial.ResultAsync(invalid);
        var failure = await trial.ResultAsync(failing);

        Assert.Equal((422, "missing", "prompt"), (problem.Status, problem.At("detail.0.type"), problem.At("detail.0.loc.1")));
        Assert.Equal((422, "content_policy_violation"), (failure.Status, failure.At("detail.0.type")));
        ((FalStandIn)trial.Service).ValidatesAtSubmit = true;
        Assert.Equal(422, (await trial.Http.PostAsync(trial.SubmitPath, "{}")).Status);
        Assert.Equal(2, trial.Service.Charges.Count);
    }

    [Fact]
    public async Task Fal_answers_499_for_the_result_of_a_cancelled_request()
    {
        await using var trial = await Trials.StartAsync("fal images");
        var id = await trial.AcceptedAsync();
        await trial.CancelAsync(id);

        var result = await trial.ResultAsync(id);

        Assert.Equal((499, "client_cancelled"), (result.Status, result.At("error_type")));
    }

    [Theory]
    [InlineData("MiniMax", 3)]
    [InlineData("fal images", 3)]
    public async Task Faults_of_the_second_request_come_in_order(string name, int polls)
    {
        await using var trial = await Trials.StartAsync(name);
        var id = await trial.AcceptedAsync();
        var (done, _) = await trial.UntilDoneAsync(id);
        var path = trial.ResultPath!(id, done.Json);
        trial.Service.Inject(Stage.Result, Fault.ResetBefore, Fault.ResetAfter, Fault.TooManyRequests, Fault.ServerError, Fault.Refused, Fault.NotFound);

        await trial.Http.ResetAsync("GET", path);
        await trial.Http.ResetAsync("GET", path);
        for (var i = 0; i < 4; i++)
        {
            var answer = await trial.Http.GetAsync(path);
            Assert.Null(trial.PlaceOf(answer.Json));
            Assert.True(answer.Status >= 400 || answer.At("base_resp.status_code") is not "0", answer.Text);
        }

        Assert.NotNull(trial.PlaceOf((await trial.Http.GetAsync(path)).Json));
        Assert.Equal(polls, trial.Service.Calls.Count(call => call.PathAndQuery == trial.StatusPath(id)));
    }

    [Fact]
    public async Task MiniMax_has_an_id_of_another_kind_once()
    {
        await using var trial = await Trials.StartAsync("MiniMax");
        trial.Service.Inject(Stage.Status, Fault.WrongShape);
        var id = await trial.AcceptedAsync();

        Assert.Equal("{}", (await trial.UntilDoneAsync(id)).Done.At("file_id"));
        Assert.Equal("20517" + id, (await trial.UntilDoneAsync(id)).Done.At("file_id"));
    }

    [Fact]
    public async Task Replicate_waits_on_request_and_accepts_versions()
    {
        await using var trial = await Trials.StartAsync("Replicate list");
        using var waiting = new Caller(trial.Service, [.. trial.Http.Headers, ("Prefer", "wait")]);
        var slow = await waiting.PostAsync(trial.SubmitPath, trial.Body);
        trial.Service.StepsUntilDone = 0;
        var fast = await waiting.PostAsync(trial.SubmitPath, trial.Body);
        var version = await trial.Http.PostAsync(
            "/v1/predictions", $$"""{"version": "{{ReplicateStandIn.Version}}", "input": {"prompt": "a"} }""");

        Assert.Equal((202, "processing"), (slow.Status, slow.At("status")));
        Assert.Equal((201, "succeeded"), (fast.Status, fast.At("status")));
        Assert.Equal((201, "starting"), (version.Status, version.At("status")));
        Assert.Equal(422, (await trial.Http.PostAsync("/v1/predictions", """{"input": {"prompt": "a"} }""")).Status);
    }

    [Fact]
    public async Task DashScope_knows_no_unknown_tasks_and_half_failures()
    {
        await using var trial = await Trials.StartAsync("DashScope images");
        trial.Service.ResultCount = 2;
        ((DashScopeStandIn)trial.Service).FailedResults = 1;

        var result = await trial.ResultAsync(await trial.AcceptedAsync());
        var unknown = await trial.StatusAsync("other");

        Assert.Equal("InternalError.Timeout", result.At("output.results.1.code"));
        Assert.NotEqual("", result.At("output.results.0.url"));
        Assert.Equal((200, "UNKNOWN"), (unknown.Status, unknown.At("output.task_status")));
    }

    [Fact]
    public async Task Kling_polls_at_the_path_of_the_submit_only()
    {
        await using var trial = await Trials.StartAsync("Kling text");
        var answer = await trial.Http.PostAsync(trial.SubmitPath, """{"model": "x", "prompt": "a", "external_task_id": "e1"}""");
        var id = trial.IdOf(answer.Json);

        Assert.Equal("e1", answer.At("data.task_info.external_task_id"));
        Assert.Equal(404, (await trial.Http.GetAsync($"/v1/videos/image2video/{id}")).Status);
        Assert.Equal("1201", (await trial.Http.PostAsync(trial.SubmitPath, """{"prompt": "a", "external_task_id": "e1"}""")).At("code"));
    }

    [Fact]
    public async Task Veo_needs_the_key_at_both_addresses_of_a_file()
    {
        await using var trial = await Trials.StartAsync("Veo");
        var url = (await trial.UrlsAsync(await trial.AcceptedAsync()))[0];
        var second = (await trial.Http.GetAsync(url)).Headers.Location!.ToString();

        Assert.Equal((403, 403), ((await trial.Http.DownloadAsync(url)).Status, (await trial.Http.DownloadAsync(second)).Status));
        Assert.Equal(200, (await trial.Http.GetAsync(second)).Status);
        Assert.Equal(403, (await trial.Http.DownloadAsync($"{url}&key={trial.Service.Key}")).Status);
    }

    [Fact]
    public async Task Veo_can_filter_the_video_of_a_success()
    {
        await using var trial = await Trials.StartAsync("Veo");
        ((VeoStandIn)trial.Service).Filters = true;

        var done = (await trial.UntilDoneAsync(await trial.AcceptedAsync())).Done;

        Assert.Equal("1", done.At("response.generateVideoResponse.raiMediaFilteredCount"));
        Assert.Null(trial.PlaceOf(done.Json));
    }
}
