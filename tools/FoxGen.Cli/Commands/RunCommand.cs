using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json;
using FoxGen.Cli.Describing;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Running;
using FoxGen.Cli.Specs;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen run</c>: a request from the terminal, up to its saved result.</summary>
internal sealed class RunCommand : CliCommand
{
    private readonly Argument<string> _model = new("model") { Description = "The model id. Pass its fields as --name value; repeat an option for several values.", HelpName = "model" };
    private readonly Option<string[]> _fields = new("--field") { Description = "A field as name=value, if its name is also an option of this command. Can be repeated.", HelpName = "name=value" };
    private readonly Option<string?> _json = new("--json") { Description = "A file with the request as a JSON object; - for standard input. Field options override it.", HelpName = "file" };
    private readonly Option<bool> _simulate = new("--simulate") { Description = "Run against a simulator in this process: free of charge, no API key required." };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Spend credits without confirmation." };
    private readonly Option<bool> _warningsAsErrors = new("--warnings-as-errors") { Description = "Send nothing if the request has warnings." };
    private readonly GatewayOptions _gateway = new();

    public override string Name => "run";

    public override string Summary => "Submits a request, waits for the task and saves the result.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen run heygen-video-agent --prompt \"A weather report\" --simulate", "try a request without spending credits"),
        ("foxgen run omnihuman-1.5 --help", "the fields of a model: types, allowed values, defaults, and the rules between them"),
        ("foxgen run omnihuman-1.5 --image-url @face.png --audio-url @speech.mp3 --out videos", "uploads local files; asks before it spends credits"),
        ("foxgen run heygen-video-agent --json request.json --yes", "a request from a file, without confirmation"),
        ("foxgen run dream-painter --specs . --prompt Hi --base-url http://127.0.0.1:5080 --key any --yes", "your own spec, against foxgen simulate"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "the results were saved"),
        (ExitCode.Error, "the request was not sent or was rejected, the task failed, or the download failed"),
        (ExitCode.Interrupted, "Ctrl+C stopped the wait; a task of the service continues, and its token was printed"),
    ];

    public override string OtherArguments => "[--<field> <value>...]";

    public override bool WriteHelp(ParseResult parsed, CliHost host, TextWriter output)
    {
        if (parsed.GetResult(_model) is not { Tokens: [var id, ..] })
        {
            return false;
        }

        var specs = CompiledSpecs.ForUse(host, parsed.GetValue(_gateway.Specs));
        new ModelHelp(specs, specs.Model(id.Value)).Write(output);
        return true;
    }

    public override void Configure(Command command, CliHost host)
    {
        command.Add(_model);
        command.Add(_fields);
        command.Add(_json);
        command.Add(_simulate);
        command.Add(_yes);
        command.Add(_warningsAsErrors);
        _gateway.AddTo(command);

        // The fields of the model are not known before the model is.
        command.TreatUnmatchedTokensAsErrors = false;
        _model.CompletionSources.Add(context => Complete(context, host));
        _fields.CompletionSources.Add(context => FieldsOf(context, host).Select(field => new CompletionItem(field + "=")));
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, host, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult parsed, CliHost host, CancellationToken cancellationToken)
    {
        var specs = CompiledSpecs.ForUse(host, parsed.GetValue(_gateway.Specs));
        var model = specs.Model(parsed.GetValue(_model)!);
        var service = specs.ServiceOf(model);
        var pairs = FieldPairs.Read(parsed.UnmatchedTokens, parsed.GetValue(_fields) ?? []);
        var fields = new FieldArgumentReader(host, model, service.ModelField).Read(await FileAsync(parsed, host, cancellationToken), pairs);

        var request = SpecRequest.Create(model.Request, fields, out var violations);
        var hint = new LocalFileHint(host, model, fields);
        foreach (var violation in violations)
        {
            var isError = violation.Severity is Severity.Error;
            host.Error.WriteLine($"{(isError ? host.ErrorInk.Error("error:") : host.ErrorInk.Warning("warning:"))} {TerminalText.Clean(violation.Message + hint.For(violation))} ({violation.RuleId})");
        }

        if (request is not null && violations.Count > 0 && parsed.GetValue(_warningsAsErrors))
        {
            throw new CliException("Nothing was sent: the request has warnings. Correct it, or omit --warnings-as-errors.");
        }

        if (request is null)
        {
            throw new CliException($"Nothing was sent. To list the fields, run: {ModelHelp.Command(specs, model)} --help");
        }

        var isSimulated = parsed.GetValue(_simulate);
        await using var gateway = await OpenAsync(parsed, host, specs, model, cancellationToken);
        if (gateway is null)
        {
            host.Error.WriteLine("foxgen: Nothing was sent.");
            return ExitCode.Interrupted;
        }

        host.Out.WriteLine(isSimulated ? "Simulated: free of charge; the task exists only during this run." : $"Sending to {gateway.Client.BaseUrl.GetLeftPart(UriPartial.Path)}");
        return await new TaskRun(host, host.Absolute(parsed.GetValue(_gateway.Out)!), isSimulated)
            .SubmitAsync(gateway.Client.Model(RuntimeDefinitions.Of(model, service)), request, cancellationToken);
    }

    // Opens the connection for the request after the user confirms; null after Ctrl+C.
    private async Task<GatewayConnection?> OpenAsync(ParseResult parsed, CliHost host, CompiledSpecs specs, ResolvedModel model, CancellationToken cancellationToken)
    {
        var service = specs.ServiceOf(model);
        GatewayConnection? gateway = null;
        try
        {
            if (parsed.GetValue(_simulate))
            {
                return await GatewayConnection.SimulateAsync(specs, service, cancellationToken);
            }

            gateway = GatewayConnection.Open(parsed, host, _gateway, service);
            if (!parsed.GetValue(_yes))
            {
                await Consent.AskAsync(host, model.Id, gateway.Client.BaseUrl, cancellationToken);
            }

            return gateway;
        }
        catch (Exception failure) when (gateway is not null || failure is OperationCanceledException)
        {
            if (gateway is not null)
            {
                await gateway.DisposeAsync();
            }

            if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            throw;
        }
    }

    private async Task<RuleValue?> FileAsync(ParseResult parsed, CliHost host, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_json) is not { } file)
        {
            return null;
        }

        if (file != "-" && !File.Exists(host.Absolute(file)))
        {
            throw new CliException($"The request file '{file}' does not exist.");
        }

        var text = file == "-" ? await host.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(host.Absolute(file), cancellationToken);
        try
        {
            // Says where the mistake is, and knows a key that is there twice.
            JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }).Dispose();
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? FormattableString.Invariant($" at line {line + 1}") : "";
            throw new CliException($"{file} is not valid JSON{place}: {e.Message}");
        }

        return JsonReader.Read(text) ?? throw new CliException($"{file} is nested too deeply.");
    }

    private IEnumerable<CompletionItem> Complete(CompletionContext context, CliHost host)
    {
        var given = context.ParseResult.GetResult(_model) is { Tokens.Count: > 0 };
        return given && context.WordToComplete.StartsWith('-')
            ? FieldsOf(context, host).Select(field => new CompletionItem("--" + field))
            : ModelsOf(context, host).Select(model => new CompletionItem(model.Id));
    }

    private IEnumerable<string> FieldsOf(CompletionContext context, CliHost host)
    {
        var id = context.ParseResult.GetResult(_model)?.Tokens.FirstOrDefault()?.Value;
        return ModelsOf(context, host).FirstOrDefault(model => model.Id == id)?.Request.Fields.Select(field => field.Name) ?? [];
    }

    // Completions never complain: what cannot be read has none.
    private IReadOnlyList<ResolvedModel> ModelsOf(CompletionContext context, CliHost host)
    {
        try
        {
            return CompiledSpecs.ForUse(host, context.ParseResult.GetValue(_gateway.Specs)).Models;
        }
        catch (Exception e) when (e is CliException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
