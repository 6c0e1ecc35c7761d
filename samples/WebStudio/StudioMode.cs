namespace WebStudio;

/// <summary>Where requests go.</summary>
/// <param name="IsSimulated">Whether the simulator of this process answers, free of charge.</param>
/// <param name="Service">The host that gets the requests.</param>
internal sealed record StudioMode(bool IsSimulated, string Service);
