using System.Collections.Concurrent;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tasks;

/// <summary>All tasks by their ids, and by what the requests for their results say.</summary>
internal sealed class TaskStore(ResolvedService service, ReplyExamples examples)
{
    private readonly string? _example = examples.FindText(
        service.TaskFields.Find(TaskFieldWords.Id) ?? "id", ReplyExampleWords.Submitted, ReplyExampleWords.Running, ReplyExampleWords.Completed)?.Text;

    private readonly IReadOnlyList<string> _resultNames = ResultNames(service);

    private readonly ConcurrentDictionary<string, SimulatedTask> _tasks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SimulatedTask> _byResult = new(StringComparer.Ordinal);

    public SimulatedTask? Find(string id) => _tasks.GetValueOrDefault(id);

    /// <summary>The task whose result a request asks for.</summary>
    /// <param name="values">The values of the placeholders in the path of the result.</param>
    public SimulatedTask? FindByResult(IReadOnlyDictionary<string, string> values) => _byResult.GetValueOrDefault(ResultKey(name => values.GetValueOrDefault(name)));

    /// <summary>All tasks in the order of acceptance; a copy.</summary>
    public IReadOnlyList<SimulatedTask> Snapshot() => [.. _tasks.Values.OrderBy(task => task.AcceptedAt).ThenBy(task => task.Id, StringComparer.Ordinal)];

    /// <summary>Makes a task with an id that no other has.</summary>
    /// <param name="make">Makes the task from its id, and the values of the fields that the path of its result names.</param>
    public SimulatedTask Add(Func<string, IReadOnlyDictionary<string, string>, SimulatedTask> make)
    {
        while (true)
        {
            var fields = _resultNames.Where(name => name is not (UrlTemplate.TaskId or UrlTemplate.Model)).ToDictionary(name => name, FieldValue, StringComparer.Ordinal);
            var task = make(ExampleForm.Next(_example, "task-"), fields);
            if (_tasks.TryAdd(task.Id, task))
            {
                _byResult[ResultKey(task.ValueOf)] = task;
                return task;
            }
        }
    }

    private static IReadOnlyList<string> ResultNames(ResolvedService service) =>
        service.Tasks.Find(TaskWords.Result)?.Find(ResultRequestWords.Path) is { } path && UrlTemplate.Parse(path) is { } template
            ? [.. template.Names.Select(name => name.TrimStart('+')).Distinct(StringComparer.Ordinal)]
            : [];

    private string FieldValue(string name) => ExampleForm.Next(examples.FindText(name, ReplyExampleWords.Completed)?.Text, $"{name.Split('.')[^1]}-");

    private string ResultKey(Func<string, string?> value) => string.Join('\n', _resultNames.Select(value));
}
