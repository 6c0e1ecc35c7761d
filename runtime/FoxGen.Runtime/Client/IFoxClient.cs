using FoxGen.Testing;

namespace FoxGen.CompilerServices;

/// <summary>Creates clients where only their type is known, for example in dependency injection. Implemented by generated clients.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
public interface IFoxClient<TSelf>
    where TSelf : FoxClient, IFoxClient<TSelf>
{
    /// <summary>The service it talks to.</summary>
    static abstract FoxServiceDefinition Description { get; }

    /// <summary>Creates a client over the caller's <see cref="HttpClient"/>.</summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="apiKey">The key: printable ASCII without spaces.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">The key, the base URL or an option is not valid.</exception>
    static abstract TSelf Create(HttpClient httpClient, string apiKey, FoxClientOptions options);

    /// <summary>Creates a client over a fake service.</summary>
    /// <param name="transport">Replaces the service.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    static abstract TSelf Create(IFoxTransport transport, FoxClientOptions options);
}
