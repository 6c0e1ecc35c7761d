using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FoxGen.Simulator;

/// <summary>The result files by their URLs. A task keeps its URL until it expires; then the next query gives a fresh one.</summary>
internal sealed class ResultFileStore(TimeProvider time, TimeSpan? lifetime)
{
    /// <summary>What the paths of all result files start with.</summary>
    public const string Root = "/result-files/";

    private readonly object _lock = new();
    private readonly ConcurrentDictionary<string, ResultFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResultFile> _byTask = new(StringComparer.Ordinal);

    public ResultFile? Find(string path) => _byPath.GetValueOrDefault(path);

    public bool IsExpired(ResultFile file) => file.IsExpired(time, lifetime);

    /// <summary>The path of a completed task's file.</summary>
    public string PathOf(SimulatedTask task)
    {
        lock (_lock)
        {
            if (_byTask.TryGetValue(task.Id, out var file) && !IsExpired(file))
            {
                return file.Path;
            }

            var sample = SampleFile.For(task.Family.TaskType);
            var secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
            file = new ResultFile($"{Root}{secret}/{task.Id}{sample.Extension}", sample, task.Created, time.GetTimestamp());
            _byTask[task.Id] = file;
            _byPath[file.Path] = file;
            return file.Path;
        }
    }
}
