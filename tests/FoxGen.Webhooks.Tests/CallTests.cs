using System.Text;

namespace FoxGen.Webhooks.Tests;

/// <summary>Calls as the simulator sends them, by the words of the service file, to an endpoint of ASP.NET Core.</summary>
public sealed class CallTests
{
    private static readonly FoxDeliveryOptions s_calls = new() { PollAfter = TimeSpan.FromDays(1), JournalWait = TimeSpan.FromSeconds(10) };

    private static readonly FoxDeliveryOptions s_polls = new() { PollAfter = TimeSpan.Zero, Interval = TimeSpan.FromMilliseconds(50), JournalWait = TimeSpan.FromSeconds(10) };

    public static TheoryData<string, string> Faults => new(
        from service in (string[])["fal", "replicate"]
        from fault in s_faults.Keys
        select (service, fault));

    private static readonly Dictionary<string, (CallFault Fault, bool Arrives)> s_faults = new()
    {
        ["none"] = (CallFault.None, true),
        ["early"] = (CallFault.Early, true),
        ["late"] = (CallFault.Late(TimeSpan.FromMilliseconds(200)), true),
        ["double"] = (CallFault.Sequence(CallFault.None, CallFault.None, CallFault.Late(TimeSpan.FromMilliseconds(100))), true),
        ["missing"] = (CallFault.Missing, false),
        ["forged"] = (CallFault.Forged, false),
        ["unsigned"] = (CallFault.Unsigned, false),
        ["changed"] = (CallFault.Changed, false),
        ["old"] = (CallFault.Old, false),
        ["broken"] = (CallFault.Broken, false),
        ["forged, then good"] = (CallFault.Sequence(CallFault.Forged, CallFault.Broken, CallFault.None), true),
    };

    /// <summary>A call alone delivers its task without a status request; what is no call of the service delivers nothing.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Calls_deliver_once_without_polling(string service, string name)
    {
        var (fault, arrives) = s_faults[name];
        await using var receiver = await Receiver.StartAsync(service, Receiver.Signing(service, TimeSpan.FromMilliseconds(50)), s_calls);
        receiver.Simulator.Faults.NextCall(fault);
        var task = await receiver.SubmitAsync();
        var sent = name is "double" or "forged, then good" ? 3 : name == "missing" ? 0 : 1;
        await Receiver.UntilAsync(() => receiver.Simulator.Calls.Count >= sent && receiver.Delivered.ContainsKey(task.Id) == arrives);

        Assert.Equal(arrives ? 1 : 0, receiver.Delivered.GetValueOrDefault(task.Id)?.Count ?? 0);
        Assert.DoesNotContain(receiver.Simulator.Requests, request => request.Method == "GET");
        Assert.All(receiver.Simulator.Calls, call => Assert.Equal(1, call.Attempt));
        if (arrives)
        {
            var delivered = Assert.Single(receiver.Delivered[task.Id]);
            Assert.Equal(FoxTaskStatus.Completed, delivered.Received!.Status);
            Assert.Single(await delivered.WaitRawAsync(cancellationToken: TestContext.Current.CancellationToken));
            using var folder = new TempFolder();
            Assert.Single(await delivered.SaveAllAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken));
            Assert.DoesNotContain(receiver.Simulator.Requests, request => request.Method == "GET" && request.Path.Contains("status", StringComparison.Ordinal));
        }
    }

    /// <summary>A call of the simulator never says that a task still runs: nothing would call again for it.</summary>
    [Fact]
    public async Task Each_call_says_how_the_task_ended()
    {
        await using var receiver = await Receiver.StartAsync("replicate", Receiver.Signing("replicate", TimeSpan.FromMilliseconds(20.95)), s_calls);
        await Task.WhenAll(Enumerable.Range(0, 400).Select(receiver.SubmitAsync));
        await Receiver.UntilAsync(() => receiver.Simulator.Calls.Count == 400);
        Assert.All(receiver.Simulator.Calls, call => Assert.Contains("\"succeeded\"", call.Body, StringComparison.Ordinal));
        await Receiver.UntilAsync(() => receiver.Delivered.Count == 400);
    }

    /// <summary>Polling delivers what no call delivers, and no task twice.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Polling_beside_calls_delivers_once(string service, string name)
    {
        await using var receiver = await Receiver.StartAsync(service, Receiver.Signing(service, TimeSpan.FromMilliseconds(50)), s_polls);
        receiver.Simulator.Faults.NextCall(s_faults[name].Fault);
        var task = await receiver.SubmitAsync();
        await Receiver.UntilAsync(() => receiver.Delivered.ContainsKey(task.Id));
        await Task.Delay(250, TestContext.Current.CancellationToken);
        Assert.Single(receiver.Delivered[task.Id]);
        Assert.Empty(receiver.Failures);
        Assert.Equal(FoxDelivery.AlreadyDelivered, await receiver.Deliveries.DeliverAsync(receiver.Client.Resume(task.Token), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("fal")]
    [InlineData("replicate")]
    public async Task A_failed_task_is_delivered_with_its_error(string service)
    {
        await using var receiver = await Receiver.StartAsync(service, Receiver.Signing(service, TimeSpan.Zero), s_calls);
        receiver.Simulator.Faults.NextSubmit(SubmitFault.TaskFails("oom", "Out of memory."));
        var task = await receiver.SubmitAsync();
        await Receiver.UntilAsync(() => receiver.Delivered.ContainsKey(task.Id));
        var end = Assert.Single(receiver.Delivered[task.Id]).Received!;
        Assert.Equal((FoxTaskStatus.Failed, "Out of memory."), (end.Status, end.Error?.Message));
    }

    [Fact]
    public async Task A_handler_that_fails_runs_again_at_the_next_call_or_poll()
    {
        var runs = 0;
        await using var receiver = await Receiver.StartAsync(
            "replicate",
            Receiver.Signing("replicate", TimeSpan.Zero),
            s_polls,
            handle: _ => Interlocked.Increment(ref runs) < 3 ? throw new InvalidOperationException("Not now.") : Task.CompletedTask);
        var task = await receiver.SubmitAsync();
        await Receiver.UntilAsync(() => receiver.Delivered.ContainsKey(task.Id));
        Assert.Equal(3, runs);
        Assert.Contains(receiver.Failures, failure => failure is InvalidOperationException);
    }

    [Fact]
    public async Task A_response_after_the_delivery_reports_its_failure_so_that_the_service_calls_again()
    {
        var runs = 0;
        await using var receiver = await Receiver.StartAsync(
            "replicate",
            Receiver.Signing("replicate", TimeSpan.Zero),
            s_calls,
            new FoxWebhookOptions { Secrets = [Keys.Secret], AnswerAfterDelivery = true },
            _ => ++runs < 2 ? throw new InvalidOperationException("Not now.") : Task.CompletedTask);
        var task = await receiver.SubmitAsync();
        await Receiver.UntilAsync(() => receiver.Simulator.Calls.Count == 2);
        Assert.Single(receiver.Delivered[task.Id]);
        Assert.Equal([500, 200], receiver.Simulator.Calls.Select(call => call.Status!.Value));
    }

    [Fact]
    public async Task Of_two_claims_of_one_submission_one_succeeds_until_the_other_ends()
    {
        await using var receiver = await Receiver.StartAsync("replicate", Receiver.Signing("replicate", TimeSpan.Zero), s_calls);
        using var folder = new TempFolder();
        await using var first = FoxGen.Journal.FoxFileJournal.Open(folder.Path);
        await using var second = FoxGen.Journal.FoxFileJournal.Open(folder.Path);
        var (submission, stop) = (Guid.NewGuid(), TestContext.Current.CancellationToken);
        var claim = await first.TryClaimAsync(submission, stop);
        Assert.NotNull(claim);
        Assert.Null(await second.TryClaimAsync(submission, stop));
        await claim.DisposeAsync();
        await using var later = await second.TryClaimAsync(submission, stop);
        Assert.NotNull(later);
    }

    [Fact]
    public async Task A_large_body_is_rejected_with_413_and_an_unknown_task_with_503()
    {
        await using var receiver = await Receiver.StartAsync(
            "replicate", Receiver.Signing("replicate", TimeSpan.Zero), new() { JournalWait = TimeSpan.Zero, PollAfter = TimeSpan.FromDays(1) }, new() { Secrets = [Keys.Secret], MaxBodyBytes = 1024 });
        Assert.Equal(413, await PostAsync(receiver, new string(' ', 2000), chunked: false));
        Assert.Equal(413, await PostAsync(receiver, new string(' ', 2000), chunked: true));
        Assert.Equal(503, await PostAsync(receiver, """{"id": "unknown", "status": "succeeded"}""", chunked: false));
        Assert.Equal(400, await PostAsync(receiver, """{"status": "succeeded"}""", chunked: true));
    }

    private static async Task<int> PostAsync(Receiver receiver, string body, bool chunked)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Hook) { Content = new StringContent(body) };
        request.Headers.TransferEncodingChunked = chunked;
        foreach (var (name, value) in Signed.Standard("msg_1", DateTimeOffset.UtcNow, Encoding.UTF8.GetBytes(body)))
        {
            request.Headers.Add(name, value);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
