using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FoxGen.Simulator.Requests;

/// <summary>A request while it is answered. Its owner writes, tests read from other threads.</summary>
internal sealed class RecordedRequest
{
    private readonly string _method;
    private readonly string _path;
    private readonly string _query;
    private readonly string _id;
    private readonly DateTimeOffset _time;
    private readonly Dictionary<string, string> _headers;

    private volatile byte[] _body = [];
    private volatile int _status;
    private volatile bool _isCut;
    private volatile bool _isAbandoned;

    private RecordedRequest(HttpContext context, DateTimeOffset time, string keyHeader)
    {
        var request = context.Request;
        (_method, _path, _query, _id, _time) = (request.Method, request.Path, request.QueryString.ToString(), context.TraceIdentifier, time);
        _headers = request.Headers
            .Where(header => !header.Key.Equals(keyHeader, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    public byte[] Body
    {
        set => _body = value;
    }

    public bool IsCut
    {
        set => _isCut = value;
    }

    /// <summary>Starts the record of a request; the status is noted before the reply leaves, so that whoever has the reply sees it.</summary>
    public static RecordedRequest Start(HttpContext context, DateTimeOffset time, string keyHeader)
    {
        var record = new RecordedRequest(context, time, keyHeader);
        context.Features.Set(record);
        context.Response.OnStarting(() =>
        {
            // Comes for connections that end before the reply, too.
            if (!record._isCut && !record._isAbandoned)
            {
                record._status = context.Response.StatusCode;
            }

            return Task.CompletedTask;
        });
        return record;
    }

    /// <summary>Notes that the client left, or that the simulator ends; a status not yet sent never will be.</summary>
    public void Abandon() => _isAbandoned = true;

    public static RecordedRequest Of(HttpContext context) => context.Features.GetRequiredFeature<RecordedRequest>();

    public FoxSimulatedRequest ToPublic() => new()
    {
        Method = _method,
        Path = _path,
        Query = _query,
        Status = _status is 0 ? null : _status,
        IsCut = _isCut,
        Body = _body,
        Headers = _headers,
        Time = _time,
        RequestId = _id,
    };
}
