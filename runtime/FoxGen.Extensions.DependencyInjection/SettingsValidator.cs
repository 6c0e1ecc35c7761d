using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FoxGen;

/// <summary>Says at the start of an application what is wrong with the settings of a client, by their keys.</summary>
/// <param name="name">The registration it is for.</param>
/// <param name="path">Where the settings stand in the configuration; empty for settings made in code.</param>
/// <param name="service">The service.</param>
/// <param name="services">Tells whether there is a fake, which needs no key.</param>
internal sealed class SettingsValidator(string name, string path, FoxServiceDefinition service, IServiceProvider services) : IValidateOptions<FoxClientSettings>
{
    public ValidateOptionsResult Validate(string? name1, FoxClientSettings options)
    {
        if (name1 != name)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = FindProblems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> FindProblems(FoxClientSettings settings)
    {
        var key = SettingsMapping.FindKey(settings, service);
        if (key is null && services.GetService<IFoxTransport>() is null)
        {
            yield return $"{Key(nameof(settings.ApiKey))} and the environment variable {service.KeyVariable} are not set. Set one of them to the API key of {service.Name}.";
        }
        else if (key is not null && Try(() => _ = new ApiKeyCredential(key)) is { } bad)
        {
            yield return $"{Key(nameof(settings.ApiKey))}: {bad}";
        }

        if (settings.BaseUrl is { } baseUrl && Try(() => _ = new FoxEndpoint(service, baseUrl)) is { } wrong)
        {
            yield return $"{Key(nameof(settings.BaseUrl))}: {wrong}";
        }

        foreach (var problem in SettingsMapping.ToOptions(settings, service, null).Problems())
        {
            yield return Key(problem);
        }
    }

    private string Key(string setting) => path.Length == 0 ? setting : $"{path}:{setting}";

    private static string? Try(Action make)
    {
        try
        {
            make();
            return null;
        }
        catch (ArgumentException problem)
        {
            return problem.Message.Split(" (Parameter", StringSplitOptions.None)[0];
        }
    }
}
