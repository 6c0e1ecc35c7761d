using System.Net;
using System.Text;
using System.Text.Json;
using FoxGen.Answers;
using FoxGen.Json;
using FoxGen.Texts;

namespace FoxGen.Http;

/// <summary>A reply with its body, or with as much of it as arrived.</summary>
internal sealed class HttpReply
{
    public required HttpStatusCode Status { get; init; }

    public required string? RequestId { get; init; }

    public required TimeSpan? RetryAfter { get; init; }

    /// <summary>What arrived of the body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Why the body could not be read to its end; <c>null</c> when it was.</summary>
    public required Exception? BodyFailure { get; init; }

    /// <summary>Whether the reply is to another request than the one made, because a handler followed a redirect.</summary>
    public required bool IsRedirected { get; init; }

    /// <summary>Where the reply is kept, if it is the result.</summary>
    public ReplySink? Sink { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsTooLong => BodyFailure is InvalidDataException;

    /// <summary>The JSON object at the start of the body; <c>null</c> when there is none, or when it did not arrive completely.</summary>
    public JsonElement? Json => JsonPrefix.Read(Body, out var isComplete) is { } json && isComplete ? json : null;

    /// <summary>The JSON object at the start of the body with the members that arrived completely; <c>null</c> when there is none.</summary>
    public JsonElement? Start => JsonPrefix.Read(Body, out _);

    /// <summary>The start of the body as text; <c>null</c> when there is none.</summary>
    public string? Text => Body.IsEmpty ? null : Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, ErrorText.BodyLength * 4)]);
}
