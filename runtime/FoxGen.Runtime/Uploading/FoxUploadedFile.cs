using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;

namespace FoxGen;

/// <summary>A file that the service stores temporarily, for use in requests.</summary>
public sealed class FoxUploadedFile
{
    private const int LongestId = 512;

    internal FoxUploadedFile()
    {
    }

    /// <summary>
    /// The URL of the stored file, for a media field; <c>null</c> if the service sends only an id. It can contain a signature, so it is not part of
    /// <see cref="ToString"/>.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>What requests contain for the file.</summary>
    internal string Reference { get; init; } = "";

    /// <summary>The id; <c>null</c> if the service sent none.</summary>
    public string? Id { get; init; }

    /// <summary>The file name from the service. Do not use it as a path.</summary>
    public string? FileName { get; init; }

    /// <summary>The size in bytes, from the service.</summary>
    public long? Length { get; init; }

    /// <summary>The upload time by the clock of the service, or by the local clock if the service sent none.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the service deletes the file; <c>null</c> if it is not documented.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The complete response.</summary>
    public required JsonElement Raw { get; init; }

    /// <summary>Converts the file to media for a request: its URL, or its id if the service uses ids.</summary>
    public FoxMedia ToMedia() => FoxMedia.FromUrl(Reference);

    /// <summary>Returns the id and the size.</summary>
    public override string ToString() => $"{Id ?? "file"} ({Length} bytes)";

    /// <summary>Reads a reply; <c>null</c> when it has no usable URL, or no usable id if the service uses ids.</summary>
    internal static FoxUploadedFile? Read(FoxUploadProtocol protocol, JsonElement raw, DateTimeOffset now)
    {
        var url = Uri.TryCreate(JsonFields.Text(raw, protocol.ReplyUrlField), UriKind.Absolute, out var found) && (found.Scheme == Uri.UriSchemeHttps || found.Scheme == Uri.UriSchemeHttp) ? found : null;
        var id = JsonFields.Word(raw, protocol.ReplyIdField);
        if ((protocol.Use is FoxUploadReference.Id && id is { Length: > 0 and <= LongestId } ? id : protocol.Use is FoxUploadReference.Url ? url?.AbsoluteUri : null) is not { } reference)
        {
            return null;
        }

        var created = JsonFields.Number(raw, protocol.ReplyCreatedField) is { } seconds and > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : now;
        return new FoxUploadedFile
        {
            Reference = reference,
            Url = url,
            Id = id,
            FileName = JsonFields.Text(raw, protocol.ReplyNameField),
            Length = JsonFields.Number(raw, protocol.ReplyBytesField) is { } length and >= 0 and < long.MaxValue ? (long)length : null,
            CreatedAt = created,

            // Counted from here: the clock of the service may be wrong.
            ExpiresAt = protocol.Lifetime is { } lifetime ? now + lifetime : null,
            Raw = raw,
        };
    }
}
