using System.Text.Json;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>Each fault of each stand-in, once.</summary>
public class StandInFaultTests
{
    public static TheoryData<string> Services => [.. Trials.Names];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_reset_before_the_submit_accepts_nothing(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.Inject(Stage.Submit, Fault.ResetBefore);

        await trial.Http.ResetAsync("POST", trial.SubmitPath, trial.Body);

        Assert.Empty(trial.Service.Charges);
        await trial.AcceptedAsync();
        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_reset_after_the_submit_is_charged(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.Inject(Stage.Submit, Fault.ResetAfter);

        await trial.Http.ResetAsync("POST", trial.SubmitPath, trial.Body);

        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Errors_of_the_service_charge_nothing_and_pass(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.RetryAfter = "7";
        trial.Service.Inject(Stage.Submit, Fault.TooManyRequests, Fault.ServerError, Fault.Refused, Fault.NotFound);

        var busy = await trial.SubmitAsync();
        var broken = await trial.SubmitAsync();
        var refused = await trial.SubmitAsync();
        var missing = await trial.SubmitAsync();

        if (trial.Service is MiniMaxStandIn)
        {
            Assert.Equal([1002, 1000, 1008, 2013], new[] { busy, broken, refused, missing }.Select(one => (int)one.Json["base_resp"]!["status_code"]!));
        }
        else
        {
            Assert.Equal((429, 404), (busy.Status, missing.Status));
            Assert.InRange(refused.Status, 400, 429);
        }

        Assert.Equal("7", busy.Headers.RetryAfter?.ToString());
        Assert.InRange(broken.Status, 500, 503);
        Assert.Empty(trial.Service.Charges);
        Assert.Equal(0, trial.Service.PendingFaults);
        await trial.AcceptedAsync();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Errors_at_the_status_leave_the_task_as_it_is(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        var id = await trial.AcceptedAsync();
        trial.Service.Inject(
            Stage.Status, Fault.ResetBefore, Fault.TooManyRequests, Fault.ServerError, Fault.Refused, Fault.NotFound);

        await trial.Http.ResetAsync("GET", trial.StatusPath(id));
        for (var i = 0; i < 4; i++)
        {
            var answer = await trial.StatusAsync(id);
            Assert.False(trial.IsDone(answer.Json), answer.Text);
            Assert.True(trial.Service is MiniMaxStandIn or DashScopeStandIn || answer.Status >= 400, answer.Text);
        }

        Assert.Equal(2, (await trial.UntilDoneAsync(id)).Before);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_reset_after_the_status_counts_as_a_step(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        var id = await trial.AcceptedAsync();
        trial.Service.Inject(Stage.Status, Fault.ResetAfter);

        await trial.Http.ResetAsync("GET", trial.StatusPath(id));

        Assert.Equal(1, (await trial.UntilDoneAsync(id)).Before);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_result_of_another_kind_comes_once(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.Inject(trial.ResultStage, Fault.WrongShape);
        var id = await trial.AcceptedAsync();

        var wrong = await trial.ResultAsync(id);
        var right = await trial.ResultAsync(id);

        Assert.Equal((200, 200), (wrong.Status, right.Status));
        Assert.Equal(JsonValueKind.Number, trial.PlaceOf(wrong.Json)?.GetValueKind());
        Assert.NotEqual(JsonValueKind.Number, trial.PlaceOf(right.Json)?.GetValueKind());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_URL_that_is_handed_out_dead_stays_dead(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.Inject(trial.ResultStage, Fault.ExpiredUrl);
        var id = await trial.AcceptedAsync();

        var first = (await trial.UrlsAsync(id))[0];
        var second = (await trial.UrlsAsync(id))[0];

        Assert.True((await trial.DownloadAsync(first)).Status is 403 or 404);
        Assert.Equal(trial.Service is RunwayStandIn, (await trial.DownloadAsync(second)).Status is 200);
        Assert.Equal(trial.Service is not RunwayStandIn, first == second);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Faults_of_downloads_come_in_order(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        var url = (await trial.UrlsAsync(await trial.AcceptedAsync()))[0];
        trial.Service.Inject(
            Stage.Download, Fault.ResetBefore, Fault.ResetAfter, Fault.TooManyRequests, Fault.ServerError, Fault.Refused, Fault.NotFound);

        await Assert.ThrowsAsync<HttpRequestException>(() => trial.DownloadAsync(url));
        await Assert.ThrowsAsync<HttpRequestException>(() => trial.DownloadAsync(url));
        foreach (var status in new[] { 429, 503, 403, 404, 200 })
        {
            Assert.Equal(status, (await trial.DownloadAsync(url)).Status);
        }

        trial.Service.Inject(Stage.Download, Fault.ExpiredUrl);
        Assert.True((await trial.DownloadAsync(url)).Status is 403 or 404);
        Assert.True((await trial.DownloadAsync(url)).Status is 403 or 404);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_fault_that_cannot_happen_is_an_error_of_the_test(string name)
    {
        await using var trial = await Trials.StartAsync(name);

        Assert.Throws<ArgumentException>(() => trial.Service.Inject(Stage.Submit, Fault.WrongShape));
        Assert.Throws<ArgumentException>(() => trial.Service.Inject(Stage.Download, Fault.WrongShape));
        if (trial.Cancel is null)
        {
            Assert.Throws<ArgumentException>(() => trial.Service.Inject(Stage.Cancel, Fault.NotFound));
        }

        Assert.Equal(0, trial.Service.PendingFaults);
    }
}
