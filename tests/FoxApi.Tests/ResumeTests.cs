using FoxGen;

namespace FoxApi.Tests;

/// <summary>A token in a file is all that another process needs.</summary>
public sealed class ResumeTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private Gateway Gateway => fixture.Gateway;

    [Fact]
    public async Task Another_client_goes_on_with_a_task_and_gets_its_typed_result()
    {
        var stored = await SubmitAsync();
        using var other = Gateway.CreateClient();

        var task = other.Videos.Seedance20ReferenceToVideo.Resume(FoxTaskToken.Parse(stored));
        var result = await task.WaitAsync(null, Gateway.Cancellation);

        Assert.Equal(41, result.Seed);
        Assert.Equal(stored, result.Task.ToString());
        Assert.Empty(task.Warnings);
    }

    [Fact]
    public async Task Another_client_goes_on_without_knowing_the_model()
    {
        var stored = await SubmitAsync();
        using var other = Gateway.CreateClient();

        var result = (await other.Resume(FoxTaskToken.Parse(stored)).WaitRawAsync(null, Gateway.Cancellation))[0];

        Assert.Equal(41, result.GetProperty("seed").GetInt64());
        Mp4.AssertStarts(await Gateway.FileAsync(new Uri(result.GetProperty("url").GetString()!)));
    }

    [Fact]
    public async Task Resuming_never_submits()
    {
        var stored = await SubmitAsync();
        var (submits, charges) = (Gateway.Submits.Count, Gateway.Simulator.Ledger.Count);
        using var other = Gateway.CreateClient();

        for (var i = 0; i < 3; i++)
        {
            await other.Videos.Seedance20ReferenceToVideo.Resume(FoxTaskToken.Parse(stored)).WaitAsync(null, Gateway.Cancellation);
        }

        Assert.Equal((submits, charges), (Gateway.Submits.Count, Gateway.Simulator.Ledger.Count));
    }

    [Fact]
    public async Task A_token_of_another_model_is_refused()
    {
        var token = FoxTaskToken.Parse(await SubmitAsync());

        var refusal = Assert.Throws<FoxTaskTokenException>(() => Gateway.Fox.Videos.Seedance20FastReferenceToVideo.Resume(token));

        Assert.Contains(Seedance20ReferenceToVideo.Id, refusal.Message, StringComparison.Ordinal);
    }

    private async Task<string> SubmitAsync()
    {
        using var first = Gateway.CreateClient();
        var task = await first.Videos.Seedance20ReferenceToVideo.SubmitAsync(new() { Prompt = Samples.Prompt, Seed = 41 }, Gateway.Cancellation);
        return task.Token.ToString();
    }
}
