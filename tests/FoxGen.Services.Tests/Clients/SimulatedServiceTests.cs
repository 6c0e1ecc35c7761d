using FoxGen.Simulator;

namespace FoxGen.Services.Tests.Clients;

/// <summary>The services of samples/Services against the simulator, which plays their protocols from the same files.</summary>
public sealed class SimulatedServiceTests
{
    private const string Key = "sk-good";

    public static TheoryData<string> All => new(ServiceCase.Names);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_task_is_submitted_waited_for_and_saved(string name)
    {
        await using var simulator = await StartAsync(name);
        using var folder = new TempFolder();
        var (client, submitAsync) = ServiceCase.Create(name, Key, Options(simulator));
        using (client)
        {
            var files = await (await submitAsync()).SaveAllAsync(folder.Path, null, TestContext.Current.CancellationToken);

            Assert.NotEmpty(files);
            Assert.All(files, file => Assert.True(new FileInfo(file.Path).Length > 0));
            Assert.Single(simulator.Ledger.Charges);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_failed_task_has_the_words_of_the_service(string name)
    {
        await using var simulator = await StartAsync(name);
        simulator.Faults.NextSubmit(SubmitFault.TaskFails("77", "It burnt."));
        var (client, submitAsync) = ServiceCase.Create(name, Key, Options(simulator));
        using (client)
        {
            var task = await submitAsync();
            var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => task.WaitRawAsync(null, TestContext.Current.CancellationToken));

            Assert.Equal("It burnt.", failure.ServiceMessage);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_refusal_is_told(string name)
    {
        await using var simulator = await StartAsync(name);
        simulator.Faults.NextSubmit(SubmitFault.RefuseInside200("No oven."));
        var (client, submitAsync) = ServiceCase.Create(name, Key, Options(simulator));
        using (client)
        {
            var failure = await Assert.ThrowsAsync<FoxRejectedException>(submitAsync);

            Assert.Equal("No oven.", failure.ServiceMessage);
            Assert.Empty(simulator.Ledger.Charges);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_wrong_key_is_told(string name)
    {
        await using var simulator = await StartAsync(name);
        var (client, submitAsync) = ServiceCase.Create(name, "sk-bad", Options(simulator));
        using (client)
        {
            await Assert.ThrowsAsync<FoxAuthenticationException>(submitAsync);

            Assert.Empty(simulator.Ledger.Charges);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_task_is_cancelled_where_the_service_can(string name)
    {
        await using var simulator = await StartAsync(name, seconds: 5_000);
        var (client, submitAsync) = ServiceCase.Create(name, Key, Options(simulator));
        using (client)
        {
            if (client.Service.Tasks.Cancel is null)
            {
                return;
            }

            var task = await submitAsync();
            await task.CancelAsync(TestContext.Current.CancellationToken);

            await Assert.ThrowsAsync<FoxTaskFailedException>(() => task.WaitRawAsync(null, TestContext.Current.CancellationToken));
            Assert.True(Assert.Single(simulator.Ledger.Charges).IsCancelled);
        }
    }

    private static FoxClientOptions Options(FoxSimulator simulator) => new() { BaseUrl = simulator.BaseUrl, TimeProvider = simulator.Time };

    private static Task<FoxSimulator> StartAsync(string name, int seconds = 20) => FoxSimulator.StartAsync(
        new FoxSimulatorOptions
        {
            Specs = FoxSimulatorSpecs.FromDirectory(Repository.Path("samples/Services/" + name.Split(' ')[0].ToLowerInvariant())),
            TaskDuration = TimeSpan.FromSeconds(seconds),
            TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)),
            ApiKey = Key,
        },
        TestContext.Current.CancellationToken);
}
