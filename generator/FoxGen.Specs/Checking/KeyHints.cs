namespace FoxGen.Specs.Checking;

/// <summary>Keys of other languages, or at the wrong level, for which no similar key exists: each hint names the correct key.</summary>
internal static class KeyHints
{
    private const string Rule = "a rule";
    private const string When = "an entry of when";
    private const string Variant = "the variant";
    private const string Property = "the property";

    private static readonly (string What, string[] Keys, string Hint)[] s_hints =
    [
        (Rule, ["if", "when", "then", "else"], "A condition belongs to a property: 'when: [{ if: …, minimum: … }]'. In a rule, write an 'expression'."),
        (Rule, ["fields", "field"], "Name the fields inside a relation such as 'requires' or 'atMostOneOf'."),
        (When, ["then", "else"], "Write the constraints in the same entry as 'if'."),
        (When, ["expression", "when"], "Write the condition as 'if'."),
        (Variant, ["include", "only", "fields"], "A variant has all properties; list the ones that it does not have in 'exclude'."),
        (Property, ["variants", "models", "exclude"], "To leave a property out of a variant, list it in 'exclude' of that variant."),
        (Property, ["if", "then", "else", "condition"], "Write 'when: [{ if: …, minimum: … }]'."),
        (Property, ["anyOf", "allOf"], "For alternatives of a value, write 'oneOf'."),
        (Property, ["additionalProperties"], "An object without 'properties' accepts any content; with them, it accepts only those."),
        (Property, ["$ref", "ref"], "References are not supported yet; write the property out."),
        (Property, ["min"], "Write 'minimum', 'minLength' or 'minItems'."),
        (Property, ["max"], "Write 'maximum', 'maxLength' or 'maxItems'."),
    ];

    /// <summary>Returns the hint with a space before it; <c>null</c> for none.</summary>
    /// <param name="what">The name of the mapping in messages.</param>
    /// <param name="key">The unknown key.</param>
    public static string? Find(string what, string key) => s_hints
        .Where(hint => what.StartsWith(hint.What, StringComparison.Ordinal) && hint.Keys.Contains(key))
        .Select(hint => " " + hint.Hint)
        .FirstOrDefault();
}
