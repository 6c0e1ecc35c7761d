// Compiled into FoxGen.Rules and into FoxGen.Runtime: the formats that specs name are those that the client knows by their content.

namespace FoxGen.Rules.Primitives;

/// <summary>A file format. <see cref="FileFormats"/> has one entry for each.</summary>
/// <param name="Name">The name in specs, lower case.</param>
/// <param name="Kind">The word of its kind in specs; <c>null</c> for a format that specs cannot name.</param>
/// <param name="MediaType">The MIME type.</param>
/// <param name="Extensions">File extensions with their dots, separated by spaces; the usual one first.</param>
/// <param name="IsStart">Whether bytes are the first ones of such a file.</param>
internal sealed record FileFormat(string Name, string? Kind, string MediaType, string Extensions, Func<byte[], bool> IsStart)
{
    /// <summary>Another MIME type that its files can have, since the first bytes do not tell; <c>null</c> for none.</summary>
    public string? OtherMediaType { get; init; }

    /// <summary>The usual file extension, with its dot.</summary>
    public string Extension => Extensions.Split(' ')[0];

    /// <summary>Whether a field that takes a media type, or a whole kind of them (<c>image/*</c>), takes this format.</summary>
    /// <param name="mediaType">The media type.</param>
    public bool IsTakenAs(string mediaType) => Matches(MediaType, mediaType) || (OtherMediaType is { } other && Matches(other, mediaType));

    private static bool Matches(string own, string taken) =>
        taken.EndsWith("/*", StringComparison.Ordinal) ? own.StartsWith(taken.Substring(0, taken.Length - 1), StringComparison.Ordinal) : own == taken;
}
