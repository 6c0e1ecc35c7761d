namespace FoxGen.CompilerServices;

/// <summary>How a service calls a URL when a task ends (a webhook), and how to read the call.</summary>
public sealed class FoxCallbackProtocol
{
    /// <summary>The body field of a submit with the URL; <c>null</c> if it is a query parameter.</summary>
    public string? Field { get; init; }

    /// <summary>The query parameter of a submit with the URL.</summary>
    public string? QueryParameter { get; init; }

    /// <summary>Constant body fields, or query parameters, of a submit with the URL, as JSON.</summary>
    public IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of the object in a status response that is the whole body of a call; <c>null</c> if the call is like the whole response.</summary>
    public string? At { get; init; }

    /// <summary>The path of the task id in a call; <c>null</c> for that of status responses.</summary>
    public string? IdField { get; init; }

    /// <summary>The path of the status in a call; <c>null</c> for that of status responses.</summary>
    public string? StatusField { get; init; }

    /// <summary>The path of the object that has the results as the response to the request for the result has them.</summary>
    public string? ResultField { get; init; }

    /// <summary>The meaning of status strings of calls, beside those of status responses.</summary>
    public IReadOnlyDictionary<string, FoxTaskStatus> Statuses { get; init; } = new Dictionary<string, FoxTaskStatus>();

    /// <summary>The error fields of a failed task in a call; <c>null</c> for those of status responses.</summary>
    public FoxErrorFields? Error { get; init; }

    /// <summary>How the service signs its calls; <c>null</c> if the service file does not define it.</summary>
    public FoxCallbackSignature? Signature { get; init; }
}

/// <summary>How a service signs its calls.</summary>
public sealed class FoxCallbackSignature
{
    /// <summary>The scheme.</summary>
    public FoxSignatureScheme Scheme { get; init; }

    /// <summary>The header with one or more signatures; <c>null</c> for that of Standard Webhooks.</summary>
    public string? Header { get; init; }

    /// <summary>The header with the time in Unix seconds; <c>null</c> if calls have no time.</summary>
    public string? TimestampHeader { get; init; }

    /// <summary>The signed text, with <c>{body}</c>, <c>{sha256}</c> and names of headers in braces.</summary>
    public string? Content { get; init; }

    /// <summary>The encoding of a signature.</summary>
    public FoxSignatureEncoding Encoding { get; init; }

    /// <summary>The text before each signature; <c>null</c> for none.</summary>
    public string? Prefix { get; init; }

    /// <summary>The URL of the public keys, a JSON Web Key Set; <c>null</c> if the application sets the keys.</summary>
    public string? KeysUrl { get; init; }

    /// <summary>Maximum difference between the time of a call and the clock of the receiver (default 5 min).</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>The schemes of signatures.</summary>
public enum FoxSignatureScheme
{
    /// <summary>HMAC-SHA256 as Standard Webhooks defines it (standardwebhooks.com).</summary>
    StandardWebhooks,

    /// <summary>HMAC-SHA256 with a shared secret.</summary>
    HmacSha256,

    /// <summary>Ed25519 with a public key of the service.</summary>
    Ed25519,
}

/// <summary>The encodings of signatures.</summary>
public enum FoxSignatureEncoding
{
    /// <summary>Hexadecimal digits.</summary>
    Hex,

    /// <summary>Base64.</summary>
    Base64,
}
