using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads the text that a service signs: headers and the body in braces, and what is between them.</summary>
internal static class SignatureContents
{
    /// <summary>The placeholder for the body.</summary>
    public const string Body = "body";

    /// <summary>The placeholder for the hash of the body.</summary>
    public const string Hash = "sha256";

    public static ServiceScalar<string> Scalar { get; } = new(ServiceScalarKind.Text, Read, text => new RuntimeText(text));

    /// <summary>Whether a signed text contains a header.</summary>
    public static bool Has(string content, string header) =>
        UrlTemplate.Parse(content)!.Names.Any(name => name.Equals(header, StringComparison.OrdinalIgnoreCase));

    // A signature without the body would hold for any body.
    private static string? Read(SpecReader spec, SpecNode? node, string what) => spec.Nodes.Checked(
        node,
        what,
        SpecDiagnostics.WrongValue,
        text => UrlTemplate.Parse(text) is { } template
            && template.Names.All(name => name is Body or Hash || HeaderNames.IsName(name))
            && template.Names.Any(name => name is Body or Hash),
        "text with {body} or {sha256}, and names of headers in braces");
}
