namespace Worker;

/// <summary>Where things lie.</summary>
internal sealed class Folders
{
    /// <summary>The prompts: one text file each.</summary>
    public string Jobs { get; set; } = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "jobs");

    /// <summary>The videos, named after the prompts' files.</summary>
    public string Out { get; set; } = Path.Combine("out", "worker");

    /// <summary>The journal of paid work.</summary>
    public string Journal { get; set; } = Path.Combine("out", "worker", "journal");
}
