using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>Whatever happens after a submit, who gets the exception gets the token.</summary>
public sealed class TokenTests
{
    private static readonly Func<FoxTaskToken, Exception>[] s_failures =
    [
        token => new FoxConnectionException("no network") { Token = token },
        token => new FoxServerException("503") { Token = token },
        token => new FoxRateLimitException("429") { Token = token },
        token => new FoxProtocolException("no JSON") { Token = token },
        token => new FoxQuotaException("402") { Token = token },
        token => new FoxAuthenticationException("401") { Token = token },
        token => new FoxTaskNotFoundException("404") { Token = token },
        token => new FoxRejectedException("422") { Token = token },
        _ => new ObjectDisposedException("HttpClient"),
        _ => new InvalidOperationException("a handler of the caller"),
        _ => new OutOfMemoryException(),
    ];

    private static readonly string[] s_replies =
    [
        Replies.Running(5), Replies.CompletedWithoutResults, Replies.Failed("No."), Replies.Completed("not a url"), """{"status": "strange"}""", "{}",
        """{"status": "cancelled"}""",
    ];

    [Fact]
    [Trait("speed", "slow")]
    public async Task Every_exception_after_a_submit_carries_the_token()
    {
        var random = new Random(20_261_121);
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < 2_000; i++)
        {
            var time = new FakeClock(TimeSpan.FromHours(1));
            var gateway = new FakeGateway(time) { Always = _ => Replies.Running(1) };
            for (var step = random.Next(6); step >= 0; step--)
            {
                _ = random.Next(2) == 0 ? gateway.Then(s_replies[random.Next(s_replies.Length)]) : gateway.ThenThrow(s_failures[random.Next(s_failures.Length)]);
            }

            using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = time, WaitTimeout = TimeSpan.FromMinutes(5) });
            var reports = 0;
            var breaks = random.Next(4) == 0 ? random.Next(4) : int.MaxValue;
            var progress = new Reporter(() =>
            {
                if (reports++ == breaks)
                {
                    throw new FormatException("the caller's own");
                }
            });

            var failure = await Assert.ThrowsAnyAsync<Exception>(() => client.Brush.GenerateAsync(Paint.Request, progress, TestContext.Current.CancellationToken));

            var told = (failure as FoxException)?.Token?.ToString() ?? failure.Data[FoxTaskToken.DataKey] as string;
            Assert.True(told == Paint.Token.ToString(), $"Run {i}: {failure}");
            ends[failure.GetType().Name] = ends.GetValueOrDefault(failure.GetType().Name) + 1;
        }

        Assert.True(ends.Count >= 8, string.Join(", ", ends));
    }

    private sealed class Reporter(Action report) : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => report();
    }
}
