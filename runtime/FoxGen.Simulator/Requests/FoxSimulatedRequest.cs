using System.Text.Json;

namespace FoxGen.Simulator;

/// <summary>One request that reached the simulator.</summary>
public sealed record FoxSimulatedRequest
{
    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path, unescaped.</summary>
    public required string Path { get; init; }

    /// <summary>The query string with its question mark; empty without one.</summary>
    public required string Query { get; init; }

    /// <summary>The HTTP status of the response; <c>null</c> before the response, or if the connection ended without one.</summary>
    public required int? Status { get; init; }

    /// <summary>Whether a fault reset the connection.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The received body; empty without a body, or if the request was rejected before the body was read.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The headers by case-insensitive name, without the key. Several values are joined with commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The time of arrival, by the clock of the options.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The request id in <c>X-Request-Id</c>, and in errors of services that name a place for it.</summary>
    public required string RequestId { get; init; }

    /// <summary>Parses the body as JSON.</summary>
    /// <exception cref="JsonException">The body is not valid JSON.</exception>
    public JsonElement ReadJson()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }

    /// <summary>Returns the method, the path and the status, without the body, which can contain a prompt.</summary>
    public override string ToString() => $"{Method} {Path} -> {(IsCut ? "cut" : Status is { } status ? status : "open")}";
}
