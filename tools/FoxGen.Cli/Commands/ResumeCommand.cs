using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Running;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen resume</c>: goes on with a task that was submitted before.</summary>
internal sealed class ResumeCommand : CliCommand
{
    private readonly Argument<string> _token = new("token") { Description = "The token that run printed. It holds no secret." };
    private readonly GatewayOptions _gateway = new();

    public override string Name => "resume";

    public override string Summary => "Goes on with a task that was submitted before: waits for it, and saves the result. Costs nothing.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen resume fox1:foxapi:veo-3.1-reference-to-video:task-unified-1757165031-uyujaw3d --out videos", "waits, and saves the video"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the results are saved"),
        (ExitCode.Error, "the task failed or is not known, or its results could not be had"),
        (ExitCode.Interrupted, "Ctrl+C stopped the wait; the task goes on"),
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
                throw new CliException($"'{text}' is no task token. foxgen run prints it behind \"Task\".");
            }

            var specs = CompiledSpecs.ForUse(host, parsed.GetValue(_gateway.Specs));
            var model = specs.Model(token.Model);
            var service = specs.ServiceOf(model);
            if (service.Name != token.Service)
            {
                throw new CliException($"The token is of the service {token.Service}, the model {model.Id} of {service.Name}. Pass the specs of that service: --specs <folder>");
            }

            await using var gateway = GatewayConnection.Open(parsed, host, _gateway, service);
            var task = gateway.Client.Model(RuntimeDefinitions.Of(model, service)).Resume(token);
            return await new TaskRun(host, host.Absolute(parsed.GetValue(_gateway.Out)!), canResume: true).FinishAsync(task, cancellationToken);
        });
    }
}
