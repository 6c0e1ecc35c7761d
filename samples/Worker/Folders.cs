namespace Worker;

/// <summary>Where things lie.</summary>
internal sealed class Folders
{
    /// <summary>The requests: one JSON file for each request, in the format in which it is sent, with the id of its model.</summary>
    public string Jobs { get; set; } = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "jobs");

    /// <summary>The results: one folder for each request, named after the file of the request.</summary>
    public string Out { get; set; } = Path.Combine("out", "worker");

    /// <summary>The journal of paid work.</summary>
    public string Journal { get; set; } = Path.Combine("out", "worker", "journal");
}
