using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FoxGen.Simulator;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>What <see cref="SimulatorReader"/> asks in the process is what the simulator answers over HTTP.</summary>
[Trait("speed", "slow")]
public sealed class SimulatorTests
{
    private const int Files = 30;

    [Fact]
    public async Task The_simulator_refuses_over_HTTP_what_the_rules_refuse()
    {
        var accepted = Accepted.Of([.. Enumerable.Range(0, Files).Select(i => Case.Of(unchecked(RandomSettings.Seed + i)))]);
        await using var simulator = await FoxSimulator.StartAsync(
            new FoxSimulatorOptions { Specs = [SpecService.Text, .. accepted.Files.Select(file => file.Text)] }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = simulator.BaseUrl };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
        var (taken, refused) = (0, 0);
        foreach (var file in accepted.Files)
        {
            foreach (var one in file.Case.Bodies.Select(body => Judged.Of(file, body)))
            {
                using var content = new StringContent(one.Submitted.ToJsonString(), Encoding.UTF8, "application/json");
                using var reply = await client.PostAsync(SpecService.Path, content, TestContext.Current.CancellationToken);
                var expected = one.IsRefused ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK;
                Assert.True(expected == reply.StatusCode, $"{(int)reply.StatusCode} for\n{file.Case with { Bodies = [one.Body] }}\n{Verdict.Of(one.Violations.Select(Verdict.Line))}");
                _ = one.IsRefused ? refused++ : taken++;
            }
        }

        Assert.True(taken > 50 && refused > 50, $"The bodies were not varied enough: {taken} taken, {refused} refused.");
    }
}
