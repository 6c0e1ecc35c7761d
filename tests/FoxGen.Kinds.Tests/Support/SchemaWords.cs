using System.Text.RegularExpressions;

namespace FoxGen.Kinds.Tests;

/// <summary>What an exported schema says of itself.</summary>
internal static partial class SchemaWords
{
    /// <summary>Whether the schema enforces at least one of the errors a body is refused for.</summary>
    public static bool IsRefusedBySchema(KindCase one) => !IsOnlyTold(KindSpecs.Schemas[one.ModelId], one.Problems);

    /// <summary>Whether all these errors, each a rule id, a space and a path, are ones the schema only tells of.</summary>
    public static bool IsOnlyTold(ExportedSchema schema, IEnumerable<string> errors) => errors.All(error =>
    {
        var (id, path) = (error[..error.IndexOf(' ')], Places().Replace(error[(error.IndexOf(' ') + 1)..], "[]"));
        return schema.UnenforcedRules.Any(rule => rule.Id == id && rule.Path == path);
    });

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
