using System.Buffers;

namespace FoxGen.Texts;

/// <summary>
/// Tells words that a service has chosen once, such as error codes, from free text, which can quote a prompt. Only the former get into messages,
/// logs and traces.
/// </summary>
internal static class ServiceIdentifiers
{
    private const int LongestCode = 64;
    private const int LongestId = 128;

    private static readonly SearchValues<char> s_idChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-");

    /// <summary>
    /// Whether a text has the form of an error code: a number, or at least two words without spaces: <c>content_policy_violation</c>,
    /// <c>InvalidParameter.DataInspection</c>. A single word could be quoted from a prompt.
    /// </summary>
    public static bool IsCode(string? text)
    {
        if (text is null or "" || text.Length > LongestCode || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return false;
        }

        var joints = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is '_' or '.')
            {
                joints++;
            }
            else if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                return false;
            }
            else if (char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterLower(text[i - 1]))
            {
                joints++;
            }
        }

        return joints > 0 || text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Whether a text has the form of an id or a version, such as a request id: <c>A-Z a-z 0-9 . _ ~ -</c> with at least one digit.</summary>
    public static bool IsId(string? text) => text is { Length: > 0 and <= LongestId } && text.AsSpan().IndexOfAnyExcept(s_idChars) < 0 && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
