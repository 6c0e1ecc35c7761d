using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>What all stand-ins have in common, tried with a plain HTTP client.</summary>
public class StandInTests
{
    public static TheoryData<string> Services => [.. Trials.Names];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_task_goes_from_submit_to_download(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.StepsUntilDone = 3;

        var id = await trial.AcceptedAsync();
        var (_, before) = await trial.UntilDoneAsync(id);
        var url = Assert.Single(await trial.UrlsAsync(id));
        var file = await trial.DownloadAsync(url);

        Assert.Equal(3, before);
        Assert.Equal([id], trial.Service.Charges);
        Assert.Equal(200, file.Status);
        Assert.EndsWith("/0", file.Text);
        Assert.StartsWith(trial.Service.BaseUrl, url);
        Assert.Empty(trial.Service.LeakedKeys);
        Assert.Equal("POST", trial.Service.Calls[0].Method);
        Assert.Equal(trial.SubmitPath, trial.Service.Calls[0].PathAndQuery);
        Assert.Equal(trial.Body, trial.Service.Calls[0].Body);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task No_steps_end_a_task_at_the_first_status_request(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        trial.Service.StepsUntilDone = 0;

        Assert.Equal(0, (await trial.UntilDoneAsync(await trial.AcceptedAsync())).Before);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Without_the_right_key_nothing_is_accepted(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        var id = await trial.AcceptedAsync();
        var right = trial.Http.Headers;

        foreach (var wrong in new[] { "", "Bearer sk-wrong", "Key sk-wrong", $"Token {trial.Service.Key}" })
        {
            using var caller = new Caller(
                trial.Service, [.. right.Where(header => header.Name is not "Authorization" and not "x-goog-api-key"), ("Authorization", wrong)]);
            var submit = await caller.PostAsync(trial.SubmitPath, trial.Body);
            var status = await caller.GetAsync(trial.StatusPath(id));

            Assert.All([submit, status], answer =>
            {
                Assert.True(answer.Status is 401 or 403 || answer.Json["base_resp"] is not null, $"{answer.Status} {answer.Text}");
                Assert.False(trial.IsDone(answer.Json));
            });
        }

        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Unknown_paths_are_404_and_wrong_methods_405(string name)
    {
        await using var trial = await Trials.StartAsync(name);

        Assert.Equal(404, (await trial.Http.GetAsync("/nothing/here")).Status);
        Assert.Equal(405, (await trial.Http.SendAsync("PATCH", trial.SubmitPath, trial.Body)).Status);
        Assert.Empty(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_body_that_is_not_a_JSON_object_is_refused(string name)
    {
        await using var trial = await Trials.StartAsync(name);

        foreach (var body in new[] { "[]", "{", "\"text\"" })
        {
            var answer = await trial.Http.PostAsync(trial.SubmitPath, body);
            Assert.True(answer.Status is 400 or 422 || (int?)answer.Json["base_resp"]?["status_code"] is 2013, answer.Text);
        }

        Assert.Empty(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task The_key_at_a_file_is_recorded(string name)
    {
        await using var trial = await Trials.StartAsync(name);
        var url = (await trial.UrlsAsync(await trial.AcceptedAsync()))[0];

        var file = await trial.Http.GetAsync(url);

        Assert.True(file.Status is 200 or 302);
        Assert.Equal(trial.Service is VeoStandIn ? 0 : 1, trial.Service.LeakedKeys.Count);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_file_that_nobody_offered_is_404(string name)
    {
        await using var trial = await Trials.StartAsync(name);

        Assert.Equal(404, (await trial.Http.DownloadAsync(trial.Service.BaseUrl + "/files/other.png")).Status);
    }

    [Fact]
    public async Task Everything_that_arrives_at_the_other_host_is_recorded()
    {
        await using var trial = await Trials.StartAsync("fal images");

        var answer = await trial.Http.GetAsync(trial.Service.ElsewhereUrl + "/some/where?a=1");

        Assert.Equal(404, answer.Status);
        var call = Assert.Single(trial.Service.Elsewhere);
        Assert.Equal("/some/where?a=1", call.PathAndQuery);
        Assert.Equal($"Key {trial.Service.Key}", call.Header("Authorization"));
        Assert.Equal("GET /some/where", Assert.Single(trial.Service.LeakedKeys));
        Assert.Empty(trial.Service.Calls);
    }
}
