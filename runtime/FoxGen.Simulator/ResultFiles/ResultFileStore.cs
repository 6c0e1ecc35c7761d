using System.Collections.Concurrent;
using System.Security.Cryptography;
using FoxGen.Simulator.Samples;
using FoxGen.Simulator.Tasks;
using FoxGen.Specs;

namespace FoxGen.Simulator.ResultFiles;

/// <summary>The result files by their URLs. A task keeps its URL until it expires; then the next query gives a fresh one.</summary>
internal sealed class ResultFileStore(TimeProvider time, TimeSpan? lifetime)
{
    /// <summary>What the paths of all result files start with.</summary>
    public const string Root = "/result-files/";

    private readonly object _lock = new();
    private readonly ConcurrentDictionary<string, ResultFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Task, int Index), ResultFile> _byTask = [];

    public ResultFile? Find(string path) => _byPath.GetValueOrDefault(path);

    public bool IsExpired(ResultFile file) => file.IsExpired(time, lifetime);

    /// <summary>What the file of a task contains.</summary>
    public static SampleFile SampleOf(SimulatedTask task) => task.Model.Result.ContentMediaType is { } mediaType
        ? SampleFile.ForMediaType(mediaType)
        : SampleFile.For(task.Family.Facts.Find(FamilyWords.Type));

    /// <summary>A completed task's file.</summary>
    /// <param name="task">The task.</param>
    /// <param name="index">Which of its results, from 0.</param>
    public ResultFile FileOf(SimulatedTask task, int index)
    {
        lock (_lock)
        {
            if (_byTask.TryGetValue((task.Id, index), out var file) && !IsExpired(file))
            {
                return file;
            }

            var sample = SampleOf(task);
            var secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
            var name = string.Concat(task.Id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
            file = new ResultFile($"{Root}{secret}/{name}{(index == 0 ? "" : $"-{index + 1}")}{sample.Extension}", task.Model.Result.SendsKey, sample, task.Created, time.GetTimestamp());
            _byTask[(task.Id, index)] = file;
            _byPath[file.Path] = file;
            return file;
        }
    }
}
