using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Specs;

namespace FoxGen.Cli.Running;

/// <summary>The options of commands that talk to a service.</summary>
internal sealed class GatewayOptions
{
    public Option<string?> Key { get; } = new("--key") { Description = "The API key. The environment variable of the service, such as FOXAPI_API_KEY, is safer: process lists do not show it." };

    public Option<string?> BaseUrl { get; } = new("--base-url") { Description = "Replaces the base URL of the service: https, or http for localhost." };

    public Option<string?> Specs { get; } = new("--specs") { Description = "A spec file or a folder (default: the specs of FoxAPI)." };

    public Option<string> Out { get; } = new("--out", "-o") { Description = "The folder for result files.", DefaultValueFactory = _ => "." };

    public void AddTo(Command command)
    {
        command.Add(Out);
        command.Add(Key);
        command.Add(BaseUrl);
        command.Add(Specs);
    }

    /// <summary>The key and the address.</summary>
    /// <exception cref="CliException">There is no key, or the address is none.</exception>
    public (string Key, FoxClientOptions Options) Read(ParseResult parsed, CliHost host, ResolvedService service)
    {
        var url = parsed.GetValue(BaseUrl);
        Uri? address = null;
        if (url is not null && (!Uri.TryCreate(url, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https")))
        {
            throw new CliException($"'{url}' is not a valid URL; expected, for example, http://127.0.0.1:5080.");
        }

        var key = parsed.GetValue(Key) ?? host.Variable(service.KeyVariable)?.Trim();
        return string.IsNullOrEmpty(key)
            ? throw new CliException($"The API key is missing: set {service.KeyVariable}, or pass --key.{(parsed.CommandResult.Command.Name == "run" ? " To try it without one: --simulate" : "")}")
            : (key, new FoxClientOptions { BaseUrl = address });
    }
}
