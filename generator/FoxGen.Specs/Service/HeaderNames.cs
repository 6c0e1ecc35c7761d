using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads names of request headers.</summary>
internal static class HeaderNames
{
    // What the client sets itself, or what belongs to the connection.
    private static readonly string[] s_taken =
        ["accept", "authorization", "connection", "content-length", "content-type", "cookie", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade", "user-agent"];

    /// <summary>Reads the name of a header that the client does not set itself.</summary>
    public static string? Read(SpecReader spec, SpecNode? node, string what) =>
        spec.Nodes.Scalar(node, what) is { } name && Check(spec, name.Span, name.Text, what) ? name.Text : null;

    /// <summary>Checks the name of a header that the client does not set itself.</summary>
    public static bool Check(SpecReader spec, SourceSpan place, string name, string what) => Check(spec, place, name, what, s_taken);

    /// <summary>Reads the name of the header that carries the key.</summary>
    public static string? ReadKeyHeader(SpecReader spec, SpecNode? node, string what) =>
        spec.Nodes.Scalar(node, what) is { } name && Check(spec, name.Span, name.Text, what, [.. s_taken.Where(taken => taken != "authorization")]) ? name.Text : null;

    private static bool Check(SpecReader spec, SourceSpan place, string name, string what, IReadOnlyList<string> taken)
    {
        var descriptor = !IsName(name) ? SpecDiagnostics.BadHeader
            : taken.Contains(name.ToLowerInvariant()) ? SpecDiagnostics.ClientHeader
            : null;
        if (descriptor is not null)
        {
            spec.Report(descriptor, place, MessageText.Sentence(what), name);
        }

        return descriptor is null;
    }

    /// <summary>Whether a text can be the name of a header.</summary>
    public static bool IsName(string name) => name.Length > 0 && name.All(IsTokenCharacter);

    /// <summary>Reads the value of a constant header.</summary>
    public static string? ReadValue(SpecReader spec, SpecNode? node, string what) => spec.Nodes.Checked(
        node, what, SpecDiagnostics.WrongValue, text => text.Length > 0 && text.Trim() == text && text.All(c => c is >= ' ' and <= '~'), "printable ASCII characters without spaces at the ends");

    /// <summary>Reads the word before the key, such as <c>Bearer</c>.</summary>
    public static string? ReadScheme(SpecReader spec, SpecNode? node, string what) => spec.Nodes.Checked(
        node, what, SpecDiagnostics.WrongValue, text => text.Length > 0 && text.All(IsTokenCharacter), "one word without spaces, such as Bearer");

    // A token of RFC 9110, section 5.6.2.
    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!#$%&'*+^`|".IndexOf(c) >= 0;
}
