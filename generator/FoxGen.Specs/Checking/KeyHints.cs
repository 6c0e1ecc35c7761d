namespace FoxGen.Specs.Checking;

/// <summary>Keys of other languages, or at the wrong level, for which no similar key exists: each hint names the correct key.</summary>
internal static class KeyHints
{
    private const string Rule = "a rule";
    private const string When = "an entry of when";
    private const string Variant = "the variant";
    private const string Property = "the property";
    private const string File = "a model file";
    private const string Type = "the type";
    private const string Format = "the format of a string";

    private static readonly (string What, string[] Keys, string Hint)[] s_hints =
    [
        (Rule, ["if", "when", "then", "else"], "A condition belongs to a property: 'when: [{ if: …, minimum: … }]'. In a rule, write an 'expression'."),
        (Rule, ["oneOf"], "For exactly one of several fields, write 'exactlyOneOf'."),
        (Rule, ["anyOf"], "For at least one of several fields, write 'atLeastOneOf'."),
        (Rule, ["forbids", "forbid", "forbidden", "conflicts", "conflictsWith", "not"], "For fields that cannot be set together, write 'excludes' or 'atMostOneOf'."),
        (Rule, ["expr", "cel", "assert", "check", "condition", "rule", "test", "unless"], "Write the condition that a valid request meets as 'expression'."),
        (Rule, ["error", "text", "description"], "Write 'message'."),
        (Rule, ["level"], "Write 'severity'."),
        (Rule, ["fields", "field"], "Name the fields inside a relation such as 'requires' or 'atMostOneOf'."),
        (When, ["then", "else"], "Write the constraints in the same entry as 'if'."),
        (When, ["expression", "when"], "Write the condition as 'if'."),
        (Variant, ["include", "only", "fields"], "A variant has all properties; list the ones that it does not have in 'exclude'."),
        (Property, ["variants", "models", "exclude"], "To leave a property out of a variant, list it in 'exclude' of that variant."),
        (File, ["oneOf", "anyOf"], "For alternatives of the whole body, write 'modes'. For alternatives of a value, write 'oneOf' at its property."),
        (File, ["allOf", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies"], "Write conditions between fields in 'rules'. Write conditions on one value in 'when' at its property."),
        (File, ["$defs", "definitions", "components"], "References are not supported yet; copy the definition to each property."),
        (File, ["additionalProperties"], "A request accepts only 'properties'; callers can send other fields with Extra."),
        (File, ["model", "models", "id", "ids"], "List the model ids in 'variants'."),
        (File, ["fields", "parameters", "params"], "Write 'properties'."),
        (File, ["extends", "families"], "To extend a service, write a file whose name ends with .service.fox.yaml and whose first key is 'extends'."),
        (File, ["name"], "Write 'title'. C# names are derived from the model ids, or set with 'name' at a variant."),
        (Property, ["requires", "dependsOn", "dependentRequired", "dependentSchemas", "dependencies", "excludes", "conflictsWith"], "Write a relation between fields as a rule of the file: 'rules: [{ id: …, requires: … }]'."),
        (Property, ["not"], "Write a rule with an 'expression'."),
        (Property, ["forbidden"], "Write 'when: [{ if: …, forbidden: true }]', or list the property in 'exclude' of a variant."),
        (Property, ["readOnly", "writeOnly"], "A request has only fields that callers send; remove the key."),
        (Property, ["optional"], "A field is optional unless 'required' lists it; remove the key."),
        (Property, ["contains", "minContains", "maxContains", "prefixItems", "unevaluatedItems"], "Not supported yet. 'items' describes every item; write other constraints as a rule with an 'expression'."),
        (Property, ["patternProperties", "propertyNames", "minProperties", "maxProperties", "unevaluatedProperties"], "Not supported yet. Write 'additionalProperties: true' to accept other keys; an object without 'properties' accepts any content."),
        (Property, ["regex", "regexp", "match", "matches"], "Write 'pattern'."),
        (Property, ["values", "options", "choices", "allowed", "allowedValues"], "Write 'enum'."),
        (Property, ["step", "divisibleBy"], "Write 'multipleOf'."),
        (Property, ["unique"], "Write 'uniqueItems'."),
        (Property, ["between", "range"], "Write 'minimum' and 'maximum'."),
        (Property, ["maxLen", "length"], "Write 'maxLength'."),
        (Property, ["minLen"], "Write 'minLength'."),
        (Property, ["help", "doc", "docs", "comment", "summary", "$comment"], "Write 'description' or 'notes'."),
        (Property, ["if", "then", "else", "condition"], "Write 'when: [{ if: …, minimum: … }]'."),
        (Property, ["anyOf", "allOf"], "For alternatives of a value, write 'oneOf'."),
        (Property, ["$ref", "ref"], "References are not supported yet; write the property out."),
        (Property, ["min"], "Write 'minimum', 'minLength' or 'minItems'."),
        (Property, ["max"], "Write 'maximum', 'maxLength' or 'maxItems'."),
    ];

    private static readonly (string What, string[] Words, string Hint)[] s_words =
    [
        (Type, ["int", "int32", "int64", "long", "uint"], "Write 'integer'."),
        (Type, ["float", "double", "decimal"], "Write 'number'."),
        (Type, ["bool"], "Write 'boolean'."),
        (Type, ["str", "text", "enum"], "Write 'string'."),
        (Type, ["list", "[]"], "Write 'array'."),
        (Type, ["dict", "map", "json"], "Write 'object'."),
        (Type, ["file", "image", "video", "audio", "url", "uri"], "For a file by its URL, write 'type: string' with 'format: uri' and 'media'."),
        (Type, ["null"], "A null always means an absent field; write the type of the value."),
        (Format, ["url", "iri", "uri-reference"], "Write 'uri'."),
        (Format, ["byte", "binary"], "Write 'base64'."),
        (Format, ["date", "date-time", "time", "duration", "email", "uuid", "hostname", "ipv4", "ipv6", "regex"], "Write 'pattern', or remove 'format'."),
    ];

    /// <summary>Returns the hint for a word at a place with a closed list of words, with a space before it; <c>null</c> for none.</summary>
    /// <param name="what">The name of the place in messages.</param>
    /// <param name="word">The unknown word.</param>
    public static string? FindWord(string what, string word) =>
        s_words.Where(hint => hint.What == what && hint.Words.Contains(word)).Select(hint => " " + hint.Hint).FirstOrDefault();

    /// <summary>Returns the hint with a space before it; <c>null</c> for none.</summary>
    /// <param name="what">The name of the mapping in messages.</param>
    /// <param name="key">The unknown key.</param>
    public static string? Find(string what, string key) => s_hints
        .Where(hint => Is(what, hint.What) && hint.Keys.Contains(key))
        .Select(hint => " " + hint.Hint)
        .FirstOrDefault();

    // Items and alternatives have the keys of properties.
    private static bool Is(string what, string place) => what.StartsWith(place, StringComparison.Ordinal)
        || (place == Property && (what.StartsWith("the items", StringComparison.Ordinal) || what.StartsWith("an alternative", StringComparison.Ordinal)));
}
