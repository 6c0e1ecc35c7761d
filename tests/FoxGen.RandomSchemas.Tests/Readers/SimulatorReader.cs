using System.Text.Json;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Endpoints;
using Microsoft.AspNetCore.Http;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The check of the simulator on a submitted body.</summary>
internal sealed class SimulatorReader(ResolvedService service, IEnumerable<ResolvedModel> models) : IReader
{
    // So many problems a refusal tells of.
    private const int MostTold = 20;

    private readonly SubmitCheck _check = new(service, new SubmittedModels(service, models));

    /// <summary>The families at the path of random models, which has no values in it.</summary>
    public static IReadOnlyList<SubmitPath> Paths(ResolvedService service) =>
        [.. service.Families.Where(family => family.Path == SpecService.Path).Select(family => new SubmitPath(family, new Dictionary<string, string>()))];

    public string Name => "simulator";

    public string? Disagrees(Judged one)
    {
        var (body, refusal) = SubmittedBody.OfJson(JsonSerializer.SerializeToUtf8Bytes(one.Submitted));
        refusal ??= _check.Check(new DefaultHttpContext().Request, Paths(service), body!).Refusal;
        if (refusal is null)
        {
            return one.IsRefused ? "takes it" : null;
        }

        var errors = one.Violations.Where(violation => violation.Severity is Severity.Error).Take(MostTold);
        return one.IsRefused && errors.All(error => refusal.Message.Contains(error.Message, StringComparison.Ordinal)) ? null : refusal.Message;
    }
}
