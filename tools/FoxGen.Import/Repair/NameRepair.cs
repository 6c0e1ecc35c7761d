using System.Globalization;
using System.Text;

namespace FoxGen.Import.Repair;

/// <summary>Authors C# names where the derived ones cannot be used. Names are no facts of the source, so nothing is lost.</summary>
internal sealed class NameRepair
{
    private static readonly string[] s_ids = ["FOX0301", "FOX0302", "FOX0303"];

    private static readonly (char Sign, string Word)[] s_words =
        [(':', "x"), ('.', "Point"), ('+', "Plus"), ('-', "Minus"), ('%', "Percent"), ('/', "Per"), ('*', "Star"), ('#', "Sharp"), ('&', "And"), ('=', "Equal"), ('<', "Less"), ('>', "More")];

    private readonly HashSet<YamlNode> _done = [];
    private readonly HashSet<YamlNode> _now = [];

    /// <summary>The names that were made.</summary>
    public List<ImportRemark> Remarks { get; } = [];

    /// <summary>Begins a round: what was named in an earlier one, and is refused again, is not named a third time.</summary>
    public void StartRound() => _now.Clear();

    /// <summary>Names what an error is about, once.</summary>
    public bool Repair(YamlPath path, SpecDiagnostic error)
    {
        if (!s_ids.Contains(error.Descriptor.Id))
        {
            return false;
        }

        var last = path.Entries[^1];
        var owner = path.Entries.Count > 1 ? path.Entries[^2] : null;
        var before = Remarks.Count;
        var done = last.Key == "enum" && owner?.Value is YamlMapping property ? NameValues(property, last, path.Field)
            : owner?.Key is "properties" or "variants" && last.Value is YamlMapping { Entries.Count: > 0 } field && NameField(field, last.Key, path.Field);
        (last.Key == "enum" ? owner! : last).Comments.AddRange(Remarks.Skip(before).Select(SpecWriter.Comment));
        return done;
    }

    private bool NameField(YamlMapping field, string wire, string? path)
    {
        // Several errors of one round are about the same names.
        if (_now.Contains(field) || !_done.Add(field) || field.Find("name") is not null)
        {
            return _now.Contains(field);
        }

        _now.Add(field);

        var name = Spell(wire) + "Value";
        field.Entries.Insert(Math.Min(1, field.Entries.Count), new YamlEntry("name", new YamlScalar(name, YamlStyle.Text)));
        Remarks.Add(new ImportRemark("", wire, $"named {name} in C#, because the derived name cannot be used. Choose a better name.") { Field = path });
        return true;
    }

    private bool NameValues(YamlMapping property, YamlEntry values, string? path)
    {
        if (_now.Contains(property) || !_done.Add(property) || values.Value is not YamlSequence list)
        {
            return _now.Contains(property);
        }

        _now.Add(property);

        if (property.Find("knownValues")?.Value is not YamlMapping known)
        {
            known = new YamlMapping();
            property.Entries.Insert(property.Entries.IndexOf(values) + 1, new YamlEntry("knownValues", known));
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var made = new List<string>();
        foreach (var wire in list.Items.Select(item => item.Value).OfType<YamlScalar>().Select(scalar => scalar.Text))
        {
            var name = Unique(Spell(wire), taken);
            made.Add($"{wire} → {name}");
            Author(known, wire, name);
        }

        Remarks.Add(new ImportRemark("", "", $"values with C# names, because derived names cannot be used or clash: {string.Join(", ", made)}. Choose better names.") { Field = path });
        return true;
    }

    private static void Author(YamlMapping known, string wire, string name)
    {
        var texts = new YamlMapping { PrefersFlow = true };
        texts.Add("name", new YamlScalar(name, YamlStyle.Text));
        if (known.Find(wire) is not { } entry)
        {
            known.Add(wire, texts);
            return;
        }

        if (entry.Value is YamlMapping languages)
        {
            languages.Entries.Where(e => e.Key != "name").ToList().ForEach(e => texts.Add(e.Key, e.Value));
        }
        else
        {
            texts.Add("en", entry.Value);
        }

        entry.Value = texts;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++)
        {
            unique = name + "_" + n.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    // Letters and digits stay, signs become words, all else its code point.
    private static string Spell(string wire)
    {
        var name = new StringBuilder();
        var atStart = true;
        foreach (var rune in wire.EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
            {
                name.Append(atStart ? char.ToUpperInvariant((char)rune.Value) : (char)rune.Value);
                atStart = false;
                continue;
            }

            atStart = rune.Value is not ':';
            var word = Array.Find(s_words, pair => pair.Sign == rune.Value).Word;
            if (word is not null && !(rune.Value is '-' && name.Length > 0))
            {
                name.Append(word);
            }
            else if (!rune.IsAscii)
            {
                name.Append(CultureInfo.InvariantCulture, $"U{rune.Value:X4}");
            }
        }

        var text = name.Length == 0 ? "Empty" : name.ToString();
        text = char.IsAsciiLetterUpper(text[0]) ? text : char.IsAsciiLetter(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : "N" + text;
        return text.Length <= 60 ? text : text[..60];
    }
}
