namespace FoxGen.Rules.Constraints;

/// <summary>What the constraints of <c>format</c> share.</summary>
internal static class TextFormats
{
    private const string FormatKey = "format";

    /// <summary>The diagnostic of a text that is not of its format.</summary>
    public static ConstraintDiagnostic Diagnostic { get; } = new("FOX1006", "Malformed URL or other string");

    /// <summary>The key with the word of a format.</summary>
    public static KeyValuePair<string, RuleValue> Key(TextFormat format) => new(FormatKey, RuleValue.Of(format.ToString().ToLowerInvariant()));

    /// <summary>The schema with a format, if the key says it.</summary>
    public static ValueSchema Read(RuleValue map, ValueSchema schema, TextFormat format) =>
        map.Find(FormatKey)?.Equals(Key(format).Value) is true ? schema with { Format = format } : schema;
}
