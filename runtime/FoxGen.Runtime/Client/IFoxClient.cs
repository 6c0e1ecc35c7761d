using FoxGen.Testing;

namespace FoxGen.CompilerServices;

/// <summary>How clients are made where only their type is known, such as in dependency injection. Implemented by generated clients.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
public interface IFoxClient<TSelf>
    where TSelf : FoxClient, IFoxClient<TSelf>
{
    /// <summary>The service it talks to.</summary>
    static abstract FoxServiceDefinition Description { get; }

    /// <summary>Makes a client over an <see cref="HttpClient"/> of the caller.</summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="apiKey">The key: printable ASCII without spaces.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="ArgumentException">The key, the base URL or an option cannot be used.</exception>
    static abstract TSelf Create(HttpClient httpClient, string apiKey, FoxClientOptions options);

    /// <summary>Makes a client over a fake service.</summary>
    /// <param name="transport">Answers in place of the service.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    static abstract TSelf Create(IFoxTransport transport, FoxClientOptions options);
}
