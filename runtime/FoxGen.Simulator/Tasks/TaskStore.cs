using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using FoxGen.Simulator.Replies;

namespace FoxGen.Simulator.Tasks;

/// <summary>All tasks by their ids.</summary>
internal sealed class TaskStore
{
    private const string IdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private readonly ConcurrentDictionary<string, SimulatedTask> _tasks = new(StringComparer.Ordinal);

    public SimulatedTask? Find(string id) => _tasks.GetValueOrDefault(id);

    /// <summary>All tasks in the order of acceptance; a copy.</summary>
    public IReadOnlyList<SimulatedTask> Snapshot() => [.. _tasks.Values.OrderBy(task => task.AcceptedAt).ThenBy(task => task.Id, StringComparer.Ordinal)];

    /// <summary>Makes a task with an id that no other has.</summary>
    /// <param name="created">The time in its id.</param>
    /// <param name="make">Makes the task from its id.</param>
    public SimulatedTask Add(DateTimeOffset created, Func<string, SimulatedTask> make)
    {
        while (true)
        {
            var seconds = created.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var id = $"{ProtocolWords.TaskIdPrefix}-{seconds}-{RandomNumberGenerator.GetString(IdCharacters, 8)}";
            var task = make(id);
            if (_tasks.TryAdd(id, task))
            {
                return task;
            }
        }
    }
}
