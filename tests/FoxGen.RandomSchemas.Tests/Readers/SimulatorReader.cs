using System.Text.Json;
using FoxGen.Simulator.Endpoints;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The check of the simulator on a submitted body.</summary>
internal sealed class SimulatorReader(ResolvedService service, IEnumerable<ResolvedModel> models) : IReader
{
    // So many problems a refusal tells of.
    private const int MostTold = 20;

    private readonly SubmitCheck _check = new(new SubmittedModels(service, models));

    public string Name => "simulator";

    public string? Disagrees(Judged one)
    {
        var (_, refusal) = _check.Check(SpecService.Path, JsonSerializer.SerializeToUtf8Bytes(one.Submitted));
        if (refusal is null)
        {
            return one.IsRefused ? "takes it" : null;
        }

        var errors = one.Violations.Where(violation => violation.Severity is Severity.Error).Take(MostTold);
        return one.IsRefused && errors.All(error => refusal.Message.Contains(error.Message, StringComparison.Ordinal)) ? null : refusal.Message;
    }
}
