namespace FoxGen.Specs;

/// <summary>How a service takes files.</summary>
public sealed record ServiceUploads
{
    /// <summary>The endpoint that takes a file as <c>multipart/form-data</c>.</summary>
    public required UploadEndpoint Stream { get; init; }

    /// <summary>The endpoint that takes a file as base64 in JSON, when there is one.</summary>
    public UploadEndpoint? Base64 { get; init; }

    /// <summary>The endpoint that fetches a file from a URL, when there is one.</summary>
    public UploadEndpoint? Url { get; init; }

    /// <summary>The field or part that names the file.</summary>
    public string? NameField { get; init; }

    /// <summary>The field or part that says whether old uploads may be dropped when the storage is full.</summary>
    public string? CleanupField { get; init; }

    /// <summary>Where replies hold what.</summary>
    public required UploadReply Reply { get; init; }

    /// <summary>The largest file in bytes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>How long files are kept, in seconds.</summary>
    public int? LifetimeSeconds { get; init; }
}

/// <summary>One way to upload.</summary>
/// <param name="Path">The path below the base URL.</param>
/// <param name="Field">The field or part that holds the file, or what stands for it.</param>
public sealed record UploadEndpoint(string Path, string Field);

/// <summary>Where the reply to an upload holds what; dotted paths.</summary>
/// <param name="Url">The URL of the stored file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Created">When it was stored, in Unix seconds.</param>
public sealed record UploadReply(string Url, string? Id, string? Name, string? Bytes, string? Created);
