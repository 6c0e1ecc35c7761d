using FoxGen.Simulator.Tasks;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Hosting;

/// <summary>Recognizes requests about a task: for its status, its result, or its end.</summary>
internal sealed class TaskRoutes
{
    private readonly TaskStore _tasks;
    private readonly List<TaskRoute> _routes = [];

    public TaskRoutes(ResolvedService service, TaskStore tasks, TaskAddresses addresses)
    {
        _tasks = tasks;
        var words = service.Tasks;
        Add(TaskRequest.Status, HttpMethods.Get, words.Find(TaskWords.Path), task => task.Family.TaskPath is null);
        foreach (var family in service.Families)
        {
            Add(TaskRequest.Status, HttpMethods.Get, family.TaskPath, task => task.Family.Name == family.Name);
        }

        Add(TaskRequest.Status, HttpMethods.Get, addresses.Status?.Template);
        Add(TaskRequest.Result, HttpMethods.Get, words.Find(TaskWords.Result)?.Find(ResultRequestWords.Path));
        Add(TaskRequest.Result, HttpMethods.Get, addresses.Result?.Template);
        if (words.Find(TaskWords.Cancel) is { } cancel)
        {
            var method = cancel.Get(CancelWords.Method).ToString().ToUpperInvariant();
            Add(TaskRequest.Cancel, method, cancel.Find(CancelWords.Path));
            Add(TaskRequest.Cancel, method, addresses.Cancel?.Template);
        }
    }

    /// <summary>What a path can ask for, with any method. Those about a task that exists come first.</summary>
    /// <param name="path">The escaped path.</param>
    /// <param name="query">The escaped query, without its question mark.</param>
    public IReadOnlyList<TaskMatch> Find(string path, string query) =>
    [
        .. from route in _routes
           let values = route.Template.Match(path, query)
           where values is not null
           let task = TaskOf(route, values)
           orderby task is null
           select new TaskMatch(route.Request, route.Method, task, values.GetValueOrDefault(UrlTemplate.TaskId) ?? string.Join(", ", values.Values)),
    ];

    private SimulatedTask? TaskOf(TaskRoute route, IReadOnlyDictionary<string, string> values)
    {
        var task = values.TryGetValue(UrlTemplate.TaskId, out var id) ? _tasks.Find(id) : route.Request is TaskRequest.Result ? _tasks.FindByResult(values) : null;
        return task is not null && route.Serves(task) && values.All(value => task.ValueOf(value.Key) is not { } own || own == value.Value) ? task : null;
    }

    private void Add(TaskRequest request, string method, string? template, Func<SimulatedTask, bool>? serves = null)
    {
        if (template is not null)
        {
            _routes.Add(new TaskRoute(request, method, new RequestTemplate(template), serves ?? (static _ => true)));
        }
    }

    private sealed record TaskRoute(TaskRequest Request, string Method, RequestTemplate Template, Func<SimulatedTask, bool> Serves);
}

/// <summary>What a request about a task wants.</summary>
internal enum TaskRequest
{
    /// <summary>Its status.</summary>
    Status,

    /// <summary>Its result.</summary>
    Result,

    /// <summary>Its end.</summary>
    Cancel,
}

/// <summary>What a path asks for.</summary>
/// <param name="Request">What it wants.</param>
/// <param name="Method">The method that such a request has.</param>
/// <param name="Task">The task; <c>null</c> if there is none.</param>
/// <param name="Name">What the path calls the task.</param>
internal sealed record TaskMatch(TaskRequest Request, string Method, SimulatedTask? Task, string Name);
