namespace FoxGen.Services.Tests.StandIns;

/// <content>What a service says of itself, and what it uses.</content>
internal abstract partial class VendorStandIn
{
    /// <summary>The stages whose replies contain the result or lead to it.</summary>
    protected virtual IReadOnlyList<Stage> ResultStages => [Stage.Status];

    /// <summary>Whether each status reply hands out new URLs.</summary>
    protected virtual bool HandsOutFreshUrls => false;

    /// <summary>The status that an expired URL answers.</summary>
    protected virtual int ExpiredStatus => 403;

    protected abstract IReadOnlyList<Route> Routes { get; }

    protected abstract string NewId(int number);

    /// <summary>The refusal of a request without the right credentials or constant headers.</summary>
    protected abstract Reply? Unauthorized(VendorCall call);

    /// <summary>An error of the transport in the service's shape, for 404, 405, 429 and 5xx.</summary>
    protected abstract Reply Error(int status, string message);

    /// <summary>The service's own refusal, for example because the balance is insufficient.</summary>
    protected abstract Reply Refusal(Stage stage);

    protected virtual Reply TooManyRequests() => Error(429, "Too many requests.");

    protected virtual Reply ServerError(Stage stage) => Error(500, "Internal server error.");

    protected virtual Reply UnknownTask(Stage stage) => Error(404, "Not found.");

    protected VendorTask Accept(string kind)
    {
        var task = new VendorTask
        {
            Id = NewId(_charges.Count + 1),
            Kind = kind,
            Fails = Ends is Ends.Fails,
            Steps = StepsUntilDone,
            ResultCount = ResultCount,
        };
        _tasks.Add(task.Id, task);
        _charges.Add(task.Id);
        return task;
    }

    protected VendorTask? Find(string? id) => id is null ? null : _tasks.GetValueOrDefault(id);

    protected void Cancel(VendorTask task)
    {
        task.Cancelled = true;
        _cancelled.Add(task.Id);
    }

    protected void Forget(VendorTask task) => _tasks.Remove(task.Id);

    protected bool Take(Stage stage, Fault fault) => _faults.Take(stage, fault);

    /// <summary>The URLs of the results. One is dead if the next fault of the stage says so.</summary>
    protected string[] ResultUrls(VendorTask task, Stage stage, string type, int? count = null)
    {
        var dead = Take(stage, Fault.ExpiredUrl);
        return [.. Enumerable.Range(0, count ?? task.ResultCount).Select(index =>
            BaseUrl + FilePath(_files.Offer(task.Id, index, type, HandsOutFreshUrls, dead && index is 0)))];
    }

    /// <summary>The path under which a file is served.</summary>
    protected virtual string FilePath(string name) => "/files/" + name;

    /// <summary>Answers the request for a file, by its name.</summary>
    protected Reply File(string name)
    {
        if (Take(Stage.Download, Fault.ExpiredUrl))
        {
            _files.Expire(name);
        }

        return _files.Get(name, ExpiredStatus);
    }
}
