namespace WebStudio;

/// <summary>The destination of requests.</summary>
/// <param name="IsSimulated">Whether the simulator of this process responds, free of charge.</param>
/// <param name="Service">The host that receives the requests.</param>
internal sealed record StudioMode(bool IsSimulated, string Service);
