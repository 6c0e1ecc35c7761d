using System.Text;
using System.Text.RegularExpressions;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>Writes a spec file: its own keys, properties, variants and rules each on a line, what is below on that line.</summary>
internal static partial class Yaml
{
    private static readonly string[] s_blocks = ["properties", "variants", "rules"];

    public static string Write(Map file)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in file.Entries)
        {
            text.Append(key).Append(':');
            switch (value)
            {
                case Map { Entries.Count: > 0 } map when s_blocks.Contains(key):
                    text.Append('\n').AppendJoin('\n', map.Entries.Select(entry => $"  {Quoted(entry.Key)}: {Flow(entry.Value)}")).Append('\n');
                    break;
                case Sequence { Items.Count: > 0 } list when s_blocks.Contains(key):
                    text.Append('\n').AppendJoin('\n', list.Items.Select(item => $"  - {Flow(item)}")).Append('\n');
                    break;
                default:
                    text.Append(' ').Append(Flow(value)).Append('\n');
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>A part of a file on one line.</summary>
    public static string Flow(Node node) => node switch
    {
        Scalar scalar => Quoted(scalar.Text),
        Sequence list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        Map { Entries.Count: 0 } => "{}",
        Map map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{Quoted(entry.Key)}: {Flow(entry.Value)}"))} }}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Quoted(string text) =>
        Plain().IsMatch(text) && text != "null" && !text.StartsWith("this.", StringComparison.Ordinal) ? text
        : text.Any(char.IsControl) ? JsonText.Quote(text)
        : $"'{text.Replace("'", "''")}'";

    // Expressions are none of these: the language wants them in quotes.
    [GeneratedRegex(@"\A-?[A-Za-z0-9][A-Za-z0-9_./+-]*\z")]
    private static partial Regex Plain();
}
