namespace FoxGen.CompilerServices;

/// <summary>How a service takes files. Made by generated code from the service file.</summary>
public sealed class FoxUploadProtocol
{
    /// <summary>The endpoint that takes a file as <c>multipart/form-data</c>.</summary>
    public required FoxUploadEndpoint Stream { get; init; }

    /// <summary>The endpoint that takes a file as base64 in JSON; <c>null</c> when there is none.</summary>
    public FoxUploadEndpoint? Base64 { get; init; }

    /// <summary>The endpoint that takes the URL of a file, which the service then fetches; <c>null</c> when there is none.</summary>
    public FoxUploadEndpoint? Url { get; init; }

    /// <summary>The field or part that names the file; <c>null</c> when the service takes no name.</summary>
    public string? NameField { get; init; }

    /// <summary>The field or part that says whether old uploads may be dropped when the storage is full; <c>null</c> when there is none.</summary>
    public string? CleanupField { get; init; }

    /// <summary>Where replies hold the URL of the stored file.</summary>
    public required string ReplyUrlField { get; init; }

    /// <summary>Where replies hold the id of the stored file.</summary>
    public string? ReplyIdField { get; init; }

    /// <summary>Where replies hold its name.</summary>
    public string? ReplyNameField { get; init; }

    /// <summary>Where replies hold its size in bytes.</summary>
    public string? ReplyBytesField { get; init; }

    /// <summary>Where replies hold the time it was stored, in Unix seconds.</summary>
    public string? ReplyCreatedField { get; init; }

    /// <summary>The largest file in bytes; <c>null</c> when the service does not say.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>How long a stored file is kept; <c>null</c> when the service does not say.</summary>
    public TimeSpan? Lifetime { get; init; }
}

/// <summary>One way to upload.</summary>
public sealed class FoxUploadEndpoint
{
    /// <summary>The path below the base URL.</summary>
    public required string Path { get; init; }

    /// <summary>The field or part that holds the file, its base64 or its URL.</summary>
    public required string Field { get; init; }
}
