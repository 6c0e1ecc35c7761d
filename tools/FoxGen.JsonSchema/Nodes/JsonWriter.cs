namespace FoxGen.JsonSchema.Nodes;

/// <summary>Writes values as indented JSON, with short lists in one line.</summary>
internal static class JsonWriter
{
    // Lists of plain values up to this length stand in one line, which is how people write enums.
    private const int LineLength = 100;

    /// <summary>The value as JSON, indented by two spaces, with <c>\n</c> at the end of each line.</summary>
    public static string Write(RuleValue value) => Write(value, "\n") + "\n";

    private static string Write(RuleValue value, string newLine) => value.Kind switch
    {
        RuleValueKind.Map when value.AsMap.Count > 0 =>
            "{" + Lines(value.AsMap.Select(entry => $"{JsonText.Quote(entry.Key)}: {Write(entry.Value, newLine + "  ")}"), newLine) + "}",
        RuleValueKind.List when value.AsList.Count > 0 => IsShort(value)
            ? $"[{string.Join(", ", value.AsList)}]"
            : "[" + Lines(value.AsList.Select(item => Write(item, newLine + "  ")), newLine) + "]",
        _ => value.ToString(),
    };

    private static string Lines(IEnumerable<string> items, string newLine) => $"{newLine}  {string.Join($",{newLine}  ", items)}{newLine}";

    private static bool IsShort(RuleValue list) =>
        list.AsList.All(item => item.Kind is not (RuleValueKind.List or RuleValueKind.Map)) && list.ToString().Length <= LineLength;
}
