using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Names for alternatives whose author gave none.</summary>
internal static class UnionCaseNames
{
    /// <summary>The name of what an alternative is: its constant, else its type.</summary>
    /// <param name="alternative">The alternative.</param>
    /// <param name="discriminator">The property that tells alternatives apart, if the union names one.</param>
    public static string Derive(MappingNode alternative, string? discriminator) => Text(alternative, "type") switch
    {
        "string" when alternative.Find("enum") is not null || alternative.Find("vocabulary") is not null => "Preset",
        "string" when Text(alternative, "format") == "uri" => "Media",
        "string" => "Text",
        "integer" => "Integer",
        "number" => "Number",
        "boolean" => "Boolean",
        "array" => "List",
        _ => Constant(alternative, discriminator) is { } constant && ClrNames.Derive(constant) is var name && ClrNames.IsName(name) ? name : "Object",
    };

    // The discriminator's value, else that of the first constant there is.
    private static string? Constant(MappingNode alternative, string? discriminator) =>
        (alternative.Find("properties")?.Value as MappingNode)?.Entries
            .Where(entry => discriminator is null || entry.Key.Text == discriminator)
            .Select(entry => entry.Value is MappingNode property ? Text(property, "const") : null)
            .FirstOrDefault(constant => constant is not null);

    private static string? Text(MappingNode node, string key) => (node.Find(key)?.Value as ScalarNode)?.Text;
}
