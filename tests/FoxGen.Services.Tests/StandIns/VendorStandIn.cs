namespace FoxGen.Services.Tests.StandIns;

/// <summary>
/// A small HTTP server that behaves like the documented API of one service: as strict, with its shapes, and no more helpful.
/// Use <c>await using var service = await VendorStandIn.StartAsync&lt;FalStandIn&gt;()</c>.
/// </summary>
internal abstract partial class VendorStandIn : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly FaultPlan _faults = new();
    private readonly List<VendorCall> _calls = [];
    private readonly List<VendorCall> _elsewhere = [];
    private readonly List<string> _charges = [];
    private readonly List<string> _cancelled = [];
    private readonly Dictionary<string, VendorTask> _tasks = [];
    private readonly StandInFiles _files = new();
    private StandInHost? _host;

    /// <summary>The origin, without the path prefix of the service: <c>http://127.0.0.1:port</c>.</summary>
    public string BaseUrl => _host!.BaseUrl;

    /// <summary>The origin of another host, which only records requests.</summary>
    public string ElsewhereUrl => _host!.ElsewhereUrl;

    /// <summary>The only key that is accepted.</summary>
    public string Key { get; } = "sk-stand-in-4f1d9c7be2";

    /// <summary>The number of status requests before a task ends, for tasks submitted from now on.</summary>
    public int StepsUntilDone { get; set; } = 2;

    /// <summary>How tasks end that are submitted from now on.</summary>
    public Ends Ends { get; set; }

    /// <summary>The number of results of tasks submitted from now on, where the model has several.</summary>
    public int ResultCount { get; set; } = 1;

    /// <summary>The Retry-After of 429 replies. None of the services documents one, so it is absent unless a test sets it.</summary>
    public string? RetryAfter { get; set; }

    public IReadOnlyList<VendorCall> Calls => Copy(_calls);

    /// <summary>The requests that arrived at the other host.</summary>
    public IReadOnlyList<VendorCall> Elsewhere => Copy(_elsewhere);

    /// <summary>The task id of each accepted submit.</summary>
    public IReadOnlyList<string> Charges => Copy(_charges);

    public IReadOnlyList<string> Cancelled => Copy(_cancelled);

    /// <summary>The requests that carried the key to a place that must not get it.</summary>
    public IReadOnlyList<string> LeakedKeys => Copy(_files.LeakedKeys);

    /// <summary>The storage service behind the uploads, on the other host.</summary>
    public StandInStorage Storage { get; } = new();

    /// <summary>The number of faults that no request has met yet.</summary>
    public int PendingFaults
    {
        get
        {
            lock (_gate)
            {
                return _faults.Count;
            }
        }
    }

    public static async Task<T> StartAsync<T>()
        where T : VendorStandIn, new()
    {
        var service = new T();
        service._host = await StandInHost.StartAsync(service.Answer);
        return service;
    }

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Injects a fault into the next request of the stage that has no fault yet.</summary>
    /// <exception cref="ArgumentException">The service has no such request, or the fault cannot happen there.</exception>
    public void Inject(Stage stage, params Fault[] faults)
    {
        foreach (var fault in faults)
        {
            var fits = fault switch
            {
                Fault.WrongShape => ResultStages.Contains(stage),
                Fault.ExpiredUrl => stage is Stage.Download || stage == ResultStages[^1],
                _ => stage is Stage.Download || Routes.Any(route => route.Stage == stage),
            };
            if (!fits)
            {
                throw new ArgumentException($"{GetType().Name} cannot have {fault} at {stage}.", nameof(faults));
            }

            lock (_gate)
            {
                _faults.Add(stage, fault);
            }
        }
    }

    private Reply Answer(VendorCall call, bool elsewhere)
    {
        lock (_gate)
        {
            (elsewhere ? _elsewhere : _calls).Add(call);
            if (elsewhere || call.Path.StartsWith("/files/", StringComparison.Ordinal))
            {
                _files.Watch(call, Key);
            }

            return elsewhere ? Storage.Answer(call) ?? Reply.Text(404, "Nothing is here.") : Dispatch(call);
        }
    }

    private Reply Dispatch(VendorCall call)
    {
        Route[] routes =
        [
            .. Routes, new("GET", "/files/([^/]+)", Stage.Download, (_, path) => File(path.Groups[1].Value)) { IsOpen = true },
        ];
        var here = routes.Where(route => route.Match(call.Path).Success).ToArray();
        if (here.FirstOrDefault(route => route.Method == call.Method) is not { } route)
        {
            return here is [] ? Error(404, $"No route matches {call.Path}.") : Error(405, $"Method {call.Method} is not allowed.");
        }

        if (Take(route.Stage, Fault.ResetBefore))
        {
            return Reply.Reset;
        }

        return (route.IsOpen ? null : Unauthorized(call)) ?? AtStage(route, call);
    }

    private Reply AtStage(Route route, VendorCall call)
    {
        var stage = route.Stage;
        switch (_faults.Take(stage))
        {
            case Fault.ResetAfter:
                route.Answer(call, route.Match(call.Path));
                return Reply.Reset;
            case Fault.TooManyRequests:
                return (stage is Stage.Download ? Reply.Text(429, "Slow down.") : TooManyRequests()).With("Retry-After", RetryAfter);
            case Fault.ServerError:
                return stage is Stage.Download ? Reply.Text(503, "Unavailable.") : ServerError(stage);
            case Fault.Refused:
                return stage is Stage.Download ? Reply.Text(403, "Access denied.") : Refusal(stage);
            case Fault.NotFound:
                return stage is Stage.Download ? Reply.Text(404, "No such file.") : UnknownTask(stage);
            default:
                return route.Answer(call, route.Match(call.Path));
        }
    }

    private T[] Copy<T>(List<T> list)
    {
        lock (_gate)
        {
            return [.. list];
        }
    }
}
