namespace FoxGen;

/// <summary>The innermost handler of an <see cref="HttpClient"/>, which reads the body of a paid request.</summary>
public enum FoxPrimaryHandler
{
    /// <summary>A handler of System.Net.Http that writes to a connection. Any other reader of the body gets an exception before anything is
    /// sent.</summary>
    Sockets,

    /// <summary>A server in the same process, such as that of <c>WebApplicationFactory</c>. It can copy the body once, and so can a handler in
    /// between.</summary>
    InMemory,

    /// <summary>The handler of a browser, of Android or of iOS. It can read the body into memory, and so can a handler in between, which could
    /// send it twice.</summary>
    Platform,
}
