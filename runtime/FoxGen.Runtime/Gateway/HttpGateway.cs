namespace FoxGen;

/// <summary>The real outside: HTTP.</summary>
internal sealed class HttpGateway : IFoxGateway
{
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly Submitter _submitter;
    private readonly TaskQuery _query;

    public HttpGateway(FoxServiceDefinition service, FoxEndpoint endpoint, FoxKey key, HttpClient http, bool ownsHttp, FoxClientOptions options)
    {
        _http = http;
        _ownsHttp = ownsHttp;
        var errors = new ReplyErrors(service.Tasks, key);
        _submitter = new Submitter(service, endpoint, key, http, options, errors);
        _query = new TaskQuery(service, endpoint, key, http, options, errors);
    }

    public Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, CancellationToken cancellationToken) =>
        _submitter.SubmitAsync(model, request, options, cancellationToken);

    public Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, int poll, CancellationToken cancellationToken) =>
        _query.SendAsync(token, poll, cancellationToken);

    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }
}
