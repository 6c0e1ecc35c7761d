namespace Worker;

/// <summary>Where things lie.</summary>
internal sealed class Folders
{
    /// <summary>The requests: one JSON file each, as it is sent, with the id of its model.</summary>
    public string Jobs { get; set; } = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "jobs");

    /// <summary>The results: a folder for each request, named after its file.</summary>
    public string Out { get; set; } = Path.Combine("out", "worker");

    /// <summary>The journal of paid work.</summary>
    public string Journal { get; set; } = Path.Combine("out", "worker", "journal");
}
