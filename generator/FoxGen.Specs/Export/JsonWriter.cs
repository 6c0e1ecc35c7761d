using System.Text;
using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Writes values as indented JSON. An analyzer host offers no JSON library, and none is needed for this.</summary>
internal static class JsonWriter
{
    // Lists of plain values up to this length stand in one line, which is how people write enums.
    private const int LineLength = 100;

    /// <summary>The value as JSON, indented by two spaces, with <c>\n</c> at the end of each line.</summary>
    public static string Write(RuleValue value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, RuleValue value, int depth)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Map when value.AsMap.Count > 0:
                Open(text, '{', '}', depth, value.AsMap, (entry, inner) =>
                {
                    text.Append(JsonText.Quote(entry.Key)).Append(": ");
                    Write(text, entry.Value, inner);
                });
                break;
            case RuleValueKind.List when value.AsList.Count > 0 && !IsShort(value):
                Open(text, '[', ']', depth, value.AsList, (item, inner) => Write(text, item, inner));
                break;
            case RuleValueKind.List when value.AsList.Count > 0:
                text.Append('[').Append(string.Join(", ", value.AsList)).Append(']');
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void Open<T>(StringBuilder text, char open, char close, int depth, IReadOnlyList<T> items, Action<T, int> write)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', (depth + 1) * 2);
            write(items[i], depth + 1);
        }

        text.Append('\n').Append(' ', depth * 2).Append(close);
    }

    private static bool IsShort(RuleValue list) =>
        list.AsList.All(item => item.Kind is not (RuleValueKind.List or RuleValueKind.Map)) && list.ToString().Length <= LineLength;
}
