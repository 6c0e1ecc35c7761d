namespace FoxGen.CompilerServices;

/// <summary>How requests carry the API key.</summary>
public sealed class FoxKeyHeader
{
    internal static FoxKeyHeader Bearer { get; } = new() { Header = "Authorization", Scheme = "Bearer" };

    /// <summary>The request header.</summary>
    public required string Header { get; init; }

    /// <summary>The word before the key; <c>null</c> for the key alone.</summary>
    public string? Scheme { get; init; }
}
