using System.Text.Json;
using FoxGen.Json;

namespace FoxGen.Http;

/// <summary>Finds the fields of a request that the error message of a service names.</summary>
internal static class NamedFields
{
    private const int Most = 3;

    /// <summary>The part of a sentence that lists the fields; empty when the service names none.</summary>
    /// <param name="body">The request.</param>
    /// <param name="message">The words of the service, of which nothing else is repeated.</param>
    public static string Of(ReadOnlyMemory<byte> body, string? message)
    {
        if (string.IsNullOrEmpty(message))
        {
            return "";
        }

        var names = new List<string>();
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = JsonFields.DeepestReply });
        while (reader.Read() && names.Count < Most)
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.GetString() is { } name && IsNamed(name, message))
            {
                names.Add($"'{name}'");
            }
        }

        return names.Count == 0 ? "" : $"; its error names {string.Join(" and ", names)}";
    }

    private static bool IsNamed(string name, string message)
    {
        for (var at = message.IndexOf(name, StringComparison.Ordinal); at >= 0; at = message.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsPart(message, at - 1) && !IsPart(message, at + name.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(string message, int at) => at >= 0 && at < message.Length && (char.IsLetterOrDigit(message[at]) || message[at] == '_');
}
