using System.Security.Cryptography;
using System.Text;

namespace FoxGen.Simulator.Tests;

public class LedgerTests
{
    [Fact]
    public async Task A_charge_tells_task_model_time_and_body()
    {
        var time = new FakeClock();
        await using var gateway = await Gateway.StartAsync(time: time);
        time.Advance(TimeSpan.FromSeconds(3));

        var id = await gateway.SubmitAsync();

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Gateway.ValidBody)));
        Assert.Equal([new FoxCharge(id, Gateway.Seedance, time.Start + TimeSpan.FromSeconds(3), hash)], gateway.Simulator.Ledger.Charges);
    }

    [Fact]
    public async Task Fifty_submits_at_once_are_fifty_charges_with_fifty_ids()
    {
        await using var gateway = await Gateway.StartAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => gateway.SubmitAsync()));

        Assert.Equal(50, gateway.Simulator.Ledger.Count);
        Assert.Equal(50, ids.Distinct().Count());
        Assert.Equal(ids.Order(), gateway.Simulator.Ledger.Charges.Select(charge => charge.TaskId).Order());
    }

    [Fact]
    public async Task Of_fifty_submits_at_once_each_fault_hits_exactly_one()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Faults.NextSubmit(SubmitFault.TooManyRequests(), times: 10);
        gateway.Faults.NextSubmit(SubmitFault.ServerErrorAfterAccept(), times: 10);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => gateway.PostAsync(Gateway.ValidBody)));

        Assert.Equal(10, answers.Count(answer => (int)answer.Status == 429));
        Assert.Equal(10, answers.Count(answer => (int)answer.Status == 500));
        Assert.Equal(40, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task The_ledger_that_was_read_does_not_change()
    {
        await using var gateway = await Gateway.StartAsync();
        var before = gateway.Simulator.Ledger.Charges;

        await gateway.SubmitAsync();

        Assert.Empty(before);
        Assert.Single(gateway.Simulator.Ledger.Charges);
    }
}
