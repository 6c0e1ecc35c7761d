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
        spec.Nodes.Checked(node, what, SpecDiagnostics.BadHeader, text => text.All(IsTokenCharacter)) is null ? null
        : spec.Nodes.Checked(node, what, SpecDiagnostics.ClientHeader, text => !s_taken.Contains(text.ToLowerInvariant()));

    // A token of RFC 9110, section 5.6.2.
    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!#$%&'*+^`|".IndexOf(c) >= 0;
}
