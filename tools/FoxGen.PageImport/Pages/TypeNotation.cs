using System.Text.RegularExpressions;

namespace FoxGen.PageImport.Pages;

/// <summary>A type as pages write it: <c>string | null</c>, <c>enum&lt;string&gt;</c>, <c>object[]</c>, <c>string | object</c>.</summary>
internal static partial class TypeNotation
{
    /// <summary>Whether a line is a type.</summary>
    public static bool IsType(string line) => Whole().IsMatch(line);

    /// <summary>The kinds of value; empty when none of them can be said in a spec (<c>any</c>, <c>array</c> without its items).</summary>
    public static DraftValue? Read(string line)
    {
        var values = new List<DraftValue>();
        foreach (var part in Parts(line))
        {
            if (One(part) is not { } value)
            {
                return null;
            }

            if (!values.Exists(other => other.Kind == value.Kind))
            {
                values.Add(value);
            }
        }

        if (values.Count <= 1)
        {
            return values.Count == 0 ? null : values[0];
        }

        var union = new DraftValue { Kind = ValueKind.Union };
        union.Cases.AddRange(values);
        return union;
    }

    private static IEnumerable<string> Parts(string line)
    {
        var text = line.Replace(" or ", "|").Replace(" ", "");
        // (string | object)[] is an array of a union.
        if (text.StartsWith('(') && text.EndsWith(")[]", StringComparison.Ordinal))
        {
            return [text];
        }

        return text.Split('|').Where(part => part is not ("null" or ""));
    }

    private static DraftValue? One(string part)
    {
        if (part.StartsWith('(') && part.EndsWith(")[]", StringComparison.Ordinal))
        {
            return Read(part[1..^3].Replace("|", " | ")) is { } union ? Array(union) : null;
        }

        if (part.EndsWith("[]", StringComparison.Ordinal))
        {
            return One(part[..^2]) is { Kind: not ValueKind.Array } item ? Array(item) : null;
        }

        if (WithFormat().Match(part) is { Success: true } format)
        {
            var value = One(format.Groups["type"].Value)!;
            value.Format = (format.Groups["type"].Value, format.Groups["format"].Value) switch
            {
                ("string", "uri" or "url") => "uri",
                ("string", "byte" or "base64") => "base64",
                ("integer", "int64") => "int64",
                _ => null,
            };
            return value;
        }

        if (Generic().Match(part) is { Success: true } generic)
        {
            return generic.Groups["of"].Value == "enum" ? One(generic.Groups["item"].Value) : One(generic.Groups["item"].Value + "[]");
        }

        return part switch
        {
            "string" => new DraftValue { Kind = ValueKind.String },
            "integer" or "int" or "int32" => new DraftValue { Kind = ValueKind.Integer },
            "int64" or "long" => new DraftValue { Kind = ValueKind.Integer, Format = "int64" },
            "number" or "float" or "double" => new DraftValue { Kind = ValueKind.Number },
            "boolean" or "bool" => new DraftValue { Kind = ValueKind.Boolean },
            "object" => new DraftValue { Kind = ValueKind.Object },
            _ => null,
        };
    }

    private static DraftValue Array(DraftValue item) => new() { Kind = ValueKind.Array, Items = item };

    [GeneratedRegex("^\\(?(?:(?:string|integer|number)<[a-z0-9-]{1,30}>|(?:(?:enum|array)<)?(?:string|integer|int|int32|int64|long|number|float|double|boolean|bool|object|array|any|unknown|file|null)(?:>)?)(?:\\[\\])*(?:\\s*(?:\\||or)\\s*(?:(?:string|integer|number)<[a-z0-9-]{1,30}>|(?:(?:enum|array)<)?(?:string|integer|int|int32|int64|long|number|float|double|boolean|bool|object|array|any|unknown|file|null)(?:>)?)(?:\\[\\])*){0,8}\\)?(?:\\[\\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    /// <summary>The formats of a type that a spec has no word for: <c>date-time</c> in <c>string&lt;date-time&gt;</c>.</summary>
    public static IEnumerable<string> OtherFormats(string line) => WithFormatAnywhere().Matches(line)
        .Select(match => match.Groups["format"].Value)
        .Where(format => format is not ("uri" or "url" or "byte" or "base64" or "int64" or "int32" or "float" or "double" or "string" or "integer" or "number"));

    [GeneratedRegex("^(?<type>string|integer|number)<(?<format>[a-z0-9-]+)>$", RegexOptions.CultureInvariant)]
    private static partial Regex WithFormat();

    [GeneratedRegex("(?:string|integer|number)<(?<format>[a-z0-9-]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex WithFormatAnywhere();

    [GeneratedRegex("^(?<of>enum|array)<(?<item>[a-z0-9\\[\\]]+)>$", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
