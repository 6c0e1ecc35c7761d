using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Which keys go with which type of property.</summary>
internal static class PropertyKeys
{
    private static readonly ValueKind[] s_numbers = [ValueKind.Integer, ValueKind.Number];

    private static readonly (string Key, ValueKind[] Kinds)[] s_constraints =
    [
        .. ConstraintKinds.Listed.SelectMany(kind => kind.Keys.Select(key => (key, kind.ValueKinds.ToArray()))),
        ("vocabulary", [ValueKind.String, ValueKind.Integer]),
        ("enum", [ValueKind.String, ValueKind.Integer, ValueKind.Number]),
        ("const", [ValueKind.String, ValueKind.Integer, ValueKind.Number, ValueKind.Boolean]),
        ("minimum", s_numbers),
        ("maximum", s_numbers),
        ("exclusiveMinimum", s_numbers),
        ("exclusiveMaximum", s_numbers),
        ("sentinels", s_numbers),
        ("knownValues", [ValueKind.String, .. s_numbers, ValueKind.Boolean, ValueKind.Array]),
        ("format", [ValueKind.String, ValueKind.Integer]),
        ("spelling", [ValueKind.Boolean]),
        ("items", [ValueKind.Array]),
        ("media", [ValueKind.String, ValueKind.Array]),
        ("aliases", [ValueKind.String, ValueKind.Integer, ValueKind.Number]),
        ("schemes", [ValueKind.String]),
        ("hosts", [ValueKind.String]),
        ("inline", [ValueKind.String, ValueKind.Array]),
        ("properties", [ValueKind.Object]),
        ("additionalProperties", [ValueKind.Object]),
        ("rules", [ValueKind.Object]),
        ("discriminator", [ValueKind.Union]),
    ];

    private static readonly string[] s_told =
    [
        "type", "name", "title", "description", "default", "upstreamDefault", "unit", "advice", "examples",
        "notes", "deprecated", "when", "from", "required", "in", "as", "under",
    ];

    /// <summary>The words of <c>type:</c>.</summary>
    public static IReadOnlyList<(string Word, ValueKind Kind)> Types { get; } =
    [
        ("string", ValueKind.String), ("integer", ValueKind.Integer), ("number", ValueKind.Number),
        ("boolean", ValueKind.Boolean), ("array", ValueKind.Array), ("object", ValueKind.Object),
    ];

    /// <summary>All keys of a property.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_told, .. s_constraints.Select(c => c.Key)];

    /// <summary>Reports the keys that mean nothing for the type.</summary>
    public static void CheckFit(SpecReader spec, MappingReader reader, ValueKind kind)
    {
        foreach (var (key, kinds) in s_constraints)
        {
            if (reader.Has(key) && !kinds.Contains(kind))
            {
                var hint = kind is ValueKind.Array && kinds[0] is not ValueKind.Array ? " Move it to 'items'."
                    : kind is ValueKind.Union && kinds[0] is not ValueKind.Union ? " Move it to an alternative of 'oneOf'."
                    : "";
                spec.Report(
                    SpecDiagnostics.KeyDoesNotFit,
                    reader.KeySpan(key),
                    key,
                    ConstraintText.Or(kinds.Select(TypeOf)),
                    TypeOf(kind),
                    hint);
            }
        }

        if (kind is ValueKind.Union && reader.Has("type"))
        {
            spec.Report(SpecDiagnostics.TypeBesideOneOf, reader.KeySpan("type"));
        }

        if (kind is not ValueKind.Object && reader.Take("required") is SequenceNode)
        {
            spec.Report(SpecDiagnostics.RequiredWithoutProperties, reader.KeySpan("required"), TypeOf(kind));
        }
    }

    /// <summary>Reports keys of JSON Schema and OpenAPI that are written elsewhere, or not at all.</summary>
    public static void CheckMisplaced(SpecReader spec, MappingReader reader)
    {
        if (reader.Has("nullable"))
        {
            spec.Report(SpecDiagnostics.NullableKey, reader.KeySpan("nullable"));
        }

        if (reader.Take("required") is not (null or SequenceNode))
        {
            var isItem = reader.What.StartsWith("the items", StringComparison.Ordinal);
            spec.Report(isItem ? SpecDiagnostics.RequiredItems : SpecDiagnostics.RequiredIsAList, reader.KeySpan("required"), isItem ? [] : [Quoted(reader.What) ?? "prompt"]);
        }
    }

    /// <summary>Whether a key goes with some types of value only.</summary>
    public static bool IsConstraint(string key) => s_constraints.Any(constraint => constraint.Key == key);

    /// <summary>The kinds of value that a constraint goes with.</summary>
    public static IReadOnlyList<ValueKind> KindsOf(string key) => s_constraints.First(constraint => constraint.Key == key).Kinds;

    /// <summary>The word of a type.</summary>
    public static string Word(ValueKind kind) => kind is ValueKind.Union ? "oneOf" : Types.First(t => t.Kind == kind).Word;

    // The name in "the property 'x'".
    private static string? Quoted(string what) => what.Split('\'') is [_, var name, _] ? name : null;

    private static string TypeOf(ValueKind kind) => kind is ValueKind.Union ? "'oneOf'" : "type " + Word(kind);
}
