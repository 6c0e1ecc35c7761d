using FoxGen.Specs;

namespace FoxGen.Simulator.Specs;

/// <summary>The service to play and its models, compiled from specs.</summary>
/// <param name="Service">The service.</param>
/// <param name="Models">Its models.</param>
/// <param name="Enums">The enums of model files.</param>
internal sealed record SimulatedService(ResolvedService Service, IReadOnlyList<ResolvedModel> Models, IReadOnlyList<ResolvedEnum> Enums)
{
    /// <summary>Compiles the specs and picks the service.</summary>
    /// <exception cref="FoxSimulatorSpecException">The specs have errors.</exception>
    /// <exception cref="ArgumentException">It is not clear which service is meant.</exception>
    public static SimulatedService Compile(IReadOnlyList<SpecText> specs, string? serviceName)
    {
        var set = SpecSet.Compile(specs);
        if (set.Diagnostics.Any(diagnostic => diagnostic.Descriptor.IsError))
        {
            throw new FoxSimulatorSpecException(set.Diagnostics);
        }

        var service = Pick(set, serviceName);
        return new SimulatedService(service, set.Models.Where(model => model.Service == service.Name).ToList(), set.Types.Enums);
    }

    private static ResolvedService Pick(SpecSet set, string? name)
    {
        var candidates = set.Services.Where(service => name is null || service.Name == name).ToList();
        var names = string.Join(", ", set.Services.Select(service => service.Name));
        return candidates.Count switch
        {
            1 => candidates[0],
            0 when name is null => throw new ArgumentException("The specs contain no service file (*.service.fox.yaml). Use the client type of the service, as in StartAsync<FoxApiClient>(), or add the service file to Specs."),
            0 => throw new ArgumentException($"The specs do not contain the service '{name}'. Available: {names}."),
            _ => throw new ArgumentException($"The specs contain several services; select one with the option Service: {names}."),
        };
    }
}
