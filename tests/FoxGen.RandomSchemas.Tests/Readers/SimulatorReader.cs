using System.Text.Json;
using FoxGen.Simulator;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The check of the simulator on a submitted body.</summary>
internal sealed class SimulatorReader(ResolvedService service, IEnumerable<ResolvedModel> models) : IReader
{
    private readonly SubmitCheck _check = new(new SubmittedModels(service, models));

    public string Name => "simulator";

    public string? Disagrees(Judged one)
    {
        var body = JsonObject.Create(one.Json)!;
        body.Insert(0, service.ModelField, one.Model.Id);
        var (_, refusal) = _check.Check(SpecService.Path, JsonSerializer.SerializeToUtf8Bytes(body));
        var isSame = refusal is null ? !one.IsRefused : one.Violations.Where(violation => violation.Severity is Severity.Error).Take(20).All(error => refusal.Message.Contains(error.Message, StringComparison.Ordinal)) && one.IsRefused;
        return isSame ? null : refusal is null ? "takes it" : refusal.Message;
    }
}
