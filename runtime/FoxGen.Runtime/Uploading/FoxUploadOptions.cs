using System.Text;
using FoxGen.Errors;

namespace FoxGen;

/// <summary>How one file is uploaded.</summary>
public sealed class FoxUploadOptions
{
    private const int LongestName = 255;

    /// <summary>
    /// The name of the stored file: 1 to 255 characters without control characters, <c>/</c> and <c>\</c>, and not <c>.</c> or <c>..</c>. If it
    /// is <c>null</c> (default), the name is made from the content, so that local names stay private.
    /// </summary>
    public string? FileName { get; init; }

    /// <summary>Whether the service may drop the oldest uploads when the storage is full; otherwise it refuses. Its own default when <c>null</c>.</summary>
    public bool? AutoCleanup { get; init; }

    /// <summary>Refuses what cannot be a name. The message has one line, whatever the name is.</summary>
    /// <exception cref="ArgumentException">It cannot be one.</exception>
    internal void Check()
    {
        if (FileName is { } name && (name.Length > LongestName || name.Trim() is "" or "." or ".." || name.EnumerateRunes().Any(IsNoPartOfName)))
        {
            throw new ArgumentException(
                $"'{ErrorText.Bounded(name, 100)}' cannot be the name of an uploaded file. A {nameof(FileName)} has 1 to 255 characters without control characters, '/' and '\\', and is not '.' or '..'.");
        }
    }

    // A surrogate without its other half is read as the replacement character.
    private static bool IsNoPartOfName(Rune rune) => Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value is '/' or '\\' or 0x2028 or 0x2029;
}
