using FoxGen.Specs.Service;

namespace FoxGen.Specs;

/// <summary>The keys of <c>callback.signature</c>: how the service signs its calls.</summary>
public static class SignatureWords
{
    /// <summary>The scheme.</summary>
    public static ServiceWord<SignatureScheme> Scheme { get; } = new(
        "scheme",
        "the scheme. `standard-webhooks`: HMAC-SHA256 as standardwebhooks.com defines it, without other keys but `toleranceSeconds`. "
            + "`hmac-sha256`: HMAC with a shared secret. `ed25519`: a public key of the service",
        ServiceScalars.Word(
            "CompilerServices.FoxSignatureScheme",
            ("standard-webhooks", SignatureScheme.StandardWebhooks),
            ("hmac-sha256", SignatureScheme.HmacSha256),
            ("ed25519", SignatureScheme.Ed25519)))
    {
        IsRequired = true,
        Runtime = "Scheme",
        Noun = "the scheme",
    };

    private static readonly ServiceChoice s_own = new(Scheme, [("hmac-sha256", SignatureScheme.HmacSha256), ("ed25519", SignatureScheme.Ed25519)]);

    private static readonly ServiceChoice s_keys = new(Scheme, [("ed25519", SignatureScheme.Ed25519)]);

    /// <summary>The header with the signature.</summary>
    public static ServiceWord<string> Header { get; } =
        new("header", "the header with the signature, or with several, separated by spaces", ServiceScalars.Header) { IsRequired = true, Runtime = "Header", Noun = "the header", OnlyWith = s_own };

    /// <summary>The header with the time.</summary>
    public static ServiceWord<string> Timestamp { get; } = new(
        "timestamp",
        "the header with the time of the call in Unix seconds. Without it, FoxGen cannot reject old calls that an attacker repeats",
        ServiceScalars.Header)
    {
        Runtime = "TimestampHeader",
        Noun = "the header with the time",
        OnlyWith = s_own,
    };

    /// <summary>The signed content.</summary>
    public static ServiceWord<string> Content { get; } = new(
        "content",
        "the signed text. `{body}` is the body, `{sha256}` its SHA-256 hash in hexadecimal digits, and any other name in braces a header",
        SignatureContents.Scalar)
    {
        IsRequired = true,
        Runtime = "Content",
        Noun = "the signed text",
        OnlyWith = s_own,
    };

    /// <summary>The encoding of the signature.</summary>
    public static ServiceWord<SignatureEncoding> Encoding { get; } = new(
        "encoding",
        "the encoding of the signature: `hex` or `base64`",
        ServiceScalars.Word("CompilerServices.FoxSignatureEncoding", ("hex", SignatureEncoding.Hex), ("base64", SignatureEncoding.Base64)))
    {
        Runtime = "Encoding",
        Noun = "the encoding",
        OnlyWith = s_own,
    };

    /// <summary>The text before the signature.</summary>
    public static ServiceWord<string> Prefix { get; } =
        new("prefix", "the text before each signature, such as `sha256=`", ServiceScalars.HeaderValue) { Runtime = "Prefix", Noun = "the prefix", OnlyWith = s_own };

    /// <summary>The address of the public keys.</summary>
    public static ServiceWord<string> Keys { get; } = new(
        "keys",
        "the https URL of the public keys, a JSON Web Key Set (RFC 7517). Without it, the application sets the keys",
        ServiceScalars.Page)
    {
        Runtime = "KeysUrl",
        Noun = "the URL of the keys",
        OnlyWith = s_keys,
    };

    /// <summary>The largest age of a call.</summary>
    public static ServiceWord<int> ToleranceSeconds { get; } = new("toleranceSeconds", "maximum difference in seconds between the time of a call and the clock of the receiver", ServiceScalars.WholeSeconds)
    {
        Default = 300,
        Runtime = "Tolerance",
        IsRuntimeDefault = true,
    };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Scheme, Header, Timestamp, Content, Encoding, Prefix, Keys, ToleranceSeconds);
}

/// <summary>The schemes of signatures.</summary>
public enum SignatureScheme
{
    /// <summary>Standard Webhooks.</summary>
    StandardWebhooks,

    /// <summary>HMAC-SHA256 with a shared secret.</summary>
    HmacSha256,

    /// <summary>Ed25519 with a public key.</summary>
    Ed25519,
}

/// <summary>The encodings of signatures.</summary>
public enum SignatureEncoding
{
    /// <summary>Hexadecimal digits.</summary>
    Hex,

    /// <summary>Base64.</summary>
    Base64,
}
