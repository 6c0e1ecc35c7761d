using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>The texts yes and no, or on and off, are a boolean in other words.</summary>
internal static class BooleanWords
{
    private static readonly (string True, string False)[] s_words = [("yes", "no"), ("on", "off")];

    /// <summary>Makes a boolean of a text field with just these two values. What they mean stays as notes.</summary>
    public static void Read(PageContext page, DraftField field, DraftValue target)
    {
        var texts = target.Enum.Where(value => value.Kind is RuleValueKind.String).Select(value => value.AsString).ToHashSet(StringComparer.Ordinal);
        var pair = Array.Find(s_words, pair => texts.SetEquals([pair.True, pair.False]));
        if (pair.True is null || !ReferenceEquals(target, field.Value) || target.Enum.Count != 2)
        {
            return;
        }

        target.Kind = ValueKind.Boolean;
        target.Spelling = new BooleanSpelling(pair.True, pair.False);
        target.Enum.Clear();
        field.Notes.AddRange(target.KnownValues
            .Where(known => known.Meaning is not null)
            .Select(known => page.Text($"{known.Value.AsString}: {known.Meaning!.Chinese ?? known.Meaning.English}")));
        target.KnownValues.Clear();
    }
}
