using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;
using FoxGen.Export;
using FoxGen.Rules;
using FoxGen.Specs;
using Microsoft.OpenApi;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen export openapi|jsonschema|docs</c>: specs in the forms that other tools read.</summary>
internal sealed class ExportCommand : CliCommand
{
    private readonly Argument<string?> _specs = new("specs") { Description = "A spec file or a folder (default: the specs of FoxAPI).", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _language = new Option<string>("--language") { Description = "The language of titles and descriptions.", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("en", "zh");
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite existing files." };

    public override string Name => "export";

    public override string Summary => "Exports specs as OpenAPI, JSON Schema or reference pages.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen export openapi > foxapi.json", "OpenAPI 3.1 of FoxAPI"),
        ("foxgen export openapi specs --openapi-version 3.0 --yaml --out acme.yaml", "OpenAPI 3.0 of your own service, as YAML"),
        ("foxgen export jsonschema --model omnihuman-1.5", "the schema of one request body"),
        ("foxgen export docs specs --language zh --out reference", "a page for each model file, in Chinese"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "all files were written"),
        (ExitCode.Error, "the specs have errors, or a file already exists"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        command.Add(OpenApi(host));
        command.Add(JsonSchema(host));
        command.Add(Docs(host));
    }

    private Command OpenApi(CliHost host)
    {
        var service = new Option<string?>("--service") { Description = "The service, if the specs contain several." };
        var version = new Option<string>("--openapi-version") { Description = "The version of OpenAPI.", DefaultValueFactory = _ => "3.1" }.AcceptOnlyFromAmong("3.0", "3.1");
        var yaml = new Option<bool>("--yaml") { Description = "Write YAML instead of JSON." };
        var target = new Option<string?>("--out") { Description = "The file to write (default: standard output)." };
        var command = new Command("openapi", "OpenAPI with one schema for each model id. Facts that OpenAPI cannot express are in x-foxgen-* keys.") { _specs, service, version, yaml, target, _language, _force };
        command.SetAction(parsed =>
        {
            var set = Specs(host, parsed);
            var text = OpenApiExporter.Export(set, Service(set, parsed.GetValue(service)), new OpenApiExportOptions
            {
                Version = parsed.GetValue(version) == "3.0" ? OpenApiSpecVersion.OpenApi3_0 : OpenApiSpecVersion.OpenApi3_1,
                AsYaml = parsed.GetValue(yaml),
                Language = Language(parsed),
            });
            Put(host, parsed, parsed.GetValue(target), text);
            return ExitCode.Good;
        });
        return command;
    }

    private Command JsonSchema(CliHost host)
    {
        var model = new Option<string?>("--model") { Description = "One model id; its schema is written to standard output." };
        var target = new Option<string>("--out") { Description = "The folder for the schemas, one file for each model id.", DefaultValueFactory = _ => "schemas" };
        var command = new Command("jsonschema", "JSON Schema of request bodies, draft 2020-12.") { _specs, model, target, _language, _force };
        command.SetAction(parsed =>
        {
            var specs = CompiledSpecs.ForUse(host, parsed.GetValue(_specs));
            var schemas = JsonSchemas.Export(specs.Set, Language(parsed));
            if (parsed.GetValue(model) is { } id)
            {
                Put(host, parsed, null, schemas[specs.Model(id).Id]);
                return ExitCode.Good;
            }

            foreach (var (one, text) in schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal))
            {
                Put(host, parsed, Path.Combine(parsed.GetValue(target)!, FileNames.Of(one) + ".schema.json"), text);
            }

            return ExitCode.Good;
        });
        return command;
    }

    private Command Docs(CliHost host)
    {
        var target = new Option<string>("--out") { Description = "The folder for the pages.", DefaultValueFactory = _ => "reference" };
        var command = new Command("docs", "Reference pages in Markdown: one for each model file, and an index.") { _specs, target, _language, _force };
        command.SetAction(parsed =>
        {
            foreach (var page in MarkdownPages.Export(Specs(host, parsed), Language(parsed)))
            {
                Put(host, parsed, Path.Combine(parsed.GetValue(target)!, page.FileName), page.Text);
            }

            return ExitCode.Good;
        });
        return command;
    }

    private SpecSet Specs(CliHost host, ParseResult parsed) => CompiledSpecs.ForUse(host, parsed.GetValue(_specs)).Set;

    private TextLanguage Language(ParseResult parsed) => parsed.GetValue(_language) == "zh" ? TextLanguage.Chinese : TextLanguage.English;

    private static string Service(SpecSet set, string? wanted)
    {
        var names = set.Services.Select(service => service.Name).ToList();
        return (wanted, names) switch
        {
            (null, [var only]) => only,
            ({ } name, _) when names.Contains(name) => name,
            (null, _) => throw new CliException($"The specs contain several services: {string.Join(", ", names)}. Select one with --service."),
            _ => throw new CliException($"Unknown service '{wanted}'. Available: {string.Join(", ", names)}."),
        };
    }

    private void Put(CliHost host, ParseResult parsed, string? path, string text)
    {
        if (path is null)
        {
            host.Out.Write(text.EndsWith('\n') ? text : text + "\n");
            return;
        }

        host.Out.WriteLine($"{NewFile.Write(host, host.Absolute(path), text, parsed.GetValue(_force))} was written.");
    }
}
