using FoxGen.Export.Markdown;
using FoxGen.Rules;

namespace FoxGen.Cli.Describing;

/// <summary>Says what a value may be, in the words of messages.</summary>
internal static class FieldLimits
{
    /// <summary>The limits; none when anything of the type is accepted.</summary>
    /// <param name="schema">The schema of the value.</param>
    public static IEnumerable<string> Of(ValueSchema schema)
    {
        if (schema.Spelling is { } spelling && schema.Allowed.Count == 0)
        {
            yield return ConstraintText.Spelling(spelling, isText: true);
        }

        // Sentences about files say the formats.
        foreach (var constraint in ConstraintKinds.Of(schema).Where(constraint => constraint is not FileExtension))
        {
            yield return constraint.Allowed;
        }

        foreach (var alias in schema.Aliases)
        {
            yield return $"{ConstraintText.Literal(alias.Canonical)} is also spelled {ConstraintText.Literal(alias.Spelling)}";
        }

        // Fields of objects have rows of their own.
        foreach (var one in schema.Cases.Where(one => one.Value.Kind is not ValueKind.Object))
        {
            var limits = string.Join("; ", Of(one.Value));
            yield return AllowedText.Type(one.Value) + (limits.Length == 0 ? "" : $" ({limits})");
        }

        if (schema.Items is { Kind: not ValueKind.Object } items)
        {
            foreach (var limit in Of(items))
            {
                yield return "each item " + limit;
            }
        }
    }

    /// <summary>The requirements for files, as sentences.</summary>
    /// <param name="schema">The schema of the value.</param>
    public static IEnumerable<string> OfFiles(ValueSchema schema) => MediaText.Facts(schema.Media).Concat(MediaText.Facts(schema.Items?.Media, "each file "));
}
