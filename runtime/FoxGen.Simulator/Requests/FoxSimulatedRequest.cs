using System.Text.Json;

namespace FoxGen.Simulator;

/// <summary>One request that reached the simulator.</summary>
public sealed record FoxSimulatedRequest
{
    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path, unescaped.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark; empty without one.</summary>
    public required string Query { get; init; }

    /// <summary>The HTTP status of the reply; <c>null</c> while there is none, and when the connection ended before one.</summary>
    public required int? Status { get; init; }

    /// <summary>Whether a fault reset the connection.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The body as it arrived; empty when there was none, and when the request was refused before reading it.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The headers by their names in any case, without the key. Several values are joined with commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>When it arrived, by the clock of the options.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The id the reply carries in <c>X-Request-Id</c> and in error messages.</summary>
    public required string RequestId { get; init; }

    /// <summary>The body as JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public JsonElement ReadJson()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }

    /// <summary>Method, path and status; no body, which may hold a prompt.</summary>
    public override string ToString() => $"{Method} {Path} -> {(IsCut ? "cut" : Status is { } status ? status : "open")}";
}
