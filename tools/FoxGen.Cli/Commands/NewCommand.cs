using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;
using FoxGen.Cli.Starting;
using FoxGen.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen new model|service</c>: an annotated file to begin with.</summary>
internal sealed class NewCommand : CliCommand
{
    public override string Name => "new";

    public override string Summary => "Creates an annotated spec file as a starting point. It has no errors.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen new model dream-painter", "dream-painter.fox.yaml, a model of the service in this folder, otherwise of FoxAPI"),
        ("foxgen new service acme", "acme.service.fox.yaml, for another gateway"),
        ("foxgen new model sketch-1 --folder specs/videos --force", "in another folder, overwriting an existing file"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the file was written"),
        (ExitCode.Error, "the name is not valid, or the file already exists"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        command.Add(One("model", "Creates a model file for the models that one documentation page describes.", "The model id on the wire, such as dream-painter.", host, (folder, name) => StartingFile.OfModel(name, Service(host, folder))));
        command.Add(One("service", "Creates a service file for the settings that all models of a service share.", "The short name of the service: lower-case letters, digits and '-'.", host, (_, name) => StartingFile.OfService(name)));
    }

    private static Command One(string kind, string summary, string about, CliHost host, Func<string, string, StartingFile> make)
    {
        var name = new Argument<string>("name") { Description = about };
        var folder = new Option<string>("--folder") { Description = "The output folder.", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = "Overwrite an existing file." };
        var command = new Command(kind, summary) { name, folder, force };
        command.SetAction(parsed =>
        {
            var target = host.Absolute(parsed.GetValue(folder)!);
            var file = make(target, parsed.GetValue(name)!);
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
