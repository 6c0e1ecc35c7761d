using System.CommandLine;
using System.Text.RegularExpressions;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Importing;
using FoxGen.Cli.Specs;
using FoxGen.Import;
using FoxGen.PageImport;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen import</c>: a spec from what other people wrote about a model.</summary>
internal sealed partial class ImportCommand : CliCommand
{
    private readonly Argument<string> _source = new("source") { Description = "An OpenAPI file (3.0 or 3.1, JSON or YAML), or the text of a documentation page; - for standard input." };
    private readonly Option<string?> _against = new("--against") { Description = "An existing spec: reports the differences to the source without writing a file." };
    private readonly Option<string?> _service = new("--service") { Description = "The service file of the new model (default: that of FoxAPI)." };
    private readonly Option<string?> _family = new("--family") { Description = "The endpoint family (default: the family with the path in the source)." };
    private readonly Option<string?> _result = new("--result") { Description = "The result type (default: the first one of the service)." };
    private readonly Option<string?> _documentation = new("--documentation") { Description = "The URL of the source, written into the spec." };
    private readonly Option<string> _folder = new("--folder") { Description = "The output folder.", DefaultValueFactory = _ => "." };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite an existing spec." };

    public override string Name => "import";

    public override string Summary => "Creates a spec from an OpenAPI file or from the text of a documentation page.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen import page.txt", "the text of a page, copied from a browser"),
        ("foxgen import acme.openapi.json --service acme.service.fox.yaml --folder specs", "every model of an OpenAPI file"),
        ("foxgen import page.txt --against specs/videos/dream.fox.yaml", "the differences between a changed page and the spec"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the specs were written, or the source and the spec agree"),
        (ExitCode.Error, "the source cannot be read, or the resulting spec has errors"),
        (ExitCode.Breaking, "the source and the existing spec differ"),
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
        var (service, extensions) = parsed.GetValue(_service) is { } path ? ServiceFiles(host, path) : (ShippedSpecs.Service, default);
        var options = new ImportOptions
        {
            Service = service,
            Extensions = extensions,
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
                host.Error.WriteLine($"{host.ErrorInk.Warning("check:")} {TerminalText.Clean(problem.ToString())}");
            }

            if (files.Count == 0)
            {
                throw new CliException($"No operation in '{source}' could be converted to a model. A model requires a request body at the path of a family of {EmbeddedSpecs.ServiceOf(options.Service)}.");
            }
        }
        else
        {
            files = [PageImporter.Import(text, source == "-" ? "standard input" : Path.GetFileName(source), options, cancellationToken)];
        }

        if (parsed.GetValue(_against) is { } against)
        {
            var current = SpecFileFinder.Read(host, [against]).Single(file => file.IsModel);
            return ImportDifference.Tell(host, current, files, options);
        }

        return files.Max(file => Take(host, file, options, host.Absolute(parsed.GetValue(_folder)!), parsed.GetValue(_force)));
    }

    private static int Take(CliHost host, ImportResult file, ImportOptions options, string folder, bool mayReplace)
    {
        var path = Path.Combine(folder, file.FileName);
        if (File.Exists(path) && !mayReplace)
        {
            // Somebody has worked on it.
            var shown = host.Shown(path);
            host.Out.WriteLine($"{shown} already exists and was not changed; use --force to overwrite it.");
            return ImportDifference.Tell(host, new SpecText(shown, File.ReadAllText(path)), [file], options);
        }

        var written = NewFile.Write(host, path, file.Yaml, mayReplace);
        host.Out.WriteLine($"{written} was written.{(file.Remarks.Count == 0 ? "" : " Check:")}");
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

    private static (SpecText Service, EquatableArray<SpecText> Extensions) ServiceFiles(CliHost host, string path)
    {
        var files = SpecFileFinder.Read(host, [path]);
        var shipped = EmbeddedSpecs.ServiceOf(ShippedSpecs.Service);
        var service = files.FirstOrDefault(one => one.IsService)
            ?? (files.Any(one => one.IsExtension && EmbeddedSpecs.ServiceOf(one) == shipped) ? ShippedSpecs.Service : throw new CliException($"'{path}' contains no *.service.fox.yaml file."));
        var extensions = files.Where(one => one.IsExtension && EmbeddedSpecs.ServiceOf(one) == EmbeddedSpecs.ServiceOf(service)).ToEquatable();
        return SpecSet.Compile([service, .. extensions]).Diagnostics.Any(problem => problem.Descriptor.IsError)
            ? throw new CliException($"The service file has errors. To list them, run: foxgen check {path}")
            : (service, extensions);
    }

    private static string Read(CliHost host, string source)
    {
        if (source == "-")
        {
            return host.In.ReadToEnd();
        }

        var path = host.Absolute(source);
        return File.Exists(path) ? File.ReadAllText(path) : throw new CliException($"The file '{source}' does not exist.");
    }

    // JSON, or YAML that says which version of OpenAPI it is. Everything else is text of a page.
    [GeneratedRegex(@"\A\s*\{|^[""']?openapi[""']?\s*:", RegexOptions.Multiline)]
    private static partial Regex IsOpenApi();
}
