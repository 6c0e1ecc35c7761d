using System.Net.Http.Headers;

namespace FoxGen.Configuration;

/// <summary>The API key, kept where nothing prints it.</summary>
internal sealed class ApiKeyCredential
{
    private readonly string _key;

    /// <exception cref="ArgumentException">The key is empty or cannot stand in a header. The message does not repeat it.</exception>
    public ApiKeyCredential(string apiKey)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        if (apiKey.Length == 0)
        {
            throw new ArgumentException("The API key is empty.", nameof(apiKey));
        }

        foreach (var c in apiKey)
        {
            if (c is <= ' ' or > '~')
            {
                throw new ArgumentException("The API key must contain only printable ASCII characters, without spaces and line breaks.", nameof(apiKey));
            }
        }

        _key = apiKey;
        Header = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    public AuthenticationHeaderValue Header { get; }

    /// <summary>Takes the key out of a text that a service sent.</summary>
    public string RemoveFrom(string text) => text.Replace(_key, "***", StringComparison.Ordinal);

    public override string ToString() => "***";
}
