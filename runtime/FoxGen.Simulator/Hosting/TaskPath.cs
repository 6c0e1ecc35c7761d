namespace FoxGen.Simulator.Hosting;

/// <summary>Recognizes paths of status requests and finds the task id in them.</summary>
internal sealed class TaskPath
{
    private const string Placeholder = "{task_id}";

    private readonly string _before;
    private readonly string _after;

    /// <summary>Takes the path of a service file.</summary>
    /// <exception cref="ArgumentException">The path has no place for the task id.</exception>
    public TaskPath(string template)
    {
        var at = template.IndexOf(Placeholder, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new ArgumentException($"The path of the status request has no {Placeholder}: {template}");
        }

        (_before, _after) = (template[..at], template[(at + Placeholder.Length)..]);
    }

    /// <summary>The task id in a path; <c>null</c> when the path is another one.</summary>
    public string? Match(string path)
    {
        if (path.Length <= _before.Length + _after.Length
            || !path.StartsWith(_before, StringComparison.Ordinal)
            || !path.EndsWith(_after, StringComparison.Ordinal))
        {
            return null;
        }

        var id = path[_before.Length..^_after.Length];
        return id.Contains('/', StringComparison.Ordinal) ? null : id;
    }
}
