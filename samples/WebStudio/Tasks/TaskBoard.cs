using System.Collections.Concurrent;

namespace WebStudio.Tasks;

/// <summary>All tasks that the page shows.</summary>
internal sealed class TaskBoard
{
    private readonly ConcurrentDictionary<string, StudioTask> _tasks = new(StringComparer.Ordinal);

    /// <summary>The tasks, the latest first.</summary>
    public IReadOnlyList<TaskView> List() => [.. _tasks.Values.Select(task => task.View).OrderByDescending(view => view.CreatedAt).ThenBy(view => view.Id, StringComparer.Ordinal)];

    /// <summary>The task of an id; <c>null</c> when there is none.</summary>
    public StudioTask? Find(string id) => _tasks.GetValueOrDefault(id);

    /// <summary>Adds a task.</summary>
    public StudioTask Add(TaskView view) => _tasks[view.Id] = new StudioTask(view);
}
