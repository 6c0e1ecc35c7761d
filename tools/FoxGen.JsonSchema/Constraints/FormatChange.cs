namespace FoxGen.JsonSchema.Constraints;

/// <summary>Comparison of <c>format</c>, whose words are kinds of their own.</summary>
internal static class FormatChange
{
    /// <summary>The change of the word; none when it is the same.</summary>
    public static IEnumerable<ConstraintChange> Of(ValueSchema old, ValueSchema @new) => old.Format == @new.Format ? []
        : [ConstraintChange.FromTo("format", @new.Format is not TextFormat.None, Word(old.Format), Word(@new.Format))];

    private static string? Word(TextFormat format) => format is TextFormat.None ? null : format.ToString().ToLowerInvariant();
}
