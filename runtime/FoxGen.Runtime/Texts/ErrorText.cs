using FoxGen.Rules.Primitives;

namespace FoxGen.Texts;

/// <summary>Makes text of a service fit for exceptions.</summary>
internal static class ErrorText
{
    /// <summary>How much of a reply an exception keeps.</summary>
    public const int BodyLength = 4096;

    /// <summary>Cuts the text and replaces control characters, which could forge lines of a log or steer a terminal.</summary>
    public static string Bounded(string text, int length)
    {
        var cut = text.Length > length ? length : text.Length;
        if (cut > 0 && cut < text.Length && char.IsHighSurrogate(text[cut - 1]))
        {
            cut--;
        }

        return string.Create(cut, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = IsPrintable(source[i]) ? source[i] : source[i] is '\n' or '\r' or '\t' ? ' ' : '\uFFFD';
            }
        });
    }

    /// <inheritdoc cref="TokenParts.IsPrintable"/>
    public static bool IsPrintable(char c) => TokenParts.IsPrintable(c);
}
