using System.Text;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>Reads bodies of <c>multipart/form-data</c>.</summary>
/// <remarks>
/// RFC 7578 and github.com/Kludex/python-multipart: parameters like <c>filename*</c> are forbidden, and are ignored.
/// Stricter than that parser (tried with FastAPI 0.92), which drops a part without an end, takes an empty body for a form without parts,
/// and accepts any type of disposition: these are errors here. Text before the first part is an error in both.
/// The texts of errors: github.com/encode/starlette (formparsers.py) and github.com/fastapi/fastapi (routing.py).
/// </remarks>
internal static class VendorForm
{
    private const string Malformed = "There was an error parsing the body";

    /// <summary>The parts in their order; <see langword="null"/> if the content type is another one.</summary>
    /// <exception cref="FormatException">The body is malformed, or a part has no name.</exception>
    public static IReadOnlyList<VendorPart>? Read(string? contentType, ReadOnlySpan<byte> body)
    {
        var type = Header(contentType ?? "", "");
        if (type.GetValueOrDefault("") is not "multipart/form-data")
        {
            return null;
        }

        if (type.GetValueOrDefault("boundary") is not { Length: > 0 } boundary)
        {
            throw new FormatException("Missing boundary in multipart.");
        }

        var parts = new List<VendorPart>();
        var delimiter = Encoding.UTF8.GetBytes("\r\n--" + boundary);
        var rest = After(body, delimiter.AsSpan(2));
        while (!rest.StartsWith("--"u8))
        {
            rest = After(rest, "\r\n"u8);
            var headers = Encoding.UTF8.GetString(Until(ref rest, "\r\n\r\n"u8));
            parts.Add(Part(headers, Until(ref rest, delimiter)));
        }

        return rest is [_, _] || rest[2..].SequenceEqual("\r\n"u8) ? parts : throw new FormatException(Malformed);
    }

    private static VendorPart Part(string headers, ReadOnlySpan<byte> content)
    {
        var lines = headers.Split("\r\n").Select(line => line.Split(':', 2)).ToArray();
        if (lines.Any(line => line.Length is 1))
        {
            throw new FormatException(Malformed);
        }

        string? Value(string name) => lines.LastOrDefault(line => line[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim();
        var disposition = Header(Value("Content-Disposition") ?? "", "form-data");
        return disposition.TryGetValue("name", out var name)
            ? new(name, disposition.GetValueOrDefault("filename"), Value("Content-Type"), content.ToArray())
            : throw new FormatException("The Content-Disposition header field \"name\" must be provided.");
    }

    /// <summary>The parameters of a header, and its value under an empty name. An empty header has the value that is given instead.</summary>
    private static Dictionary<string, string> Header(string text, string instead)
    {
        if (text is "")
        {
            return new() { [""] = instead };
        }

        var match = Regex.Match(text, """^([^;]+)(?:;\s*([^=;\s]+)=("(?:\\.|[^"\\])*"|[^;"\s]*)\s*)*$""");
        if (!match.Success || (instead is not "" && !match.Groups[1].Value.Trim().Equals(instead, StringComparison.OrdinalIgnoreCase)))
        {
            throw new FormatException(Malformed);
        }

        var header = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [""] = match.Groups[1].Value.Trim().ToLowerInvariant() };
        foreach (var (name, value) in match.Groups[2].Captures.Zip(match.Groups[3].Captures, (name, value) => (name.Value, value.Value)))
        {
            header[name] = value.StartsWith('"') ? Regex.Replace(value[1..^1], """\\(["\\])""", "$1") : value;
        }

        return header;
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> start) =>
        bytes.StartsWith(start) ? bytes[start.Length..] : throw new FormatException(Malformed);

    private static ReadOnlySpan<byte> Until(ref ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end)
    {
        var length = bytes.IndexOf(end);
        if (length < 0)
        {
            throw new FormatException(Malformed);
        }

        var head = bytes[..length];
        bytes = bytes[(length + end.Length)..];
        return head;
    }
}
