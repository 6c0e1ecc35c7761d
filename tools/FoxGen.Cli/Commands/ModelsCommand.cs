using System.CommandLine;
using FoxGen.Cli.Describing;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen models</c>: the models of specs.</summary>
internal sealed class ModelsCommand : CliCommand
{
    private readonly Argument<string?> _specs = new("specs") { Description = "A spec file or a folder (default: the specs of FoxAPI).", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    public override string Name => "models";

    public override string Summary => "Lists the models of specs: id, family, title and spec file.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen models", "the models of FoxAPI"),
        ("foxgen models specs", "the models of your own specs"),
        ("foxgen models --json", "for other programs"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the models were listed"),
        (ExitCode.Error, "the specs have errors, or a path does not exist"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        command.Add(_specs);
        command.Add(_json);
        command.SetAction(parsed =>
        {
            var specs = CompiledSpecs.ForUse(host, parsed.GetValue(_specs));
            if (parsed.GetValue(_json))
            {
                ModelTable.WriteJson(specs, host.Out);
            }
            else
            {
                ModelTable.WriteText(specs, host.AnsiStyle, host.Out);
            }

            return ExitCode.Good;
        });
    }
}
