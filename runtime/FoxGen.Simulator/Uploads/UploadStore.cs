using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FoxGen.Simulator.Uploads;

/// <summary>The files that were uploaded, by the paths of their URLs.</summary>
internal sealed class UploadStore
{
    /// <summary>What the paths of all uploads start with.</summary>
    public const string Root = "/uploaded-files/";

    private readonly ConcurrentDictionary<string, FoxSimulatedUpload> _byPath = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FoxSimulatedUpload> _all = new();

    public FoxSimulatedUpload? Find(string path) => _byPath.GetValueOrDefault(path);

    public IReadOnlyList<FoxSimulatedUpload> Snapshot() => [.. _all];

    public FoxSimulatedUpload Add(string name, string contentType, ReadOnlyMemory<byte> bytes, Uri? from, DateTimeOffset time, string baseUrl) =>
        Add(Reserve(name, contentType, time, baseUrl) with { Bytes = bytes, FetchedFrom = from });

    /// <summary>Gives a file that has not arrived its id and its URL.</summary>
    public static FoxSimulatedUpload Reserve(string name, string contentType, DateTimeOffset time, string baseUrl)
    {
        var secret = RandomNumberGenerator.GetHexString(24, lowercase: true);
        return new FoxSimulatedUpload
        {
            Id = $"file-{time.ToUnixTimeSeconds()}-{secret[..6]}",
            FileName = name,
            ContentType = contentType,
            Bytes = default,
            Url = new Uri($"{baseUrl}{Root}{secret}/{Uri.EscapeDataString(Path.GetFileName(name))}"),
            Time = time,
        };
    }

    /// <summary>Stores a file that has arrived.</summary>
    public FoxSimulatedUpload Add(FoxSimulatedUpload upload)
    {
        _byPath[upload.Url.AbsolutePath] = upload;
        _byPath[Uri.UnescapeDataString(upload.Url.AbsolutePath)] = upload;
        _all.Enqueue(upload);
        return upload;
    }
}
