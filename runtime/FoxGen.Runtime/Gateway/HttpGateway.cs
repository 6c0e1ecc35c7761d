using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Hosting;
using FoxGen.Http;
using FoxGen.Json;
using FoxGen.Submitting;
using FoxGen.Telemetry;
using FoxGen.Uploading;

namespace FoxGen.Gateway;

/// <summary>Talks to the service over HTTP.</summary>
internal sealed class HttpGateway : IFoxGateway
{
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly FoxCancelRequest? _cancel;
    private readonly Submitter _submitter;
    private readonly TaskQuery _query;
    private readonly KeptTasks _kept;
    private readonly RetryingSender _free;
    private readonly FoxEndpoint _endpoint;
    private readonly FoxClientOptions _options;
    private readonly ErrorMapper _errors;

    public HttpGateway(FoxServiceDefinition service, FoxEndpoint endpoint, RequestFactory requests, HttpClient http, bool ownsHttp, FoxClientOptions options, ClientTelemetry telemetry)
    {
        _http = http;
        _cancel = service.Tasks.Cancel;
        _ownsHttp = ownsHttp;
        var errors = new ErrorMapper(service, requests.Credential);
        _errors = errors;
        _endpoint = endpoint;
        _options = options;
        _free = new RetryingSender(requests, http, options, errors);
        var uploads = service.Uploads;
        var uploader = uploads is { Stream: not null } or { Start: not null } ? new Uploader(uploads, endpoint, _free, options, errors, telemetry) : null;
        Files = uploader is null ? null : new FoxFiles(uploads!, uploader);
        var replies = new ReplyStore(options.ReplyFolder);
        _kept = new KeptTasks(service, replies);
        _submitter = new Submitter(service, endpoint, requests, http, options, errors, new RequestMedia(uploader is null ? null : new UploadCache(uploader, options.TimeProvider), uploads, service.MediaReader, options.TreatWarningsAsErrors), replies, telemetry);
        _query = new TaskQuery(service, endpoint, requests, http, options, errors);
    }

    public FoxFiles? Files { get; }

    public Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, bool isStream, CancellationToken cancellationToken) =>
        _submitter.SubmitAsync(model, request, options, isStream, cancellationToken);

    public Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken) =>
        _kept.Has(token, model) ? Task.Run(() => _kept.Read(token, model), cancellationToken) : _query.SendAsync(token, model, poll, cancellationToken);

    public Task CancelAsync(FoxTaskSnapshot last, CancellationToken cancellationToken) =>
        _query.CancelAsync(_cancel!, last.Token, last.Raw, cancellationToken);

    public async Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken)
    {
        const string What = "a query";
        var query = string.Join('&', options.Where(static option => option.Value is not null).Select(static option => $"{Uri.EscapeDataString(option.Key)}={Uri.EscapeDataString(option.Value!)}"));
        var uri = _endpoint.Below(query.Length == 0 ? path : $"{path}?{query}");
        var reply = await _free.SendAsync(FoxRequestKind.Query, What, HttpMethod.Get, uri, null, _options.RequestTimeout, cancellationToken).ConfigureAwait(false);
        return JsonFields.Parse(reply.Body) ?? throw _errors.NoJson(reply, null, What);
    }

    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }
}
