using FoxGen.Export.Markdown;
using FoxGen.Rules;

namespace FoxGen.Cli.Describing;

/// <summary>Describes the allowed values of a schema, with the same words as messages.</summary>
internal static class FieldLimits
{
    /// <summary>Returns the limits; empty if every value of the type is allowed.</summary>
    /// <param name="schema">The schema of the value.</param>
    public static IEnumerable<string> Of(ValueSchema schema)
    {
        if (schema.Spelling is { } spelling && schema.Allowed.Count == 0)
        {
            yield return ConstraintText.Spelling(spelling, isText: true);
        }

        // The sentences about files contain the formats.
        foreach (var constraint in ConstraintKinds.Of(schema).Where(constraint => constraint is not FileExtension))
        {
            yield return constraint.Allowed;
        }

        foreach (var alias in schema.Aliases)
        {
            yield return $"{ConstraintText.Literal(alias.Canonical)} is also spelled {ConstraintText.Literal(alias.Spelling)}";
        }

        if (schema.IsOpen)
        {
            yield return "and any other keys";
        }

        // The fields of objects have separate rows.
        foreach (var one in schema.Cases.Where(one => one.Value.Kind is not ValueKind.Object || one.Value.IsOpen))
        {
            var limits = string.Join("; ", Of(one.Value));
            yield return AllowedText.Type(one.Value) + (limits.Length == 0 ? "" : $" ({limits})");
        }

        if (schema.Items is { } items && (items.Kind is not ValueKind.Object || items.IsOpen))
        {
            foreach (var limit in Of(items))
            {
                yield return "each item " + limit;
            }
        }
    }

    /// <summary>Returns the requirements for files, as sentences.</summary>
    /// <param name="schema">The schema of the value.</param>
    public static IEnumerable<string> OfFiles(ValueSchema schema) => MediaText.Facts(schema.Media).Concat(MediaText.Facts(schema.Items?.Media, "each file "));
}
