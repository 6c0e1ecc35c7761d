using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;

namespace FoxGen;

/// <summary>A file that the service stores for a while, to be used in requests.</summary>
public sealed class FoxUploadedFile
{
    internal FoxUploadedFile()
    {
    }

    /// <summary>Where it is stored: give it to a media field. It may carry a signature, so it is not part of <see cref="ToString"/>.</summary>
    public required Uri Url { get; init; }

    /// <summary>Its id; <c>null</c> when the service sent none.</summary>
    public string? Id { get; init; }

    /// <summary>Its name as the service tells it. Not a path: do not open it as one.</summary>
    public string? FileName { get; init; }

    /// <summary>Its size in bytes as the service tells it.</summary>
    public long? Length { get; init; }

    /// <summary>When it was stored, by the clock of the service; by ours when it did not say.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the service drops it; <c>null</c> when it does not say how long it keeps files.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The whole reply.</summary>
    public required JsonElement Raw { get; init; }

    /// <summary>Takes the file as media of a request.</summary>
    public FoxMedia ToMedia() => FoxMedia.FromUrl(Url);

    /// <summary>The id and the size.</summary>
    public override string ToString() => $"{Id ?? "file"} ({Length} bytes)";

    /// <summary>Reads a reply; <c>null</c> when it has no usable URL.</summary>
    internal static FoxUploadedFile? Read(FoxUploadProtocol protocol, JsonElement raw, DateTimeOffset now)
    {
        if (!Uri.TryCreate(JsonFields.Text(raw, protocol.ReplyUrlField), UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            return null;
        }

        var created = JsonFields.Number(raw, protocol.ReplyCreatedField) is { } seconds and > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : now;
        return new FoxUploadedFile
        {
            Url = url,
            Id = JsonFields.Word(raw, protocol.ReplyIdField),
            FileName = JsonFields.Text(raw, protocol.ReplyNameField),
            Length = JsonFields.Number(raw, protocol.ReplyBytesField) is { } length and >= 0 and < long.MaxValue ? (long)length : null,
            CreatedAt = created,

            // Counted from here: the clock of the service may be wrong.
            ExpiresAt = protocol.Lifetime is { } lifetime ? now + lifetime : null,
            Raw = raw,
        };
    }
}
