using System.Text;
using FoxGen.Texts;

namespace FoxGen;

/// <summary>The options of an upload.</summary>
public sealed class FoxUploadOptions
{
    private const int LongestName = 255;

    /// <summary>
    /// The name of the stored file: 1 to 255 characters without control characters, <c>/</c> and <c>\</c>, and not <c>.</c> or <c>..</c>. If it
    /// is <c>null</c> (default), the name is derived from the content, so that local names stay private.
    /// </summary>
    public string? FileName { get; init; }

    /// <summary>
    /// Whether the service can delete the oldest uploads when the storage is full; otherwise it rejects the upload. <c>null</c> for the
    /// default of the service.
    /// </summary>
    public bool? AutoCleanup { get; init; }

    /// <summary>Refuses what cannot be a name. The message has one line, whatever the name is.</summary>
    /// <exception cref="ArgumentException">It cannot be one.</exception>
    internal void Check()
    {
        // What a message would have to replace has no place in a name; a surrogate without its other half does not survive the way.
        if (FileName is { } name
            && (name.Trim() is "" or "." or ".."
                || name.AsSpan().ContainsAny('/', '\\')
                || name != ErrorText.Bounded(name, LongestName)
                || name != Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name))))
        {
            throw new ArgumentException($"'{ErrorText.Bounded(name, 100)}' cannot be a {nameof(FileName)}: it must have 1 to 255 characters, without control characters, '/' and '\\'.");
        }
    }
}
