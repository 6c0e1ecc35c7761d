using System.Text.Json;
using FoxGen.Client;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Downloading;
using FoxGen.Gateway;
using FoxGen.Hosting;
using FoxGen.Http;
using FoxGen.Json;
using FoxGen.Polling;
using FoxGen.Telemetry;
using FoxGen.Testing;
using FoxGen.Texts;

namespace FoxGen;

/// <summary>A client for one service with one API key. Base class of generated clients. Thread-safe; create one instance and reuse it.</summary>
public abstract class FoxClient : IDisposable
{
    private readonly FoxContext _context;
    private ModelList? _models;

    /// <summary>Creates a client with its own connections.</summary>
    /// <param name="service">The service.</param>
    /// <param name="apiKey">The key: printable ASCII without spaces.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <exception cref="ArgumentException">The key, the base URL or an option is not valid.</exception>
    protected FoxClient(FoxServiceDefinition service, string apiKey, FoxClientOptions? options)
        : this(service, null, apiKey, options, ownsHttp: true)
    {
    }

    /// <summary>
    /// Creates a client that submits and queries through the caller's <see cref="HttpClient"/>, which it does not dispose. Downloads use
    /// their own connections, which do not send the key. A handler that repeats requests cannot cause a second charge, and a handler that
    /// buffers the body fails.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="http">Sends the requests. It needs no base address and no default headers; its timeout should be long.</param>
    /// <param name="apiKey">The key: printable ASCII without spaces.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <exception cref="ArgumentException">The key, the base URL or an option is not valid.</exception>
    protected FoxClient(FoxServiceDefinition service, HttpClient http, string apiKey, FoxClientOptions? options)
        : this(service, http ?? throw new ArgumentNullException(nameof(http)), apiKey, options, ownsHttp: false)
    {
    }

    /// <summary>Creates a client over the caller's transport, for unit tests. Waits do not pause, and no key is required.</summary>
    /// <param name="service">The service.</param>
    /// <param name="transport">Replaces the service.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    protected FoxClient(FoxServiceDefinition service, IFoxTransport transport, FoxClientOptions? options)
        : this(
            service ?? throw new ArgumentNullException(nameof(service)),
            new TransportGateway(service, transport ?? throw new ArgumentNullException(nameof(transport))),
            options,
            new TransportFiles(transport))
    {
    }

    /// <summary>Makes a client over a fake.</summary>
    private protected FoxClient(FoxServiceDefinition service, IFoxGateway gateway, FoxClientOptions? options, HttpMessageHandler? files = null)
    {
        options ??= new FoxClientOptions();
        options.Check(service);
        BaseUrl = options.BaseUrl ?? service.BaseUrl;
        var telemetry = new ClientTelemetry(service, BaseUrl, options);
        _context = new FoxContext
        {
            Service = service,
            Gateway = gateway,
            Downloader = new FoxDownloader(FoxEndpoint.IsLoopback(BaseUrl), options, telemetry, files),
            Options = options,
            Telemetry = telemetry,
            Polls = new PollScheduler(options.TimeProvider, options.MaxConcurrentPolls),
        };
    }

    private FoxClient(FoxServiceDefinition service, HttpClient? http, string apiKey, FoxClientOptions? options, bool ownsHttp)
    {
        ArgumentNullException.ThrowIfNull(service);
        options ??= new FoxClientOptions();
        options.Check(service);
        var key = new ApiKeyCredential(apiKey, service.Auth, options.KeyAsync);
        var endpoint = new FoxEndpoint(service, options.BaseUrl ?? service.BaseUrl);
        BaseUrl = endpoint.BaseUrl;
        var requests = new RequestFactory(service, endpoint, key, options.TimeProvider);
        var telemetry = new ClientTelemetry(service, BaseUrl, options);
        if (http is { Timeout: var timeout } && timeout != Timeout.InfiniteTimeSpan && timeout < options.SubmitTimeout)
        {
            telemetry.Log.ShortHttpTimeout(timeout.TotalSeconds, options.SubmitTimeout.TotalSeconds);
        }

        _context = new FoxContext
        {
            Service = service,
            Gateway = new HttpGateway(service, endpoint, requests, http ?? FoxHttp.CreateClient(endpoint, options), ownsHttp, options, telemetry),
            Downloader = new FoxDownloader(endpoint.IsLocal, options, telemetry, keys: requests),
            Options = options,
            Telemetry = telemetry,
            Key = key,
            Polls = new PollScheduler(options.TimeProvider, options.MaxConcurrentPolls),
        };
    }

    /// <summary>The service.</summary>
    public FoxServiceDefinition Service => _context.Service;

    /// <summary>The base URL of the requests.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Returns a model. Generated clients have a property for each of their models; use this method for models from other specs.</summary>
    /// <exception cref="ArgumentException">The model belongs to another service, or its id cannot be part of a task token.</exception>
    public FoxModel<TRequest, TResult> Model<TRequest, TResult>(FoxModelDefinition<TRequest, TResult> definition)
        where TRequest : class, IFoxRequest
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.Service.Name != Service.Name)
        {
            throw new ArgumentException($"The model '{definition.Id}' belongs to the service '{definition.Service.Name}'; this client uses '{Service.Name}'.", nameof(definition));
        }

        definition.CheckId(nameof(definition));
        return new FoxModel<TRequest, TResult>(_context, definition);
    }

    /// <summary>Returns a model that can also send events.</summary>
    /// <inheritdoc cref="Model{TRequest, TResult}(FoxModelDefinition{TRequest, TResult})"/>
    public FoxModel<TRequest, TResult, TEvent> Model<TRequest, TResult, TEvent>(FoxModelDefinition<TRequest, TResult, TEvent> definition)
        where TRequest : class, IFoxRequest
    {
        Model((FoxModelDefinition<TRequest, TResult>)definition);
        return new FoxModel<TRequest, TResult, TEvent>(_context, definition);
    }

    /// <summary>All models of the client: the models of its specs, and <see cref="FoxClientOptions.Models"/>. The list does not use reflection.</summary>
    public IReadOnlyList<FoxModel> Models => List.All;

    /// <summary>Returns the model with an id, to submit JSON bodies without the C# types of the model.</summary>
    /// <param name="id">The model id on the wire.</param>
    /// <exception cref="ArgumentException">The client has no model with this id; the message names similar ids.</exception>
    public FoxModel Model(string id) => FindModel(id)
        ?? throw new ArgumentException($"The client has no model '{ErrorText.Bounded(id, 300)}'. {List.Suggestions(id)} Add models of your own specs with {nameof(FoxClientOptions)}.{nameof(FoxClientOptions.Models)}.", nameof(id));

    /// <summary>Returns the model with an id; <c>null</c> if the client has no such model.</summary>
    /// <param name="id">The model id on the wire.</param>
    public FoxModel? FindModel(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return List.Find(id);
    }

    /// <summary>
    /// Resumes a task of any model, in any process. <see cref="FoxTask.SaveAllAsync"/> saves its files. The task can also belong to a model that
    /// the client does not have. Its results are then JSON.
    /// </summary>
    /// <param name="token">The task.</param>
    /// <param name="hint">The known facts about the task; <c>null</c> if nothing is known.</param>
    /// <exception cref="FoxTaskTokenException">The token belongs to another service.</exception>
    public FoxTask Resume(FoxTaskToken token, FoxResumeHint? hint = null)
    {
        _context.CheckService(token);
        return FindModel(token.Model)?.Resume(token, hint)
            ?? FoxTask<JsonElement>.Resumed(_context, token, hint, null, static source => source.Item);
    }

    /// <summary>
    /// Resumes a task at the state in a call of the service (a webhook), in any process. If the task has ended in the call, waits send no status request. If
    /// not, or if the status is unknown, waits poll as usual. Verify the signature of the call before: this method does not. A result in the call is treated
    /// like one in a status response, and downloads follow the same rules.
    /// </summary>
    /// <param name="body">The body of the call.</param>
    /// <param name="token">The task. Find it with <see cref="FindTaskId"/>, for example in the journal.</param>
    /// <exception cref="FoxProtocolException">The body is not a JSON object with a task id, or it belongs to another task.</exception>
    /// <exception cref="FoxTaskTokenException">The token belongs to another service.</exception>
    /// <exception cref="NotSupportedException">The service file has no <c>callback</c>.</exception>
    public FoxTask Receive(ReadOnlyMemory<byte> body, FoxTaskToken token)
    {
        _context.CheckService(token);
        return FindModel(token.Model)?.Receive(body, token)
            ?? Resume(token, new FoxResumeHint { Snapshot = CallReader.Read(Service, token, null, body) });
    }

    /// <summary>Returns the task id in a call of the service (a webhook); <c>null</c> if the body is not a JSON object with a valid one.</summary>
    /// <param name="body">The body of the call.</param>
    /// <exception cref="NotSupportedException">The service file has no <c>callback</c>.</exception>
    public string? FindTaskId(ReadOnlyMemory<byte> body) => CallReader.IdOf(Service, body);

    /// <summary>The definitions of the models in the client's specs. Generated code overrides this property.</summary>
    protected virtual IReadOnlyList<FoxModelDefinition> Definitions => [];

    private ModelList List => _models ??= new ModelList(_context, Definitions, _context.Options.Models);

    /// <summary>The file uploads of the service. Generated clients of services with uploads have it as <c>Files</c>.</summary>
    /// <exception cref="NotSupportedException">The service does not accept files.</exception>
    protected FoxFiles StoredFiles => _context.Gateway.Files ?? throw new NotSupportedException($"The service {Service.Name} does not accept files.");

    /// <summary>Closes the client's own connections. Active waits end; tasks continue.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns the service and the base URL, without the key.</summary>
    public override string ToString() => $"{GetType().Name} ({Service.Name} at {BaseUrl.GetLeftPart(UriPartial.Path)})";

    /// <summary>Sends a free query. Called by generated code.</summary>
    /// <param name="path">The path below the base URL.</param>
    /// <param name="at">The path of the data in the response; <c>null</c> for the response itself.</param>
    /// <param name="read">Reads the data.</param>
    /// <param name="options">The query parameters; those without a value are omitted.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="FoxException">There was no valid response.</exception>
    protected async Task<T> QueryAsync<T>(
        string path, string? at, Func<FoxResultSource, T> read, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        var found = await FindAsync(path, at, JsonValueKind.Object, options, cancellationToken).ConfigureAwait(false);
        return read(new FoxResultSource { Item = found });
    }

    /// <summary>Sends a free query for a list. Called by generated code.</summary>
    /// <inheritdoc cref="QueryAsync"/>
    protected async Task<IReadOnlyList<T>> QueryListAsync<T>(
        string path, string? at, Func<FoxResultSource, T> read, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        var found = await FindAsync(path, at, JsonValueKind.Array, options, cancellationToken).ConfigureAwait(false);
        return new FoxResultSource { Item = found }.ReadItems(found, at ?? "", read);
    }

    /// <summary>Reads the key from the environment variable of the service.</summary>
    /// <exception cref="InvalidOperationException">The variable is not set; the message names it.</exception>
    protected static string KeyFromEnvironment(FoxServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(service);

        // Trimmed, because files and shells like to add a newline.
        return Environment.GetEnvironmentVariable(service.KeyVariable)?.Trim() is { Length: > 0 } key
            ? key
            : throw new InvalidOperationException($"The environment variable {service.KeyVariable} is not set. Set it to the API key of {service.Name}.");
    }

    private async Task<JsonElement> FindAsync(string path, string? at, JsonValueKind kind, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        var reply = await _context.Gateway.ReadAsync(path, options, cancellationToken).ConfigureAwait(false);
        var found = at is null ? reply : JsonFields.Find(reply, at);
        return found is { } data && data.ValueKind == kind
            ? data
            : throw new FoxProtocolException($"The response has no {kind}{(at is null ? "" : $" at '{at}'")}.") { Body = reply.GetRawText() };
    }

    /// <summary>Closes the client's own connections.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _context.Polls.Dispose();
            _context.Gateway.Dispose();
            _context.Downloader.Dispose();
        }
    }
}
