using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests.Clients;

/// <summary>Replies that are lost, and handlers in between: at most one charge, and the client reports the loss.</summary>
public sealed class AnswerFaultTests
{
    public static TheoryData<string> All => new(AnswerCase.Names);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_break_inside_the_headers_is_no_reply(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        trial.Service.Delivery = new() { BreaksInHeaders = true, Resets = true };

        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(trial.RunAsync);

        Assert.Single(trial.Service.Charges);
        Assert.Single(trial.Service.Calls);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Without_a_folder_what_arrived_is_in_a_private_file(string name)
    {
        await using var trial = await AnswerCase.StartAsync(name, keeps: false);
        trial.Service.Delivery = new() { BreaksAt = 170 };

        var failure = await Assert.ThrowsAsync<FoxIncompleteReplyException>(trial.RunAsync);

        Assert.Equal(trial.Service.LastBody[..170], await File.ReadAllBytesAsync(failure.File, Stop));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(failure.File));
        }

        File.Delete(failure.File);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_lost_submit_is_paid_once_at_most_and_told(string name)
    {
        foreach (var fault in (Fault[])[Fault.ResetBefore, Fault.ResetAfter])
        {
            await using var trial = await AnswerCase.StartAsync(name);
            trial.Service.Inject(Stage.Submit, fault);

            await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(trial.RunAsync);

            Assert.Equal(fault is Fault.ResetAfter ? 1 : 0, trial.Service.Charges.Count);
            Assert.Single(trial.Service.Calls);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Handlers_in_between_cause_no_second_charge(string name)
    {
        // Around the guard, as documented, and without it.
        foreach (var isGuarded in (bool[])[true, false])
        {
            foreach (var (fault, breaks) in new (Fault?, long?)[] { (Fault.ResetAfter, null), (Fault.ServerError, null), (null, 100), (null, null) })
            {
                HttpMessageHandler primary = new SocketsHttpHandler { AllowAutoRedirect = false };
                await using var trial = await AnswerCase.StartAsync(
                    name, http: () => new HttpClient(new Retrying { InnerHandler = isGuarded ? new FoxSubmitGuard(primary) : primary }));
                trial.Service.Delivery = new() { BreaksAt = breaks };
                if (fault is { } injected)
                {
                    trial.Service.Inject(Stage.Submit, injected);
                }

                var failure = await Record.ExceptionAsync(trial.RunAsync);

                var where = $"{(isGuarded ? "guarded" : "unguarded")}, {fault}, {breaks}: {failure}";
                Assert.True(trial.Service.Charges.Count == (fault is Fault.ServerError ? 0 : 1), where);
                Assert.True(trial.Service.Calls.Count == 1, where);
                Assert.True(
                    fault is null && breaks is null ? failure is null
                    : fault is null && isGuarded ? failure is FoxIncompleteReplyException
                    : failure is FoxSubmitOutcomeUnknownException or FoxIncompleteReplyException,
                    where);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_result_of_another_kind_is_told_and_kept(string name)
    {
        if (name is "speech" or "events")
        {
            return;
        }

        await using var trial = await AnswerCase.StartAsync(name);
        trial.Service.Inject(Stage.Submit, Fault.WrongShape);

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(trial.RunAsync);

        Assert.NotNull(failure.Token);
        Assert.Single(trial.Service.Charges);
        Assert.Contains(Directory.EnumerateFiles(trial.Options.ReplyFolder!, "*", SearchOption.AllDirectories), file => trial.Service.LastBody.AsSpan().SequenceEqual(File.ReadAllBytes(file)));
    }

    /// <summary>Repeats whatever fails, as applications do.</summary>
    private sealed class Retrying : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if ((int)response.StatusCode < 500 || attempt == 3)
                    {
                        await response.Content.LoadIntoBufferAsync(cancellationToken);
                        return response;
                    }
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                    // Once more.
                }
            }
        }
    }
}
