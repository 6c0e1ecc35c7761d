namespace FoxGen.CompilerServices;

/// <summary>How a service accepts file uploads. Created by generated code from the service file.</summary>
public sealed class FoxUploadProtocol
{
    /// <summary>The forms in which a request can contain a local file, where its field accepts them; empty if none.</summary>
    public IReadOnlyList<FoxInlineForm> Inline { get; init; } = [];

    /// <summary>The endpoint that accepts a file as <c>multipart/form-data</c>; <c>null</c> if there are two steps, or if files can only be inside requests.</summary>
    public FoxUploadEndpoint? Stream { get; init; }

    /// <summary>The first of two steps of an upload, instead of <see cref="Stream"/>; <c>null</c> if there is one step.</summary>
    public FoxUploadStart? Start { get; init; }

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

    /// <summary>What request fields contain for an uploaded file (default: its URL).</summary>
    public FoxUploadReference Use { get; init; }

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

    /// <summary>The constant parts or fields of the request.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>();
}

/// <summary>The request for an upload address, and how the file is sent to it. The address never gets the API key.</summary>
public sealed class FoxUploadStart
{
    /// <summary>The path below the base URL; <c>null</c> if <see cref="Url"/> is set.</summary>
    public string? Path { get; init; }

    /// <summary>The URL on another host, which gets the API key; <c>null</c> if <see cref="Path"/> is set. If another base URL is configured, its path and query are requested there.</summary>
    public string? Url { get; init; }

    /// <summary>The field with the file name; <c>null</c> if there is none.</summary>
    public string? NameField { get; init; }

    /// <summary>The field with the MIME type; <c>null</c> if there is none.</summary>
    public string? MediaTypeField { get; init; }

    /// <summary>The field with the size in bytes; <c>null</c> if there is none.</summary>
    public string? BytesField { get; init; }

    /// <summary>The constant fields of the request.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of the upload address in the response.</summary>
    public required string UploadField { get; init; }

    /// <summary>The path of the object with the parts of a form, which is sent by POST; <c>null</c> to send the file itself by PUT.</summary>
    public string? FormField { get; init; }

    /// <summary>The part with the file, the last part of the form (default <c>file</c>).</summary>
    public string Field { get; init; } = "file";
}

/// <summary>What request fields contain for an uploaded file.</summary>
public enum FoxUploadReference
{
    /// <summary>Its URL.</summary>
    Url,

    /// <summary>Its id, in fields that accept one.</summary>
    Id,
}
