using FoxGen;

namespace FoxApi.Tests;

/// <summary>Values that many tests need.</summary>
internal static class Samples
{
    public const string Prompt = "A prompt nobody else should read";
    public const string Image = "https://example.com/a.jpg";
    public const string Video = "https://example.com/a.mp4";
    public const string Audio = "https://example.com/a.mp3";

    /// <summary>One character, two UTF-16 units.</summary>
    public const string Emoji = "🦊";

    /// <summary>One character, three UTF-8 bytes.</summary>
    public const string Cjk = "狐";

    public static Seedance20ReferenceToVideoRequest Seedance => new() { Prompt = Prompt };

    /// <summary>A text of so many characters.</summary>
    public static string Times(string character, int count) => string.Concat(Enumerable.Repeat(character, count));

    /// <summary>So many media values.</summary>
    public static FoxMedia[] List(string url, int count) => [.. Enumerable.Repeat(FoxMedia.FromUrl(url), count)];
}
