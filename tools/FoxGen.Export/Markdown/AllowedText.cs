namespace FoxGen.Export;

/// <summary>Says in a few words what a value may be. The parts are Markdown.</summary>
internal sealed class AllowedText(PageWords words)
{
    /// <summary>The type in words of JSON.</summary>
    public static string Type(ValueSchema schema) => schema.Kind switch
    {
        ValueKind.Array => Type(schema.Items!) + "[]",
        ValueKind.Union => string.Join(" / ", schema.Cases.Select(one => Type(one.Value)).Distinct()),
        ValueKind.Boolean when schema.Spelling is not null => "string",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>All limits, the tightest words first; empty when anything of the type is taken.</summary>
    public string Of(ValueSchema schema) => string.Join("; ", Parts(schema));

    private IEnumerable<string> Parts(ValueSchema schema)
    {
        if (schema.Spelling is { } spelling && schema.Allowed.Count == 0)
        {
            yield return $"{MarkdownText.Code(spelling.True)}, {MarkdownText.Code(spelling.False)}";
        }

        var constraints = ConstraintKinds.Of(schema).ToList();
        foreach (var part in constraints.Where(one => !IsOfNumber(one)).Select(Words).OfType<string>())
        {
            yield return part;
        }

        // A list of values says more than the bounds beside it. The other limits of a number are one part, before the sentinels that all of them have.
        if (schema.Allowed.Count == 0 && constraints.Where(IsOfNumber).Select(Words).ToList() is { Count: > 0 } numbers)
        {
            var sentinels = schema.Range?.Sentinels ?? default;
            yield return string.Join(", ", numbers) + (sentinels.Count == 0 ? "" : words.Of(", or ", "，或 ") + string.Join(", ", sentinels.Select(ConstraintText.Number)));
        }

        foreach (var alias in schema.Aliases)
        {
            yield return $"{Value(alias.Spelling)} = {Value(alias.Canonical)}";
        }

        // Fields of objects have rows of their own.
        foreach (var one in schema.Cases.Where(one => one.Value.Kind is not ValueKind.Object))
        {
            yield return Of(one.Value) is { Length: > 0 } limits ? $"{Type(one.Value)}: {limits}" : Type(one.Value);
        }

        foreach (var part in Media(schema.Media, schema.Kind is ValueKind.Array))
        {
            yield return part;
        }

        if (schema.Items is { Kind: not ValueKind.Object } items && string.Join("; ", Parts(items)) is { Length: > 0 } each)
        {
            yield return words.Of("each: ", "每项：") + each;
        }
    }

    private static bool IsOfNumber(Constraint constraint) =>
        constraint is NumberBounds || (constraint.Kind is ListedConstraintKind kind && kind.ValueKinds.Contains(ValueKind.Number));

    private string? Words(Constraint constraint) => ConstraintTool.Of(constraint.Kind).Words(words, constraint);

    private IEnumerable<string> Media(MediaFacts? media, bool areTotals)
    {
        if (media is null)
        {
            yield break;
        }

        if (media.Kinds.Count > 0)
        {
            yield return string.Join(" / ", media.Kinds.Select(Kind))
                + (media.Formats.Count == 0 ? "" : " (" + string.Join(", ", media.Formats.Select(format => format.ToUpperInvariant())) + ")");
        }

        if (media.ExtensionIsRequired)
        {
            yield return words.Of("with the extension of its format", "须带对应扩展名");
        }

        if (media.SameSizeAs is { } other)
        {
            yield return words.Of("as wide and high as ", "宽高须与之相同：") + MarkdownText.Code(other);
        }

        var whole = areTotals ? words.Of("in all ", "合计 ") : "";
        var limits = new (MediaLimit? Limit, Func<decimal, string> Number, string Unit)[]
        {
            (media.Bytes, BoundsText.Bytes, ""),
            (media.Seconds, ConstraintText.Number, words.Of(" s", " 秒")),
            (media.ShortEdgePixels, ConstraintText.Number, words.Of(" pixels on the shorter edge", " 像素（短边）")),
            (media.AspectRatio, ConstraintText.Number, words.Of(" times as wide as high", " 倍宽高比")),
        };
        foreach (var (limit, number, unit) in limits.Where(one => one.Limit is not null))
        {
            if (BoundsText.Of(limit!.Range, number) is { Length: > 0 } bounds)
            {
                yield return whole + bounds + unit;
            }

            foreach (var when in limit.When)
            {
                yield return $"{whole}{BoundsText.Of(when.Range, number)}{unit} {words.Of("when", "当")} {MarkdownText.Code(when.Condition.ToString())}";
            }
        }
    }

    private string Kind(MediaKind kind) => kind switch
    {
        MediaKind.Image => words.Of("image", "图片"),
        MediaKind.Video => words.Of("video", "视频"),
        MediaKind.Audio => words.Of("audio", "音频"),
        MediaKind.Document => words.Of("document", "文档"),
    };

    /// <summary>A value as code.</summary>
    public static string Value(RuleValue value) => MarkdownText.Code(EnumValuesTool.Text(value));
}
