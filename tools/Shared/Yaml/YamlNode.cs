// Compiled into FoxGen.Export and FoxGen.Import: both write YAML.

namespace FoxGen.Yaml;

/// <summary>YAML to be printed.</summary>
internal abstract class YamlNode
{
    /// <summary>Whether to print it in braces or brackets when it fits the line.</summary>
    public bool PrefersFlow { get; set; }
}

/// <summary>A text, number or word.</summary>
/// <param name="text">What it reads as.</param>
/// <param name="style">How to write it.</param>
internal sealed class YamlScalar(string text, YamlStyle style) : YamlNode
{
    /// <summary>What it reads as.</summary>
    public string Text { get; } = text;

    /// <summary>How to write it.</summary>
    public YamlStyle Style { get; } = style;
}

/// <summary>How a scalar is written.</summary>
internal enum YamlStyle
{
    /// <summary>A text: quoted where it has to be, or where another reader would take it for something else.</summary>
    Text,

    /// <summary>A number, a boolean or a null: never quoted.</summary>
    Plain,

    /// <summary>An expression: single quotes, or a literal block for several lines.</summary>
    Expression,
}

/// <summary>A list.</summary>
internal sealed class YamlSequence : YamlNode
{
    /// <summary>The items, with what stands before each.</summary>
    public List<YamlEntry> Items { get; } = [];

    /// <summary>A list of nodes.</summary>
    public static YamlSequence Of(IEnumerable<YamlNode> items, bool inFlow = false)
    {
        var sequence = new YamlSequence { PrefersFlow = inFlow };
        sequence.Items.AddRange(items.Select(item => new YamlEntry("", item)));
        return sequence;
    }

    /// <summary>Adds an item.</summary>
    public YamlEntry Add(YamlNode item)
    {
        var entry = new YamlEntry("", item);
        Items.Add(entry);
        return entry;
    }
}

/// <summary>A mapping.</summary>
internal sealed class YamlMapping : YamlNode
{
    /// <summary>The entries in order; keys are unique.</summary>
    public List<YamlEntry> Entries { get; } = [];

    /// <summary>A mapping on one line of the entries that have a value.</summary>
    public static YamlMapping InFlow(params ReadOnlySpan<(string Key, YamlNode? Value)> entries)
    {
        var mapping = new YamlMapping { PrefersFlow = true };
        foreach (var (key, value) in entries)
        {
            mapping.Add(key, value);
        }

        return mapping;
    }

    /// <summary>Adds an entry unless its value is <c>null</c> or empty; the first of two equal keys stays.</summary>
    public YamlEntry? Add(string key, YamlNode? value)
    {
        if (value is null or YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Count: 0, PrefersFlow: false } || Entries.Exists(e => e.Key == key))
        {
            return null;
        }

        var entry = new YamlEntry(key, value);
        Entries.Add(entry);
        return entry;
    }

    /// <summary>Looks a key up.</summary>
    public YamlEntry? Find(string key) => Entries.Find(entry => entry.Key == key);
}

/// <summary>An entry of a mapping, or an item of a list (without a key).</summary>
/// <param name="key">The key.</param>
/// <param name="value">The value.</param>
internal sealed class YamlEntry(string key, YamlNode value)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>The value.</summary>
    public YamlNode Value { get; set; } = value;

    /// <summary>Whether the key is a number or a word of the language, and never quoted.</summary>
    public bool HasPlainKey { get; set; }

    /// <summary>Comment lines above it, without their <c>#</c>.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>Whether an empty line stands above it and its comments.</summary>
    public bool HasSpaceAbove { get; set; }

    /// <summary>The line of its key, from 0; set by the printer.</summary>
    public int FirstLine { get; set; }

    /// <summary>The last line of its value, from 0; set by the printer.</summary>
    public int LastLine { get; set; }
}
