using System.Text.Json.Nodes;


namespace FoxGen.Import.Tests.Services;

/// <summary>The example replies of the sample services lead to the same places as the sample files, which people wrote.</summary>
public sealed class SampleRepliesTests
{
    // What the examples of a sample do not show: the key, its value in the sample, its value in the new file, and the key of the decision.
    private static readonly Dictionary<string, (string Key, string Sample, string Started, string Decision)[]> s_unknown = new()
    {
        ["fal"] =
        [
            ("tasks.cancel.method", "PUT", "", "tasks.cancel"),
            ("tasks.error.type", "error_type, detail.type", "detail.type", "tasks.error"),
            ("tasks.resultLifetimeSeconds", "3600", "", "tasks"),
        ],
        ["replicate"] =
        [
            ("tasks.cancel.path", "/v1/predictions/{task_id}/cancel", "", "tasks"),
            ("tasks.statuses.canceled", "cancelled", "", "tasks.statuses"),
            ("tasks.statuses.aborted", "cancelled", "", "tasks.statuses"),
            ("tasks.resultLifetimeSeconds", "3600", "", "tasks"),
        ],
        ["runway"] =
        [
            ("tasks.cancel.path", "/v1/tasks/{task_id}", "", "tasks"),
            ("tasks.cancel.method", "DELETE", "", "tasks"),
            ("tasks.statuses.PENDING", "pending", "", "tasks.statuses"),
            ("tasks.statuses.THROTTLED", "pending", "", "tasks.statuses"),
            ("tasks.statuses.CANCELLED", "cancelled", "", "tasks.statuses"),
            ("tasks.resultLifetimeSeconds", "86400", "", "tasks"),
        ],
        ["kling"] =
        [
            ("tasks.path", "", "/v1/videos/text2video/{task_id}", "baseUrl"),
            ("tasks.resultLifetimeSeconds", "2592000", "", "tasks"),
            ("refusal.kinds.1000", "authentication", "", "refusal"),
            ("refusal.kinds.1001", "authentication", "", "refusal"),
            ("refusal.kinds.1002", "authentication", "", "refusal"),
            ("refusal.kinds.1003", "authentication", "", "refusal"),
            ("refusal.kinds.1004", "authentication", "", "refusal"),
            ("refusal.kinds.1101", "quota", "", "refusal"),
            ("refusal.kinds.1102", "quota", "", "refusal"),
            ("refusal.kinds.1302", "rateLimit", "", "refusal"),
            ("refusal.kinds.1303", "rateLimit", "", "refusal"),
        ],
        ["ark"] =
        [
            ("tasks.cancel.path", "/api/v3/contents/generations/tasks/{task_id}", "", "tasks"),
            ("tasks.cancel.method", "DELETE", "", "tasks"),
            ("tasks.statuses.queued", "pending", "", "tasks.statuses"),
            ("tasks.statuses.cancelled", "cancelled", "", "tasks.statuses"),
            ("tasks.resultLifetimeSeconds", "86400", "", "tasks"),
        ],
        ["minimax"] =
        [
            ("tasks.result.path", "/v1/files/retrieve?file_id={file_id}", "/result?file_id={file_id}", "tasks.result"),
            ("tasks.statuses.Preparing", "pending", "", "tasks.statuses"),
            ("tasks.statuses.Queueing", "pending", "", "tasks.statuses"),
            ("refusal.kinds.1002", "rateLimit", "", "refusal"),
            ("refusal.kinds.1004", "authentication", "", "refusal"),
            ("refusal.kinds.2049", "authentication", "", "refusal"),
            ("refusal.kinds.1008", "quota", "", "refusal"),
        ],
        ["veo"] =
        [
            ("tasks.resultLifetimeSeconds", "172800", "", "tasks"),
        ],
        ["dashscope"] =
        [
            ("tasks.cancel.path", "/api/v1/tasks/{task_id}/cancel", "", "tasks"),
            ("tasks.statuses.CANCELED", "cancelled", "", "tasks.statuses"),
            ("tasks.resultLifetimeSeconds", "86400", "", "tasks"),
            ("refusal.kinds.InvalidApiKey", "authentication", "", "refusal"),
            ("refusal.kinds.Arrearage", "quota", "", "refusal"),
            ("refusal.kinds.Throttling", "rateLimit", "", "refusal"),
            ("refusal.kinds.Throttling.RateQuota", "rateLimit", "", "refusal"),
        ],
    };

    public static TheoryData<string> All => new(s_unknown.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public void The_replies_of_a_sample_give_its_places(string name)
    {
        var sample = ServiceYaml.OfSample(name);
        var start = Start(name, sample);

        var (expected, actual) = (sample.Places(), ServiceYaml.Parse(start.Yaml).Places());
        var different = expected.Keys.Union(actual.Keys).Where(key => expected.GetValueOrDefault(key, "") != actual.GetValueOrDefault(key, ""))
            .Select(key => (key, expected.GetValueOrDefault(key, ""), actual.GetValueOrDefault(key, ""))).Order().ToList();

        Assert.Equal(s_unknown[name].Where(one => one.Key != "tasks.path" || name == "kling").Select(one => (one.Key, one.Sample, one.Started)).Order(), different);
        Assert.All(s_unknown[name].Where(one => one.Key != "tasks.path"), one => Assert.Contains(start.Decisions, decision => decision.Key == one.Decision));
        Assert.True(expected.Count - different.Count >= 8, "too little was compared");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void All_example_replies_are_in_the_file(string name)
    {
        var sample = ServiceYaml.OfSample(name);

        Assert.Equal(sample.Examples().Select(file => $"{file.FileName}: {file.Text}"), ServiceYaml.Parse(Start(name, sample).Yaml).Examples().Select(file => $"{file.FileName}: {file.Text}"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_properties_of_a_result_are_those_of_the_sample(string name)
    {
        var sample = ServiceYaml.OfSample(name);

        // The sample of Ark also has a field that its examples do not show.
        var expected = sample.ResultProperties().Where(property => property != "last_frame_url: string uri").Order();
        Assert.Equal(expected, ServiceYaml.Parse(Start(name, sample).Yaml).ResultProperties().Order());
    }

    [Fact]
    public void Files_of_different_names_are_of_their_kind()
    {
        ExampleReply[] files =
        [
            new("submitted.json", """{"id": "t1", "status": "queued"}"""),
            new("completed.json", """{"id": "t1", "status": "done", "video": {"url": "https://f.example/1.mp4"}}"""),
            new("completed-2.json", """{"id": "t2", "status": "done", "image": {"url": "https://f.example/1.png"}}"""),
            new("refused-422.json", """{"error": {"message": "No prompt."}}"""),
            new("notes.json", "not JSON"),
        ];
        var start = ServiceStarter.FromReplies(files, new ServiceStartOptions { Name = "acme" }, TestContext.Current.CancellationToken).Start!;

        var service = Compile(start.Yaml);
        Assert.Equal(["image", "video"], service.Results.Select(result => result.At).Order());
        Assert.Contains(start.Decisions, decision => decision is { Kind: ServiceDecisionKind.LeftOut } && decision.Message.Contains("notes.json", StringComparison.Ordinal));
        Assert.Contains(start.Decisions, decision => decision is { Kind: ServiceDecisionKind.Replace, Key: "baseUrl" });
        Assert.Contains(start.Decisions, decision => decision.Message.Contains("no failed.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"progress": 0.25}""", "1")]
    [InlineData("""{"progress": 25}""", "100")]
    [InlineData("""{"progress": 0}""", "?")]
    public void The_maximum_of_the_progress_comes_from_its_values(string field, string maximum)
    {
        var running = (JsonObject)JsonNode.Parse(field)!;
        running["id"] = "t1";
        running["status"] = "running";
        var start = ServiceStarter.FromReplies([new ExampleReply("running.json", running.ToJsonString())], new ServiceStartOptions { Name = "acme" }, TestContext.Current.CancellationToken).Start!;

        var fields = Compile(start.Yaml).Tasks.Get(TaskWords.Fields);
        Assert.Equal(maximum is "1" ? 1 : 100, fields.FindValue(TaskFieldWords.ProgressMaximum));
        Assert.Equal(maximum is "?", start.Decisions.Any(decision => decision.Key == "tasks.fields.progress"));
    }

    // Paths are no part of replies, nor is the host of a service whose replies have no URL of it.
    private static ServiceStart Start(string name, ServiceYaml sample)
    {
        var options = new ServiceStartOptions { Name = name, BaseUrl = sample["baseUrl"], TaskPath = name == "kling" ? "/v1/videos/text2video/{task_id}" : sample["tasks.path"] };
        return ServiceStarter.FromReplies(sample.Examples(), options, TestContext.Current.CancellationToken).Start!;
    }

    private static ResolvedService Compile(string yaml)
    {
        var result = SpecCompiler.CompileService(new SpecText("acme.service.fox.yaml", yaml), TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics);
        return result.Service!;
    }
}
