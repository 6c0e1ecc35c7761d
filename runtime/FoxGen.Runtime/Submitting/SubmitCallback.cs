using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;

namespace FoxGen.Submitting;

/// <summary>The URL that the service calls when a task ends, as a submit carries it.</summary>
internal sealed class SubmitCallback
{
    private const int LongestUrl = 2_000;

    private SubmitCallback(FoxCallbackProtocol protocol, Uri url)
    {
        var fields = protocol.With.Prepend(new(protocol.Field ?? protocol.QueryParameter!, $"\"{JsonEncodedText.Encode(url.AbsoluteUri, BodyEncoder.Instance)}\"")).ToList();
        if (protocol.Field is not null)
        {
            Body.AddRange(fields);
            return;
        }

        foreach (var (name, json) in fields)
        {
            using var value = JsonDocument.Parse(json);
            Query.Add(new(name, JsonFields.Scalar(value.RootElement) ?? json));
        }
    }

    /// <summary>The fields of the body, as JSON.</summary>
    public List<KeyValuePair<string, string>> Body { get; } = [];

    /// <summary>The query parameters.</summary>
    public List<KeyValuePair<string, string>> Query { get; } = [];

    /// <summary>The call of a submit; <c>null</c> for none.</summary>
    /// <exception cref="ArgumentException">The service makes no calls, or the URL is not allowed.</exception>
    public static SubmitCallback? Of(FoxServiceDefinition service, FoxSubmitOptions? options)
    {
        if (options?.CallbackUrl is not { } url)
        {
            return null;
        }

        if (service.Callback is not { } protocol)
        {
            throw new ArgumentException($"The service file of {service.Name} does not define calls of the service (callback), so CallbackUrl must be null.", nameof(options));
        }

        return url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) && url.UserInfo.Length == 0 && url.Fragment.Length == 0 && url.AbsoluteUri.Length <= LongestUrl
            ? new SubmitCallback(protocol, url)
            : throw new ArgumentException("The callback URL must be an absolute https URL, or http on a loopback address, with at most 2,000 characters, and without a user name and a fragment.", nameof(options));
    }
}
