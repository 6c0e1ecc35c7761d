using System.Globalization;

namespace FoxGen.Import.Draft;

/// <summary>Makes YAML of values, texts and lists.</summary>
internal static class YamlValues
{
    /// <summary>A text.</summary>
    public static YamlNode? Text(string? text) => text is null ? null : new YamlScalar(text, YamlStyle.Text);

    /// <summary>A word or number of the language that is never quoted.</summary>
    public static YamlNode? Plain(string? text) => text is null ? null : new YamlScalar(text, YamlStyle.Plain);

    /// <summary>A number.</summary>
    public static YamlNode? Number(decimal? number) => Plain(number?.ToString("0.#############################", CultureInfo.InvariantCulture));

    /// <summary><c>true</c>, or nothing.</summary>
    public static YamlNode? Flag(bool value) => value ? Plain("true") : null;

    /// <summary>A text in its languages. Where there is no English one the Chinese stands for it, since the language wants one.</summary>
    public static YamlNode? Localized(DraftText? text, bool onOneLine = false)
    {
        if (text is null || (text.English ?? text.Chinese) is not { } english)
        {
            return null;
        }

        if (text.Chinese is null)
        {
            return Text(english);
        }

        var mapping = new YamlMapping { PrefersFlow = onOneLine };
        mapping.Add("en", Text(english));
        mapping.Add("zh", Text(text.Chinese));
        return mapping;
    }

    /// <summary>Notes.</summary>
    public static YamlNode List(IEnumerable<DraftText> texts) => YamlSequence.Of(texts.Distinct().Select(text => Localized(text)).OfType<YamlNode>());

    /// <summary>A list of texts on one line.</summary>
    public static YamlNode List(IEnumerable<string> texts) => List(texts.Select(Text));

    /// <summary>A list of values on one line.</summary>
    public static YamlNode List(IEnumerable<RuleValue> values) => List(values.Select(Value));

    /// <summary>A value as it stands on the wire.</summary>
    public static YamlNode Value(RuleValue value) => value.Kind switch
    {
        RuleValueKind.String => new YamlScalar(value.AsString, YamlStyle.Text),
        RuleValueKind.List => List(value.AsList.Select(Value)),
        RuleValueKind.Map => Map(value),
        RuleValueKind.Number => Plain(Double(value.AsNumber))!,
        RuleValueKind.Unknown or RuleValueKind.Present => Plain("null")!,
        _ => Plain(value.ToString())!,
    };

    /// <summary>The key of a mapping that stands for a value.</summary>
    public static string Key(RuleValue value) => value.Kind is RuleValueKind.String ? value.AsString : ((YamlScalar)Value(value)).Text;

    private static YamlMapping Map(RuleValue value)
    {
        var mapping = new YamlMapping { PrefersFlow = true };
        foreach (var (key, entry) in value.AsMap)
        {
            // The language's own keys for conditions want quotes of their own.
            mapping.Add(key, key is "if" or "expression" && entry.Kind is RuleValueKind.String ? new YamlScalar(entry.AsString, YamlStyle.Expression) : Value(entry));
        }

        return mapping;
    }

    private static YamlSequence List(IEnumerable<YamlNode?> nodes) => YamlSequence.Of(nodes.OfType<YamlNode>(), inFlow: true);

    private static string Double(double number) =>
        Math.Abs(number) is < 1e27 and > 1e-20 or 0 ? ((decimal)number).ToString("0.0###########################", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
