namespace FoxGen.Specs.Syntax;

/// <summary>Says what probably went wrong where YAML only says that something did.</summary>
internal static class YamlHints
{
    /// <summary>The place and the words for a syntax error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="line">Where the parser stopped, from 0.</param>
    /// <param name="column">Where the parser stopped, from 0.</param>
    /// <param name="message">What the parser says.</param>
    public static (SourceSpan Span, string Message) Explain(string path, IReadOnlyList<string> lines, int line, int column, string message)
    {
        if (message.IndexOf("tab", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            // The parser does not say where the tab is.
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i].TakeWhile(c => c is ' ' or '\t').Contains('\t'))
                {
                    line = i;
                    break;
                }
            }
        }

        line = Math.Min(Math.Max(line, 0), lines.Count - 1);
        column = Math.Min(Math.Max(column, 0), lines[line].Length);

        if (column < lines[line].Length && FirstCharacterHint(lines[line][column]) is { } first)
        {
            return (new SourceSpan(path, line, column, line, lines[line].Length), first);
        }

        // The parser often stops one line behind the culprit, so that line is looked at too.
        foreach (var candidate in new[] { line, line - 1 })
        {
            if (candidate >= 0 && Hint(lines[candidate]) is (var at, var hint))
            {
                var end = lines[candidate].Length;
                return (new SourceSpan(path, candidate, at, candidate, end), hint);
            }
        }

        return (new SourceSpan(path, line, column, line, lines[line].Length), Sentence(message));
    }

    private static (int Column, string Hint)? Hint(string line)
    {
        var indent = line.TakeWhile(c => c is ' ' or '\t').Count();
        if (line.IndexOf('\t') is >= 0 and var tab && tab < indent)
        {
            return (tab, "indentation must use spaces; this line has a tab.");
        }

        if (ValueStart(line, indent) is not (>= 0 and var start))
        {
            return null;
        }

        var value = line.Substring(start);
        if (FirstCharacterHint(value[0]) is { } first)
        {
            return (start, first);
        }

        return value[0] switch
        {
            '\'' or '"' => QuotesHint(value) is { } hint ? (start, hint) : null,
            '[' or '{' => AfterFlow(value) is { } rest
                ? (start, $"unexpected '{rest}' after the closing bracket. Put the whole value, such as an expression, in single quotes.") : null,
            _ when value.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon =>
                (start + colon, "a string that contains ': ' must be quoted. Put an expression in single quotes."),
            _ => null,
        };
    }

    // Behind "- " and "key: ".
    private static int ValueStart(string line, int indent)
    {
        var start = indent;
        while (start + 1 < line.Length && line[start] == '-' && line[start + 1] == ' ')
        {
            start += 2;
        }

        var colon = line.IndexOf(": ", start, StringComparison.Ordinal);
        if (start < line.Length && line[start] is not ('"' or '\'' or '[' or '{' or '@' or '!' or '`' or '%') && colon >= 0)
        {
            start = colon + 2;
        }

        while (start < line.Length && line[start] == ' ')
        {
            start++;
        }

        return start < line.Length && line[start] != '#' ? start : -1;
    }

    private static string? FirstCharacterHint(char c) => c switch
    {
        '@' => "a string that starts with @ must be quoted, such as '@Image1'.",
        '`' => "a string that starts with a backtick must be quoted.",
        '%' => "a string that starts with % must be quoted.",
        '!' => "an expression that starts with ! must be in single quotes, such as '!has(this.x)'.",
        _ => null,
    };

    // About a value that starts with a quote.
    private static string? QuotesHint(string value)
    {
        var quote = value[0];
        for (var i = 1; i < value.Length; i++)
        {
            var isDoubled = quote == '\'' && value[i] == quote && i + 1 < value.Length && value[i + 1] == quote;
            if (isDoubled || (quote == '"' && value[i] == '\\'))
            {
                i++;
            }
            else if (value[i] == quote)
            {
                return Rest(value, i + 1) is not { } rest ? null
                    : $"unexpected '{rest}' after the quoted string. Put the whole value in single quotes, and write a single quote inside it twice.";
            }
        }

        return "the quoted string has no closing quote on its line. Inside single quotes, write a single quote twice.";
    }

    private static string? AfterFlow(string value)
    {
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] is '[' or '{' ? 1 : value[i] is ']' or '}' ? -1 : 0;
            if (depth == 0)
            {
                return Rest(value, i + 1);
            }
        }

        return null;
    }

    private static string? Rest(string value, int from)
    {
        var rest = value.Substring(from).Trim();
        return rest.Length == 0 || rest[0] is '#' or ',' or '}' or ']' or ':' ? null : rest;
    }

    // "(Line: 1, Col: 2, Idx: 3) - …: text" → "text."
    private static string Sentence(string message)
    {
        var at = message.LastIndexOf("): ", StringComparison.Ordinal);
        var text = (at < 0 ? message : message.Substring(at + 3)).Trim();
        return text.Length == 0 || text[^1] == '.' ? text : text + ".";
    }
}
