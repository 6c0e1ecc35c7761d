namespace FoxGen.Simulator.Bodies;

/// <summary>Keeps what a client sent from filling a message.</summary>
internal static class Shorten
{
    private const int MaxLength = 100;

    public static string Text(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        // Not between the halves of a surrogate pair.
        var length = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..length] + "…";
    }
}
