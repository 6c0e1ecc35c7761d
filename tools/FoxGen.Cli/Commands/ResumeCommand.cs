using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Running;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen resume</c>: goes on with a task that was submitted before.</summary>
internal sealed class ResumeCommand : CliCommand
{
    private readonly Argument<string> _token = new("token") { Description = "The token that foxgen run printed. It contains no secrets." };
    private readonly GatewayOptions _gateway = new();

    public override string Name => "resume";

    public override string Summary => "Resumes a submitted task: waits for it and saves the result. Free of charge.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen resume fox1:foxapi:veo-3.1-reference-to-video:task-unified-1757165031-uyujaw3d --out videos", "waits and saves the video"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the results were saved"),
        (ExitCode.Error, "the task failed or was not found, or its results could not be downloaded"),
        (ExitCode.Interrupted, "Ctrl+C stopped the wait; the task continues, and its token was printed"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        command.Add(_token);
        _gateway.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = parsed.GetValue(_token)!;
            if (!FoxTaskToken.TryParse(text, out var token))
            {
                throw new CliException($"'{text}' is not a valid task token. Use the token that foxgen run prints after \"Task\".");
            }

            var specs = CompiledSpecs.ForUse(host, parsed.GetValue(_gateway.Specs));
            var model = specs.Model(token.Model);
            var service = specs.ServiceOf(model);
            if (service.Name != token.Service)
            {
                throw new CliException($"The token belongs to the service {token.Service}, but the model {model.Id} to {service.Name}. Pass the specs of the service with --specs <folder>.");
            }

            await using var gateway = GatewayConnection.Open(parsed, host, _gateway, service);
            var task = gateway.Client.Model(RuntimeDefinitions.Of(model, service)).Resume(token);
            return await new TaskRun(host, host.Absolute(parsed.GetValue(_gateway.Out)!), isSimulated: false).FinishAsync(task, cancellationToken);
        });
    }
}
