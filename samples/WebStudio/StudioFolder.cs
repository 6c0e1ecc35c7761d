namespace WebStudio;

/// <summary>Where things lie on this machine.</summary>
/// <param name="root">The folder of all; created when it is not there.</param>
internal sealed class StudioFolder(string root)
{
    private readonly string _root = Path.GetFullPath(root);

    /// <summary>The journal of paid work.</summary>
    public string Journal => Path.Combine(_root, "journal");

    /// <summary>The finished file of a task.</summary>
    /// <param name="id">The task; made by this program, or checked by it.</param>
    public string ResultsOf(string id) => Path.Combine(_root, "results", id);

    /// <summary>A new file for something that is on its way through.</summary>
    public string NewTemporaryFile()
    {
        var folder = Path.Combine(_root, "uploads");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, Guid.NewGuid().ToString("N"));
    }
}
