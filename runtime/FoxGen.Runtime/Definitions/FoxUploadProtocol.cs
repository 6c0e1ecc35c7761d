namespace FoxGen.CompilerServices;

/// <summary>How a service accepts file uploads. Created by generated code from the service file.</summary>
public sealed class FoxUploadProtocol
{
    /// <summary>The forms in which a request can contain a local file, where its field accepts them; empty if none.</summary>
    public IReadOnlyList<FoxInlineForm> Inline { get; init; } = [];

    /// <summary>The endpoint that accepts a file as <c>multipart/form-data</c>; <c>null</c> if files can only be inside requests.</summary>
    public FoxUploadEndpoint? Stream { get; init; }

    /// <summary>The endpoint that accepts a file as base64 in JSON; <c>null</c> if there is none.</summary>
    public FoxUploadEndpoint? Base64 { get; init; }

    /// <summary>The endpoint that accepts the URL of a file, which the service then fetches; <c>null</c> if there is none.</summary>
    public FoxUploadEndpoint? Url { get; init; }

    /// <summary>The field or part with the file name; <c>null</c> if the service does not accept one.</summary>
    public string? NameField { get; init; }

    /// <summary>The field or part that allows the service to delete old uploads when the storage is full; <c>null</c> if there is none.</summary>
    public string? CleanupField { get; init; }

    /// <summary>The path of the URL of the stored file.</summary>
    public string? ReplyUrlField { get; init; }

    /// <summary>The path of the id of the stored file.</summary>
    public string? ReplyIdField { get; init; }

    /// <summary>The path of the file name.</summary>
    public string? ReplyNameField { get; init; }

    /// <summary>The path of the size in bytes.</summary>
    public string? ReplyBytesField { get; init; }

    /// <summary>The path of the upload time in Unix seconds.</summary>
    public string? ReplyCreatedField { get; init; }

    /// <summary>Maximum file size in bytes; <c>null</c> if it is not documented.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>How long a file is stored; <c>null</c> if it is not documented.</summary>
    public TimeSpan? Lifetime { get; init; }
}

/// <summary>An upload endpoint.</summary>
public sealed class FoxUploadEndpoint
{
    /// <summary>The path below the base URL.</summary>
    public required string Path { get; init; }

    /// <summary>The field or part with the file, its base64 or its URL.</summary>
    public required string Field { get; init; }
}
