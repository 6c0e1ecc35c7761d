using System.CommandLine;
using System.Text.RegularExpressions;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Importing;
using FoxGen.Cli.Specs;
using FoxGen.Import;
using FoxGen.PageImport;
using FoxGen.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen import</c>: a spec from what other people wrote about a model.</summary>
internal sealed partial class ImportCommand : CliCommand
{
    private readonly Argument<string> _source = new("source") { Description = "An OpenAPI file (3.0 or 3.1, JSON or YAML), or the text of a documentation page; - for the input." };
    private readonly Option<string?> _against = new("--against") { Description = "The spec as it is: tells what the source says differently, and writes nothing." };
    private readonly Option<string?> _service = new("--service") { Description = "The service file of the new model; that of FoxAPI without it." };
    private readonly Option<string?> _family = new("--family") { Description = "The endpoint family; by default the one whose path the source names." };
    private readonly Option<string?> _result = new("--result") { Description = "The result shape; by default the service's first." };
    private readonly Option<string?> _documentation = new("--documentation") { Description = "The URL of the source, for people who read the spec." };
    private readonly Option<string> _folder = new("--folder") { Description = "Where to write.", DefaultValueFactory = _ => "." };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a spec that is there." };

    public override string Name => "import";

    public override string Summary => "Creates a spec from an OpenAPI file or from the text of a documentation page.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen import page.txt", "the text of a page, as a browser copies it"),
        ("foxgen import acme.openapi.json --service acme.service.fox.yaml --folder specs", "every model of an OpenAPI file"),
        ("foxgen import page.txt --against specs/videos/dream.fox.yaml", "what a changed page says that the spec does not"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the specs are written, or the source and the spec agree"),
        (ExitCode.Error, "the source cannot be read, or what came of it has errors"),
        (ExitCode.Breaking, "the source says something else than the spec that is there"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        foreach (var option in new Option[] { _against, _service, _family, _result, _documentation, _folder, _force })
        {
            command.Add(option);
        }

        command.Add(_source);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(host, parsed, cancellationToken)));
    }

    private int Run(CliHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var source = parsed.GetValue(_source)!;
        var options = new ImportOptions
        {
            Service = parsed.GetValue(_service) is { } path ? ServiceFile(host, path) : ShippedSpecs.Service,
            Family = parsed.GetValue(_family),
            Result = parsed.GetValue(_result),
            Documentation = parsed.GetValue(_documentation),
        };
        var text = Read(host, source);
        IReadOnlyList<ImportResult> files;
        if (IsOpenApi().IsMatch(text))
        {
            var import = SpecImporter.FromOpenApi(text, options, cancellationToken);
            files = [.. import.Files];
            foreach (var problem in import.Problems)
            {
                host.Error.WriteLine($"{host.ErrorInk.Warning("look:")} {TerminalText.Clean(problem.ToString())}");
            }

            if (files.Count == 0)
            {
                throw new CliException($"Nothing in '{source}' could be converted to a model. A model is a request body at the path of a family of {SpecNames.ServiceOf(options.Service)}.");
            }
        }
        else
        {
            files = [PageImporter.Import(text, source == "-" ? "the input" : Path.GetFileName(source), options, cancellationToken)];
        }

        if (parsed.GetValue(_against) is { } against)
        {
            var current = SpecFileFinder.Read(host, [against]).Single(file => !file.IsService);
            return ImportDifference.Tell(host, current, files, options.Service);
        }

        return files.Max(file => Take(host, file, options.Service, host.Absolute(parsed.GetValue(_folder)!), parsed.GetValue(_force)));
    }

    private static int Take(CliHost host, ImportResult file, SpecText service, string folder, bool mayReplace)
    {
        var path = Path.Combine(folder, file.FileName);
        if (File.Exists(path) && !mayReplace)
        {
            // Somebody has worked on it.
            var shown = host.Shown(path);
            host.Out.WriteLine($"{shown} is there already and stays as it is; --force writes over it.");
            return ImportDifference.Tell(host, new SpecText(shown, File.ReadAllText(path)), [file], service);
        }

        var written = NewFile.Write(host, path, file.Yaml, mayReplace);
        host.Out.WriteLine($"{written} is written.{(file.Remarks.Count == 0 ? "" : " Look at:")}");
        foreach (var remark in file.Remarks)
        {
            host.Out.WriteLine($"  {TerminalText.Clean(remark.ToString())}");
        }

        foreach (var problem in file.Problems)
        {
            host.Error.WriteLine($"{host.ErrorInk.Error("error " + problem.Descriptor.Id)}: {TerminalText.Clean(problem.Message)}");
        }

        return file.Problems.Count == 0 ? ExitCode.Good : ExitCode.Error;
    }

    private static SpecText ServiceFile(CliHost host, string path)
    {
        var file = SpecFileFinder.Read(host, [path]).FirstOrDefault(one => one.IsService) ?? throw new CliException($"'{path}' holds no *.service.fox.yaml file.");
        return SpecCompiler.CompileService(file).Service is null
            ? throw new CliException($"The service file has errors. See them: foxgen check {path}")
            : file;
    }

    private static string Read(CliHost host, string source)
    {
        if (source == "-")
        {
            return host.In.ReadToEnd();
        }

        var path = host.Absolute(source);
        return File.Exists(path) ? File.ReadAllText(path) : throw new CliException($"There is no file '{source}'.");
    }

    // JSON, or YAML that says which version of OpenAPI it is. Everything else is text of a page.
    [GeneratedRegex(@"\A\s*\{|^[""']?openapi[""']?\s*:", RegexOptions.Multiline)]
    private static partial Regex IsOpenApi();
}
