using System.Collections.Concurrent;
using FoxGen.Crash.Plain;
using FoxGen.Crash.Reject;
using FoxGen.Crash.Replay;
using FoxGen.Journal;

namespace FoxGen.Faults.Tests;

/// <summary>
/// Every fault of submits and of polls, over real HTTP: at most one charge for each submit, and nothing that was charged is
/// forgotten. A large run: <c>FOXGEN_SUBMITS=10000 dotnet test --project tests/FoxGen.Faults.Tests</c>.
/// </summary>
[Trait("speed", "slow")]
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private static readonly SubmitFault?[] s_submitFaults =
    [
        null, SubmitFault.ResetBeforeAccept, SubmitFault.ResetAfterAccept, SubmitFault.NoTaskId, SubmitFault.Html, SubmitFault.Truncated,
        SubmitFault.RequestTimeoutBeforeAccept, SubmitFault.RequestTimeoutAfterAccept, SubmitFault.TooManyRequests(), SubmitFault.TooManyRequests(TimeSpan.FromSeconds(1)),
        SubmitFault.TooManyRequests(TimeSpan.FromSeconds(1), asDate: true), SubmitFault.Redirect("/v1/elsewhere"), SubmitFault.Redirect("/v1/videos/generations", 308),
        SubmitFault.ServerErrorBeforeAccept(), SubmitFault.ServerErrorBeforeAccept(500), SubmitFault.ServerErrorAfterAccept(), SubmitFault.ServerErrorAfterAccept(502),
        SubmitFault.Refuse(402, "Insufficient balance."), SubmitFault.Refuse(422, "No channel.", code: "no_compatible_channel"),
        SubmitFault.NoReplyBeforeAccept, SubmitFault.NoReplyAfterAccept, SubmitFault.SlowReply(TimeSpan.FromSeconds(1)), SubmitFault.TaskFails("generation_failed", "No."),
    ];

    private static readonly PollFault?[] s_pollFaults =
    [
        null, null, null, null, PollFault.Reset, PollFault.Html, PollFault.Truncated, PollFault.CompletedWithoutResults, PollFault.UnknownStatus(), PollFault.Error(), PollFault.Error(503),
        PollFault.Error(404), PollFault.TooManyRequests(), PollFault.TooManyRequests(TimeSpan.FromSeconds(1), asDate: true), PollFault.SlowReply(TimeSpan.FromSeconds(1)), PollFault.NoReply,
    ];

    [Theory]
    [InlineData("plain")]
    [InlineData("reject")]
    [InlineData("replay")]
    public async Task Whatever_goes_wrong_a_submit_is_paid_once_at_most_and_nothing_paid_is_forgotten(string service)
    {
        var count = Settings.Number("FOXGEN_SUBMITS", 300);
        // Fifty seconds pass in one: pauses and deadlines are those of real use.
        await using var simulator = await Gateway.StartAsync(service, TimeSpan.FromSeconds(5), speed: 50);
        var journal = new FoxMemoryJournal();
        using var client = Client.Of(service, simulator, journal);
        var random = new Random(20_261_121);
        var submits = Enumerable.Range(0, count * 8).Select(_ => s_submitFaults[random.Next(s_submitFaults.Length)]).ToArray();
        var polls = Enumerable.Range(0, count * 40).Select(_ => s_pollFaults[random.Next(s_pollFaults.Length)]).ToArray();
        simulator.Faults.OnSubmit = number => submits[number % submits.Length];
        simulator.Faults.OnPoll = number => polls[number % polls.Length];
        var (delivered, ended) = (new ConcurrentDictionary<string, bool>(), new ConcurrentDictionary<string, string>());

        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Select(i => $"job-{i}"),
            new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = TestContext.Current.CancellationToken },
            async (job, _) =>
            {
                try
                {
                    await client.GenerateAsync(job);
                    delivered[job] = true;
                }
                catch (FoxException e)
                {
                    ended[job] = e.Token is null && e is not FoxSubmitOutcomeUnknownException ? "not-started" : e.Code;
                }
            });

        var charges = Gateway.ChargesPerBody(simulator);
        var entries = await journal.ReadAsync(TestContext.Current.CancellationToken).ToDictionaryAsync(entry => entry.Reference!, cancellationToken: TestContext.Current.CancellationToken);
        output.WriteLine($"{service}: {count} submits, {simulator.Ledger.Count} charges, {delivered.Count} delivered, {string.Join(", ", ended.Values.GroupBy(code => code).Select(group => $"{group.Count()} {group.Key}"))}.");

        Assert.All(charges.Values, times => Assert.Equal(1, times));
        Assert.Equal(count, entries.Count);
        foreach (var (job, entry) in entries)
        {
            var isCharged = charges.ContainsKey(Gateway.BodyOf(client.Model, job));
            Assert.True(
                !isCharged || entry.State is FoxJournalState.Submitted or FoxJournalState.OutcomeUnknown,
                $"{job} was charged, and the journal says {entry.State}.");
            Assert.True(entry.State is not FoxJournalState.NotStarted || !isCharged, $"{job} was charged, and the journal says that it was not started.");
            Assert.True(!delivered.ContainsKey(job) || entry.Token is not null, $"{job} was delivered without a token.");
        }

        Assert.True(delivered.Count > count / 20, "Hardly anything was delivered.");
        Assert.Contains("submit-outcome-unknown", ended.Values);
    }

    private sealed class Client(FoxClient client, string model, Func<string, Task> generate) : IDisposable
    {
        public string Model => model;

        public static Client Of(string service, FoxSimulator simulator, IFoxTaskJournal journal)
        {
            var options = new FoxClientOptions
            {
                BaseUrl = simulator.BaseUrl,
                Journal = journal,
                SubmitTimeout = TimeSpan.FromSeconds(200),
                RequestTimeout = TimeSpan.FromSeconds(50),
                WaitTimeout = TimeSpan.FromHours(1),
                TimeProvider = simulator.Time,
                MaxConcurrentPolls = 64,
            };
            static FoxSubmitOptions With(string job) => new() { Reference = job, IdempotencyKey = job };
            switch (service)
            {
                case "plain":
                    var plain = new PlainClient("key", options);
                    return new(plain, PlainClip1.Id, job => plain.Videos.PlainClip1.GenerateAsync(new() { Prompt = job }, With(job)));
                case "reject":
                    var reject = new RejectClient("key", options);
                    return new(reject, RejectClip1.Id, job => reject.Videos.RejectClip1.GenerateAsync(new() { Prompt = job }, With(job)));
                default:
                    var replay = new ReplayClient("key", options);
                    return new(replay, ReplayClip1.Id, job => replay.Videos.ReplayClip1.GenerateAsync(new() { Prompt = job }, With(job)));
            }
        }

        public Task GenerateAsync(string job) => generate(job);

        public void Dispose() => client.Dispose();
    }
}
