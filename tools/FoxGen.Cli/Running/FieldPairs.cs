using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Running;

/// <summary>Reads the fields of a request from the command line.</summary>
internal static class FieldPairs
{
    /// <summary>Names and texts in their order.</summary>
    /// <param name="tokens">What no option took: <c>--name value</c>, or <c>--name=value</c>.</param>
    /// <param name="fields">What stands behind <c>--field</c>: <c>name=value</c>.</param>
    /// <exception cref="CliException">A name or a value is missing.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(IReadOnlyList<string> tokens, IReadOnlyList<string> fields)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (!token.StartsWith("--", StringComparison.Ordinal) || token.Length == 2)
            {
                throw new CliException($"'{token}' has no field name. Write --name value, and quote values with spaces.");
            }

            pairs.Add(Split(token[2..]) ?? (i + 1 < tokens.Count
                ? new(token[2..], tokens[++i])
                : throw new CliException($"{token} has no value. For a value that starts with --, write --field {token[2..]}=value.")));
        }

        pairs.AddRange(fields.Select(field => Split(field) ?? throw new CliException($"'{field}' is not valid; write --field name=value.")));
        return pairs;
    }

    private static KeyValuePair<string, string>? Split(string text)
    {
        var at = text.IndexOf('=');
        return at > 0 ? new(text[..at], text[(at + 1)..]) : null;
    }
}
