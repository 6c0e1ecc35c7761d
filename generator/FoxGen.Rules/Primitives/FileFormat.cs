// Compiled into FoxGen.Rules and into FoxGen.Runtime: the formats that specs name are those that the client knows by their content.

namespace FoxGen.Rules.Primitives;

/// <summary>A file format. <see cref="FileFormats"/> has one entry for each.</summary>
internal sealed class FileFormat(string name, string? kind, string mediaType, string extensions, Func<byte[], bool> isStart)
{
    /// <summary>All documents. They have no common media type of their own.</summary>
    public const string AnyDocument = "document" + Any;

    private const string Any = "/*";

    /// <summary>The name in specs, lower case.</summary>
    public string Name { get; } = name;

    /// <summary>The word of its kind in specs; <c>null</c> for a format that specs cannot name.</summary>
    public string? Kind { get; } = kind;

    /// <summary>The MIME type.</summary>
    public string MediaType { get; } = mediaType;

    /// <summary>File extensions with their dots, separated by spaces; the usual one first.</summary>
    public string Extensions { get; } = extensions;

    /// <summary>Whether bytes are the first ones of such a file.</summary>
    public Func<byte[], bool> IsStart { get; } = isStart;

    /// <summary>Another MIME type that its files can have, since the first bytes do not tell; <c>null</c> for none.</summary>
    public string? OtherMediaType { get; init; }

    /// <summary>The usual file extension, with its dot.</summary>
    public string Extension => Extensions.Split(' ')[0];

    /// <summary>Whether a field that takes a media type, or a whole kind (<c>image/*</c>, <c>archive/*</c>), takes this format.</summary>
    /// <param name="mediaType">The media type.</param>
    public bool IsTakenAs(string mediaType) => Kind + Any == mediaType || Matches(MediaType, mediaType) || (OtherMediaType is { } other && Matches(other, mediaType));

    private static bool Matches(string own, string taken) =>
        taken.EndsWith(Any, StringComparison.Ordinal) ? own.StartsWith(taken.Substring(0, taken.Length - 1), StringComparison.Ordinal) : own == taken;
}
