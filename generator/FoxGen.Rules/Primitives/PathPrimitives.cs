// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives.

namespace FoxGen.Rules.Primitives;

/// <summary>Recognizes paths of local files where a URL is expected. Only messages and code fixes use it: a string never becomes a path.</summary>
internal static class PathPrimitives
{
    private const string FileScheme = "file:";
    private const int LongestShown = 60;

    // The base64 of a JPEG also starts with a slash.
    private const int LongestPath = 1024;

    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>Returns whether a string that is not a URL looks like the path of a local file, by its start, its separators or its extension.</summary>
    public static bool IsPath(string text) => text.Length <= LongestPath && (
        HasFileScheme(text)
        || (text.Length > 1 && text[0] is '/' && text[1] is not '/')
        || text.StartsWith("~/", StringComparison.Ordinal)
        || IsRelative(text)
        || (text.IndexOf('\\') >= 0 && text.IndexOf("://", StringComparison.Ordinal) < 0)
        || IsDrive(text)
        || IsFileName(text));

    /// <summary>Returns the path in a string: that of a <c>file:</c> URL, or the string itself; <c>null</c> if only a shell can resolve it (<c>~</c>).</summary>
    public static string? LocalPath(string text)
    {
        if (!HasFileScheme(text))
        {
            return text.StartsWith("~", StringComparison.Ordinal) ? null : text;
        }

        var path = Uri.UnescapeDataString(text.Substring(FileScheme.Length));
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            path = path.Substring(2);
            path = path.StartsWith("localhost/", StringComparison.OrdinalIgnoreCase) ? path.Substring("localhost".Length) : path;

            // file://server/share is on another machine.
            path = path.StartsWith("/", StringComparison.Ordinal) ? path : "//" + path;
        }

        return path.Length > 2 && path[0] == '/' && IsDrive(path.Substring(1)) ? path.Substring(1) : path;
    }

    /// <summary>Returns the call for a file, <c>FoxMedia.FromFile("stage.png")</c>; with <c>path</c> as the argument if the path is long or must not be shown.</summary>
    /// <param name="text">A string that <see cref="IsPath"/> recognizes.</param>
    /// <param name="showsFolders">Whether the call may contain folders; messages at run time never contain them.</param>
    public static string Call(string text, bool showsFolders)
    {
        var path = LocalPath(text);
        var isShown = path is { Length: <= LongestShown } && path.IndexOf('"') < 0 && !path.Any(char.IsControl) && (showsFolders || path.IndexOfAny(s_separators) < 0);
        return isShown ? $"FoxMedia.FromFile({(path!.IndexOf('\\') >= 0 ? "@" : "")}\"{path}\")" : "FoxMedia.FromFile(path)";
    }

    private static bool HasFileScheme(string text) => text.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase);

    private static bool IsRelative(string text) => text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal);

    private static bool IsDrive(string text) => text.Length > 2 && char.IsLetter(text[0]) && text[1] == ':' && (text[2] is '/' or '\\');

    // stage.png and images/stage.png, but not example.com/stage.png, which lacks its scheme.
    private static bool IsFileName(string text)
    {
        var slash = text.IndexOf('/');
        var dot = text.LastIndexOf('.');
        return dot > 0
            && slash != 0
            && text.IndexOf(':') < 0
            && (slash < 0 || text.IndexOf('.', 0, slash) < 0)
            && FileFormats.All.Any(format => WordList.Contains(format.Extensions, text, dot, text.Length - dot));
    }
}
