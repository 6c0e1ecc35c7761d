using FoxGen.Simulator;
using Samples.OpenAI;

namespace FoxGen.Services.Tests.Clients;

/// <summary>The models that answer with the result, against the simulator, which plays them from the same files.</summary>
public sealed class SimulatedAnswerTests
{
    private const string Key = "sk-good";

    public static TheoryData<string> All => new(AnswerCase.Names);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_request_is_submitted_and_saved(string name)
    {
        await using var simulator = await StartAsync(name);
        using var folder = new TempFolder();
        using var client = AnswerCase.Create(name, Key, Options(simulator));
        var chunks = new List<ChatChunk>();

        var task = await AnswerCase.SubmitAsync(name, client, chunks, Stop);

        Assert.Equal(name is "events", chunks.Count > 0);
        if (task is not null)
        {
            var files = await task.SaveAllAsync(folder.Path, Stop);
            Assert.NotEmpty(files);
            Assert.All(files, file => Assert.True(new FileInfo(file.Path).Length > 0));
        }

        Assert.Single(simulator.Ledger.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_wrong_key_is_told(string name)
    {
        await using var simulator = await StartAsync(name);
        using var client = AnswerCase.Create(name, "sk-bad", Options(simulator));

        await Assert.ThrowsAsync<FoxAuthenticationException>(() => AnswerCase.SubmitAsync(name, client, [], Stop));

        Assert.Empty(simulator.Ledger.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_refusal_is_told(string name)
    {
        await using var simulator = await StartAsync(name);
        simulator.Faults.NextSubmit(SubmitFault.Refuse(400, "No oven."));
        using var client = AnswerCase.Create(name, Key, Options(simulator));

        var failure = await Assert.ThrowsAsync<FoxRejectedException>(() => AnswerCase.SubmitAsync(name, client, [], Stop));

        Assert.Equal("No oven.", failure.ServiceMessage);
        Assert.Empty(simulator.Ledger.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_lost_reply_is_charged_once_and_told(string name)
    {
        await using var simulator = await StartAsync(name);
        simulator.Faults.NextSubmit(SubmitFault.ResetAfterAccept);
        using var client = AnswerCase.Create(name, Key, Options(simulator));

        await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => AnswerCase.SubmitAsync(name, client, [], Stop));

        Assert.Single(simulator.Ledger.Charges);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_truncated_reply_is_charged_once_and_told(string name)
    {
        await using var simulator = await StartAsync(name);
        simulator.Faults.NextSubmit(SubmitFault.Truncated);
        using var client = AnswerCase.Create(name, Key, Options(simulator));

        var failure = await Assert.ThrowsAsync<FoxIncompleteReplyException>(async () =>
        {
            if (await AnswerCase.SubmitAsync(name, client, [], Stop) is { } task)
            {
                await task.WaitRawAsync(null, Stop);
            }
        });

        Assert.Equal(new FileInfo(failure.File).Length, failure.BytesReceived);
        Assert.Single(simulator.Ledger.Charges);
    }

    private static FoxClientOptions Options(FoxSimulator simulator) => new() { BaseUrl = simulator.BaseUrl, TimeProvider = simulator.Time };

    private static Task<FoxSimulator> StartAsync(string name) => FoxSimulator.StartAsync(
        new FoxSimulatorOptions
        {
            Specs = FoxSimulatorSpecs.FromDirectory(Repository.Path("samples/Services/" + (AnswerCase.IsElevenLabs(name) ? "elevenlabs" : "openai"))),
            TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)),
            ApiKey = Key,
        },
        Stop);
}
