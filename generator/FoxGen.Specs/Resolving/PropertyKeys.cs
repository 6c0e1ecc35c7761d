using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Which keys go with which type of property.</summary>
internal static class PropertyKeys
{
    private const string NestedObjects = "Nested closed objects come with a later version of the language. A free object is `type: object` alone.";

    private static readonly ValueKind[] s_numbers = [ValueKind.Integer, ValueKind.Number];

    private static readonly (string Key, ValueKind[] Kinds)[] s_constraints =
    [
        ("vocabulary", [ValueKind.String, ValueKind.Integer]),
        ("enum", [ValueKind.String, ValueKind.Integer, ValueKind.Number]),
        ("const", [ValueKind.String, ValueKind.Integer, ValueKind.Number, ValueKind.Boolean]),
        ("minimum", s_numbers),
        ("maximum", s_numbers),
        ("exclusiveMinimum", s_numbers),
        ("exclusiveMaximum", s_numbers),
        ("multipleOf", s_numbers),
        ("sentinels", s_numbers),
        ("knownValues", [ValueKind.String, .. s_numbers, ValueKind.Boolean, ValueKind.Array]),
        ("minLength", [ValueKind.String]),
        ("maxLength", [ValueKind.String]),
        ("pattern", [ValueKind.String]),
        ("format", [ValueKind.String, ValueKind.Integer]),
        ("spelling", [ValueKind.Boolean]),
        ("items", [ValueKind.Array]),
        ("minItems", [ValueKind.Array]),
        ("maxItems", [ValueKind.Array]),
        ("uniqueItems", [ValueKind.Array]),
        ("media", [ValueKind.String, ValueKind.Array]),
    ];

    private static readonly string[] s_told =
    [
        "type", "name", "title", "description", "default", "upstreamDefault", "unit", "advice", "examples", "notes",
        "deprecated",
    ];

    /// <summary>The words of <c>type:</c>.</summary>
    public static IReadOnlyList<(string Word, ValueKind Kind)> Types { get; } =
    [
        ("string", ValueKind.String), ("integer", ValueKind.Integer), ("number", ValueKind.Number),
        ("boolean", ValueKind.Boolean), ("array", ValueKind.Array), ("object", ValueKind.Object),
    ];

    /// <summary>All keys of a property.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_told, .. s_constraints.Select(c => c.Key)];

    /// <summary>Reports the keys that mean nothing for the type, and those of later versions of the language.</summary>
    public static void CheckFit(SpecReader spec, MappingReader reader, ValueKind kind)
    {
        foreach (var (key, kinds) in s_constraints)
        {
            if (reader.Has(key) && !kinds.Contains(kind))
            {
                var hint = kind is ValueKind.Array && kinds[0] is not ValueKind.Array ? " Put it under 'items'." : "";
                spec.Report(
                    SpecDiagnostics.KeyDoesNotFit,
                    reader.KeySpan(key),
                    $"'{key}' goes with type {ConstraintText.Or(kinds.Select(Word))}, not with type {Word(kind)}.{hint}");
            }
        }
    }

    /// <summary>Reports keys that are laid out in the language but not read yet, and the misplaced <c>required</c>.</summary>
    public static void CheckReserved(SpecReader spec, MappingReader reader)
    {
        if (reader.Has("nullable"))
        {
            spec.Report(SpecDiagnostics.UnknownKey, reader.KeySpan("nullable"), "There is no key 'nullable': a null always counts as an absent field, and every field outside 'required' may be absent.");
        }

        reader.Reserve("oneOf", "discriminator", "aliases", "when", "schemes", "hosts", "inline", "from");
        if (reader.Has("properties"))
        {
            spec.Report(SpecDiagnostics.Reserved, reader.KeySpan("properties"), NestedObjects);
        }

        switch (reader.Take("required"))
        {
            // Together with 'properties' one problem is enough.
            case SequenceNode when reader.Has("properties"):
                break;
            case SequenceNode:
                spec.Report(SpecDiagnostics.Reserved, reader.KeySpan("required"), NestedObjects);
                break;
            case not null:
                spec.Report(SpecDiagnostics.RequiredIsAList, reader.KeySpan("required"), "'required' is a list of fields on the model, beside 'properties': required: [prompt].");
                break;
        }
    }

    /// <summary>The word of a type.</summary>
    public static string Word(ValueKind kind) => Types.First(t => t.Kind == kind).Word;
}
