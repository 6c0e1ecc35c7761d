namespace FoxGen;

/// <summary>The innermost handler of an <see cref="HttpClient"/>: what takes the body of a paid request.</summary>
public enum FoxPrimaryHandler
{
    /// <summary>A handler of System.Net.Http that writes to a connection. Every other reader of the body is refused before anything leaves.</summary>
    Sockets,

    /// <summary>A server in the same process, such as that of <c>WebApplicationFactory</c>. It may copy the body once; so may a handler in between.</summary>
    InMemory,

    /// <summary>The handler of a browser, of Android or of iOS. It may read the body into memory; so may a handler in between, which could send it twice.</summary>
    Platform,
}
