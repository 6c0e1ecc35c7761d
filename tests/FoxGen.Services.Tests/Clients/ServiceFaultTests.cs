using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests.Clients;

/// <summary>Faults of every kind of request and every protocol: at most one charge, and nothing paid is lost.</summary>
public sealed class ServiceFaultTests
{
    public static TheoryData<string> All => new(ServiceCase.Names);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_lost_submit_is_paid_once_at_most_and_told(string name)
    {
        foreach (var fault in (Fault[])[Fault.ResetBefore, Fault.ResetAfter, Fault.ServerError])
        {
            await using var trial = await ServiceCase.StartAsync(name);
            trial.Service.Inject(Stage.Submit, fault);

            await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(trial.SubmitAsync);

            Assert.Equal(fault is Fault.ResetAfter ? 1 : 0, trial.Service.Charges.Count);
            Assert.Single(trial.Service.Calls);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Too_many_submits_are_repeated(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        trial.Service.Inject(Stage.Submit, Fault.TooManyRequests);

        await trial.SubmitAsync();

        Assert.Single(trial.Service.Charges);
        Assert.Equal(2, trial.Service.Calls.Count);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_wait_bears_faults_of_queries(string name)
    {
        foreach (var fault in (Fault[])[Fault.ResetBefore, Fault.ResetAfter, Fault.ServerError, Fault.TooManyRequests, Fault.NotFound])
        {
            await using var probe = await ServiceCase.StartAsync(name);
            foreach (var stage in probe.Stages.Where(stage => stage is not Stage.Submit))
            {
                await using var trial = await ServiceCase.StartAsync(name);
                using var folder = new TempFolder();
                trial.Service.Inject(stage, fault);

                var files = await (await trial.SubmitAsync()).SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken);

                Assert.NotEmpty(files);
                Assert.Equal(0, trial.Service.PendingFaults);
                Assert.Single(trial.Service.Charges);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_result_of_another_kind_is_told_at_once_and_not_lost(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        using var folder = new TempFolder();
        trial.Service.Inject(trial.Stages[^1] is Stage.Result ? Stage.Result : Stage.Status, Fault.WrongShape);
        var task = await trial.SubmitAsync();

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => task.SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken));

        Assert.Equal(task.Token, failure.Token);
        Assert.NotEmpty(await trial.Client.Resume(failure.Token!).SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken));
        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_download_bears_faults(string name)
    {
        foreach (var fault in (Fault[])[Fault.ResetBefore, Fault.ResetAfter, Fault.ServerError, Fault.TooManyRequests])
        {
            await using var trial = await ServiceCase.StartAsync(name);
            using var folder = new TempFolder();
            trial.Service.Inject(Stage.Download, fault);

            Assert.NotEmpty(await (await trial.SubmitAsync()).SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken));
            Assert.Single(trial.Service.Charges);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_expired_URL_is_asked_for_once_more_and_told(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        using var folder = new TempFolder();
        trial.Service.Inject(trial.Stages[^1] is Stage.Result ? Stage.Result : Stage.Status, Fault.ExpiredUrl);
        var task = await trial.SubmitAsync();

        // Only Runway hands out a new URL. Nothing else can bring the file back, and the token is there.
        if (name.StartsWith("Runway", StringComparison.Ordinal))
        {
            Assert.NotEmpty(await task.SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken));
        }
        else
        {
            var failure = await Assert.ThrowsAsync<FoxDownloadException>(() => task.SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken));
            Assert.Equal(task.Token, failure.Token);
        }

        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_cancellation_at_any_point_pays_once_and_loses_nothing(string name)
    {
        for (var polls = 0; polls < 4; polls++)
        {
            await using var trial = await ServiceCase.StartAsync(name);
            if (!trial.Cancels)
            {
                return;
            }

            using var folder = new TempFolder();
            var task = await trial.SubmitAsync();
            for (var poll = 0; poll < polls; poll++)
            {
                await task.GetAsync(TestContext.Current.CancellationToken);
            }

            try
            {
                await task.CancelAsync(TestContext.Current.CancellationToken);
            }
            catch (FoxRejectedException rejected)
            {
                // Some services cancel waiting tasks only.
                Assert.Equal(task.Token, rejected.Token);
            }

            if (trial.Service.Cancelled.Count == 0)
            {
                Assert.NotEmpty(await task.SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken));
            }
            else
            {
                var failure = await Assert.ThrowsAnyAsync<FoxException>(() => task.WaitRawAsync(null, TestContext.Current.CancellationToken));
                Assert.True(failure is FoxTaskFailedException or FoxTaskNotFoundException, failure.ToString());
            }

            Assert.Single(trial.Service.Charges);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_cancellation_bears_faults(string name)
    {
        foreach (var fault in (Fault[])[Fault.ResetBefore, Fault.ResetAfter, Fault.ServerError, Fault.TooManyRequests])
        {
            await using var trial = await ServiceCase.StartAsync(name);
            if (!trial.Cancels)
            {
                return;
            }

            trial.Service.StepsUntilDone = 50;
            trial.Service.Inject(Stage.Cancel, fault);
            var task = await trial.SubmitAsync();

            await task.CancelAsync(TestContext.Current.CancellationToken);

            Assert.Equal([task.Id], trial.Service.Cancelled);
            Assert.Single(trial.Service.Charges);
        }
    }

    [Fact]
    public async Task The_key_goes_to_the_host_of_the_service_only()
    {
        await using var trial = await ServiceCase.StartAsync("fal image");
        ((FalStandIn)trial.Service).ForeignUrls = true;
        var task = await trial.SubmitAsync();

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => task.WaitRawAsync(null, TestContext.Current.CancellationToken));

        Assert.Equal(task.Token, failure.Token);
        Assert.Null(task.Token.Address);
        Assert.Empty(trial.Service.Elsewhere);
    }
}
