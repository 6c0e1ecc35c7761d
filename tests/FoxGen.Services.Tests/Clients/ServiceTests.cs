using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests.Clients;

/// <summary>The services of samples/Services, from YAML alone, against stand-ins that were written from the documents of the vendors.</summary>
public sealed class ServiceTests
{
    public static TheoryData<string> All => new(ServiceCase.Names);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_task_is_submitted_waited_for_and_saved(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        using var folder = new TempFolder();

        var task = await trial.SubmitAsync();
        var files = await task.SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken);

        Assert.All(files, file => Assert.True(new FileInfo(file.Path).Length > 0));
        Assert.NotEmpty(files);
        Assert.Single(trial.Service.Charges);
        Assert.Empty(trial.Service.LeakedKeys);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_token_resumes_the_task_in_another_client(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        using var folder = new TempFolder();
        var text = (await trial.SubmitAsync()).Token.ToString();

        var files = await trial.Client.Resume(FoxTaskToken.Parse(text)).SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken);

        Assert.NotEmpty(files);
        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_failed_task_has_the_words_of_the_service(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        trial.Service.Ends = Ends.Fails;

        var task = await trial.SubmitAsync();
        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => task.WaitRawAsync(null, TestContext.Current.CancellationToken));

        Assert.Equal(task.Token, failure.Token);
        Assert.NotNull(failure.Body);
        if (name != "MiniMax")
        {
            Assert.False(string.IsNullOrEmpty(failure.ServiceMessage));
        }

        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_refusal_has_a_kind_and_the_words_of_the_service(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        trial.Service.Inject(Stage.Submit, Fault.Refused);

        var failure = await Assert.ThrowsAnyAsync<FoxException>(trial.SubmitAsync);

        Assert.IsNotType<FoxSubmitOutcomeUnknownException>(failure);
        Assert.False(string.IsNullOrEmpty(failure.ServiceMessage));
        Assert.DoesNotContain(failure.ServiceMessage, failure.Message, StringComparison.Ordinal);
        Assert.Equal(name is "MiniMax" or "Kling text" or "Kling image" or "DashScope images" or "DashScope video" or "Replicate list" or "Replicate text", failure is FoxQuotaException);
        Assert.Empty(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_wrong_key_is_told(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name, _ => "sk-wrong");

        var failure = await Assert.ThrowsAnyAsync<FoxException>(trial.SubmitAsync);

        Assert.True(failure is FoxAuthenticationException || name is "Veo", failure.ToString());
        Assert.DoesNotContain("sk-wrong", failure.ToString() + failure.Body, StringComparison.Ordinal);
        Assert.Empty(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_task_is_cancelled_where_the_service_can(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        trial.Service.StepsUntilDone = 50;
        var task = await trial.SubmitAsync();

        if (!trial.Cancels)
        {
            var none = await Assert.ThrowsAsync<NotSupportedException>(() => task.CancelAsync(TestContext.Current.CancellationToken));
            Assert.Contains("tasks.cancel", none.Message, StringComparison.Ordinal);
            return;
        }

        await task.CancelAsync(TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAnyAsync<FoxException>(() => task.WaitRawAsync(null, TestContext.Current.CancellationToken));

        // Runway forgets a cancelled task.
        Assert.IsType(name.StartsWith("Runway", StringComparison.Ordinal) ? typeof(FoxTaskNotFoundException) : typeof(FoxTaskFailedException), failure);
        Assert.Equal(task.Token, failure.Token);
        Assert.Equal([task.Id], trial.Service.Cancelled);
        Assert.Single(trial.Service.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_cancellation_does_not_touch_a_task_that_has_ended(string name)
    {
        await using var trial = await ServiceCase.StartAsync(name);
        if (!trial.Cancels)
        {
            return;
        }

        using var folder = new TempFolder();
        trial.Service.StepsUntilDone = 0;
        var task = await trial.SubmitAsync();

        var end = await task.CancelAsync(TestContext.Current.CancellationToken);

        Assert.Equal(FoxTaskStatus.Completed, end.Status);
        Assert.Empty(trial.Service.Cancelled);
        Assert.NotEmpty(await task.SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken));
    }
}
