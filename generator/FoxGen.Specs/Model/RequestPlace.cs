namespace FoxGen.Specs;

/// <summary>Where a request carries a field that is not a field of the body itself.</summary>
/// <param name="In">The part of the request.</param>
/// <param name="Name">The name of the header, of the query parameter or of the placeholder; for an envelope, its path: <c>input</c> or <c>instances[]</c>.</param>
public sealed record RequestPlace(RequestPart In, string Name);

/// <summary>The parts of a request.</summary>
public enum RequestPart
{
    /// <summary>An object inside the body, or the only item of an array.</summary>
    Envelope,

    /// <summary>A request header.</summary>
    Header,

    /// <summary>A query parameter.</summary>
    Query,

    /// <summary>A placeholder of the path.</summary>
    Path,
}
