using System.CommandLine;
using FoxGen.Cli.Hosting;
using FoxGen.Import;

namespace FoxGen.Cli.Starting;

/// <summary><c>foxgen new service</c>: a service file from a template, from an OpenAPI document, or from example replies.</summary>
internal sealed class NewService
{
    private readonly Argument<string?> _name = new("name") { Description = "The short name of the service: lower-case letters, digits and '-'. Default with --from and --replies: the name of the host or of the folder.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _from = new("--from") { Description = "An OpenAPI document (3.0 or 3.1, JSON or YAML) of the service; - for standard input." };
    private readonly Option<string?> _replies = new("--replies") { Description = "A folder with example replies: submitted.json, running.json, completed.json, result.json, failed.json, refused.json. More of a kind: completed-2.json. With the HTTP status: refused-422.json." };
    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "The base URL of the service (default: that of the source)." };
    private readonly Option<string?> _submit = new("--submit") { Description = "The path of the request that starts a task (default: those of the source)." };
    private readonly Option<string?> _task = new("--task") { Description = "The path of the status request, such as /v1/tasks/{id} (default: the most probable one of the source)." };
    private readonly Option<string> _folder = new("--folder") { Description = "The output folder.", DefaultValueFactory = _ => "." };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite an existing file." };
    private readonly Option<bool> _json = new("--json") { Description = "Write what you must decide as JSON." };

    public Command Command(CliHost host)
    {
        var command = new Command("service", "Creates a service file for the settings that all models of a service share.") { _name, _from, _replies, _baseUrl, _submit, _task, _folder, _force, _json };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(host, parsed, cancellationToken)));
        return command;
    }

    private int Run(CliHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (name, from, replies) = (parsed.GetValue(_name), parsed.GetValue(_from), parsed.GetValue(_replies));
        if (from is not null && replies is not null)
        {
            throw new CliException("--from and --replies exclude each other. Start from one of them, and complete the file with the other one.");
        }

        var decisions = new List<ServiceDecision>();
        StartingFile file;
        if (from is null && replies is null)
        {
            file = FromTemplate(parsed, name);
        }
        else
        {
            var start = from is not null ? FromDocument(host, parsed, from, name, cancellationToken) : FromReplies(host, parsed, replies!, name, cancellationToken);
            file = new StartingFile(start.FileName, start.Yaml);
            decisions.AddRange(start.Decisions);
        }

        var shown = NewFile.Write(host, Path.Combine(host.Absolute(parsed.GetValue(_folder)!), file.Name), file.Text, parsed.GetValue(_force));
        DecisionReport.Write(host, shown, decisions, parsed.GetValue(_json));
        return ExitCode.Good;
    }

    private StartingFile FromTemplate(ParseResult parsed, string? name)
    {
        if (name is null)
        {
            throw new CliException("A name is required: foxgen new service <name>");
        }

        return parsed.GetValue(_submit) is not null || parsed.GetValue(_task) is not null
            ? throw new CliException("--submit and --task require --from or --replies. Without them, edit the paths in the file.")
            : StartingFile.OfService(name, BaseUrl(parsed));
    }

    private ServiceStart FromDocument(CliHost host, ParseResult parsed, string from, string? name, CancellationToken cancellationToken)
    {
        var text = from == "-" ? host.In.ReadToEnd() : ReadFile(host, from);
        return Started(from, ServiceStarter.FromOpenApi(text, Options(parsed, name), cancellationToken));
    }

    private ServiceStart FromReplies(CliHost host, ParseResult parsed, string folder, string? name, CancellationToken cancellationToken)
    {
        var path = host.Absolute(folder);
        if (!Directory.Exists(path))
        {
            throw new CliException($"The folder '{folder}' does not exist.");
        }

        var files = Directory.GetFiles(path, "*.json").Select(file => new ExampleReply(Path.GetFileName(file), ReadFile(host, file)));
        var suggested = string.Concat(Path.GetFileName(path.TrimEnd('/', '\\')).ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-')).Trim('-');
        return Started(folder, ServiceStarter.FromReplies(files, Options(parsed, name ?? suggested), cancellationToken));
    }

    private static ServiceStart Started(string source, ServiceStartResult result) =>
        result.Start ?? throw new CliException($"'{source}' cannot be read: {TerminalText.Clean(result.Problem!)}");

    private ServiceStartOptions Options(ParseResult parsed, string? name)
    {
        if (name is not null)
        {
            StartingFile.DemandService(name);
        }

        return new ServiceStartOptions { Name = name, BaseUrl = BaseUrl(parsed), SubmitPath = PathOf(parsed, _submit), TaskPath = PathOf(parsed, _task) };
    }

    private string? BaseUrl(ParseResult parsed) => parsed.GetValue(_baseUrl) is not { } url ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && (uri.Scheme is "https" || (uri.Scheme is "http" && uri.IsLoopback)) && uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length == 0 ? url.TrimEnd('/')
        : throw new CliException($"'{url}' is not a base URL; expected an absolute https URL without user, query or fragment, such as https://api.example.com.");

    private static string? PathOf(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } path ? null
        : path.StartsWith('/') ? path
        : throw new CliException($"{option.Name} '{path}' is not a path; expected, for example, /v1/tasks/{{id}}.");

    private static string ReadFile(CliHost host, string file)
    {
        var path = host.Absolute(file);
        return File.Exists(path) ? File.ReadAllText(path) : throw new CliException($"The file '{file}' does not exist.");
    }
}
