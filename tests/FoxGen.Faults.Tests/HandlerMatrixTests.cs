using System.Collections.Concurrent;
using FoxGen.Crash.Plain;
using Microsoft.Extensions.DependencyInjection;

namespace FoxGen.Faults.Tests;

/// <summary>
/// Tests chains of up to three handlers in every order, with and without the guard, under every fault of the connection. A request is billed at most once, and the
/// reported outcome matches the charges of the service. All combinations: <c>FOXGEN_CHAINS=all dotnet test --project tests/FoxGen.Faults.Tests</c>.
/// </summary>
[Trait("speed", "slow")]
public sealed class HandlerMatrixTests(ITestOutputHelper output)
{
    private const int Sample = 3_000;

    [Fact]
    public async Task Whatever_stands_in_between_a_request_is_paid_once_at_most_and_the_caller_is_told_the_truth()
    {
        var cases = (
            from chain in HandlerKinds.Chains
            from fault in Enum.GetValues<WireFault>()
            from isAlways in (bool[])[false, true]
            from isGuarded in (bool[])[true, false]
            select new Case(chain, fault, isAlways, isGuarded)).ToArray();
        if (Environment.GetEnvironmentVariable("FOXGEN_CHAINS") != "all")
        {
            new Random(20_261_201).Shuffle(cases);
            cases = cases[..Sample];
        }

        var (wrong, outcomes) = (new ConcurrentBag<string>(), new ConcurrentBag<(Case Case, FoxSubmitOutcome Outcome)>());
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (one, cancellationToken) =>
        {
            var server = new LedgerServer(one.Fault, one.IsAlways);
            FoxSubmitResult<MediaResult> submitted;
            await using (server)
            {
                submitted = await SubmitAsync(one, server, cancellationToken);
            }

            // Its counts are final only now: it counts a reply after it has sent it.
            outcomes.Add((one, submitted.Outcome));
            foreach (var mistake in Mistakes(one, server, submitted))
            {
                wrong.Add($"{one}: {mistake}; {submitted.Outcome} {submitted.Error?.Message}");
            }
        });

        Report(outcomes);
        Assert.Empty(wrong.Order().Take(20));
        Assert.Equal(cases.Length, outcomes.Count);
        Assert.Contains(outcomes, outcome => outcome.Outcome is FoxSubmitOutcome.Submitted);
        Assert.Contains(outcomes, outcome => outcome.Outcome is FoxSubmitOutcome.Refused);
    }

    private static async Task<FoxSubmitResult<MediaResult>> SubmitAsync(Case one, LedgerServer server, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        var builder = services.AddHttpClient("chain").ConfigurePrimaryHttpMessageHandler(() =>
        {
            var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero };
            return one.IsGuarded ? new FoxSubmitGuard(sockets) : sockets;
        });
        foreach (var kind in one.Chain)
        {
            HandlerKinds.Add(builder, kind);
        }

        await using var provider = services.BuildServiceProvider();
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("chain");

        // The client's own pauses cost no time; its deadlines never come.
        using var client = new PlainClient(http, "key", new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)), MaxSubmitAttempts = 2 });
        return await client.Videos.PlainClip1.TrySubmitAsync(new() { Prompt = "A cat" }, cancellationToken);
    }

    private static IEnumerable<string> Mistakes(Case one, LedgerServer server, FoxSubmitResult<MediaResult> submitted)
    {
        if (server.Charges > 1)
        {
            yield return $"{server.Charges} charges";
        }

        // A request that was refused with 429 may be sent again.
        if (server.Bodies - server.Limited > 1)
        {
            yield return $"{server.Bodies} bodies taken, {server.Limited} of them refused with 429";
        }

        if (submitted.Outcome is FoxSubmitOutcome.NotSent or FoxSubmitOutcome.Refused && server.Charges > 0)
        {
            yield return "charged, and told that it is not";
        }

        if (!one.IsGuarded)
        {
            yield break;
        }

        if (submitted.Outcome is FoxSubmitOutcome.Unknown && one.Fault is WireFault.NoConnection)
        {
            yield return "unknown, and nothing had left";
        }

        if (submitted.Task is { } task && (server.Charges != 1 || task.Id != LedgerServer.Id))
        {
            yield return $"the task {task.Id}, which the service did not start";
        }

        // Attempts whose body broke off leave it open what the others say of it.
        var wasWhole = server.Heads == server.Bodies;
        if (submitted.Outcome is FoxSubmitOutcome.Unknown && wasWhole && server.Charges == 0 && server.Refusals + server.Limited > 0 && one.Fault is not WireFault.Redirect)
        {
            yield return "unknown, and a whole reply had refused it";
        }

        if (submitted.Outcome is FoxSubmitOutcome.Unknown && wasWhole && server.Charges == 1 && one.Fault is WireFault.None or WireFault.Slow or WireFault.Broken)
        {
            yield return "unknown, and a reply had its id";
        }
    }

    private void Report(IEnumerable<(Case Case, FoxSubmitOutcome Outcome)> outcomes)
    {
        foreach (var fault in outcomes.GroupBy(one => one.Case.Fault).OrderBy(group => group.Key))
        {
            var shares = fault.GroupBy(one => one.Case.IsGuarded).OrderByDescending(group => group.Key)
                .Select(group => $"{(group.Key ? "with" : "without")} the guard {group.Count(one => one.Outcome is FoxSubmitOutcome.Unknown)} of {group.Count()} unknown");
            output.WriteLine($"{fault.Key}: {string.Join(", ", shares)}");
        }
    }

    private sealed record Case(string[] Chain, WireFault Fault, bool IsAlways, bool IsGuarded)
    {
        public override string ToString() => $"[{string.Join(" > ", Chain)}] {Fault}{(IsAlways ? " always" : "")}{(IsGuarded ? "" : ", no guard")}";
    }
}
