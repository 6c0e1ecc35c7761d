namespace FoxGen.CompilerServices;

/// <summary>Where a request carries a property that is not a field of the body itself.</summary>
public sealed class FoxPropertyPlace(string property, FoxRequestPart part, string name)
{
    /// <summary>The property, by its name in the body without places.</summary>
    public string Property { get; } = property;

    /// <summary>The part of the request.</summary>
    public FoxRequestPart Part { get; } = part;

    /// <summary>The name of the header, the query parameter or the placeholder; for an envelope, its path: <c>input</c> or <c>instances[]</c>.</summary>
    public string Name { get; } = name;
}

/// <summary>The parts of a request.</summary>
public enum FoxRequestPart
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

/// <summary>The forms of a file inside a request.</summary>
public enum FoxInlineForm
{
    /// <summary>A data URI.</summary>
    Data,

    /// <summary>Base64 alone.</summary>
    Base64,

    /// <summary>A part of a <c>multipart/form-data</c> body.</summary>
    File,

    /// <summary>The id of an uploaded file.</summary>
    Id,
}
