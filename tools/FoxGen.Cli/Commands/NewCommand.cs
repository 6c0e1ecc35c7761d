using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;
using FoxGen.Cli.Starting;
using FoxGen.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen new model|service</c>: an annotated file to begin with.</summary>
internal sealed class NewCommand : CliCommand
{
    private readonly NewService _service = new();

    public override string Name => "new";

    public override string Summary => "Creates an annotated spec file as a starting point. It has no errors.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen new model dream-painter", "dream-painter.fox.yaml, a model of the service in this folder, otherwise of FoxAPI"),
        ("foxgen new service acme", "acme.service.fox.yaml, for another gateway"),
        ("foxgen new service acme --from openapi.yaml", "from an OpenAPI document, with a list of what you must decide"),
        ("foxgen new service acme --replies replies", "from example replies: submitted.json, running.json, completed.json, failed.json, refused.json"),
        ("foxgen new model sketch-1 --folder specs/videos --force", "in another folder, overwriting an existing file"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the file was written; it has no errors"),
        (ExitCode.Error, "the name is not valid, the file already exists, or the source cannot be read"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        command.Add(Model(host));
        command.Add(_service.Command(host));
    }

    private static Command Model(CliHost host)
    {
        var name = new Argument<string>("name") { Description = "The model id on the wire, such as dream-painter." };
        var folder = new Option<string>("--folder") { Description = "The output folder.", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = "Overwrite an existing file." };
        var command = new Command("model", "Creates a model file for the models that one documentation page describes.") { name, folder, force };
        command.SetAction(parsed =>
        {
            var target = host.Absolute(parsed.GetValue(folder)!);
            var file = StartingFile.OfModel(parsed.GetValue(name)!, Service(host, target));
            var shown = NewFile.Write(host, Path.Combine(target, file.Name), file.Text, parsed.GetValue(force));
            host.Out.WriteLine($"{shown} was written. Check it: foxgen check {shown}");
            return ExitCode.Good;
        });
        return command;
    }

    /// <summary>The one service of the folder, or FoxAPI.</summary>
    private static ResolvedService Service(CliHost host, string folder)
    {
        var services = (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.service.fox.yaml") : [])
            .Concat(Directory.GetFiles(host.Folder, "*.service.fox.yaml"))
            .Distinct(StringComparer.Ordinal)
            .Select(path => SpecCompiler.CompileService(new SpecText(path, File.ReadAllText(path))).Service)
            .OfType<ResolvedService>()
            .Where(service => service.Families.Count > 0)
            .ToList();
        return services.Count == 1 ? services[0] : SpecCompiler.CompileService(ShippedSpecs.Service).Service!;
    }
}
