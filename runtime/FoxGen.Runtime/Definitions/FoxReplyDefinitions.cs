namespace FoxGen.CompilerServices;

/// <summary>What the response to a submit is.</summary>
public enum FoxAnswer
{
    /// <summary>A task, to query until it has ended.</summary>
    Task,

    /// <summary>The result.</summary>
    Result,
}

/// <summary>The forms of files inside a response.</summary>
public enum FoxContentEncoding
{
    /// <summary>A field contains the file as base64 (RFC 4648).</summary>
    Base64,

    /// <summary>The response is the file.</summary>
    Binary,
}

/// <summary>The files inside the responses of a model.</summary>
public sealed class FoxContentFields
{
    /// <summary>The form of the files.</summary>
    public required FoxContentEncoding Encoding { get; init; }

    /// <summary>The media type of the files, for formats that their bytes do not show; <c>null</c> if the spec does not define it.</summary>
    public string? MediaType { get; init; }

    /// <summary>The path of the field with the file in a result; <c>null</c> if the response is the file.</summary>
    public string? Field { get; init; }
}

/// <summary>How a service sends the events of a response (<c>text/event-stream</c>).</summary>
public sealed class FoxStreamProtocol
{
    /// <summary>The constant fields of a request for events: names, then values as JSON.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>();

    /// <summary>The data of the event after the last one; <c>null</c> if the response just ends.</summary>
    public string? End { get; init; }
}
