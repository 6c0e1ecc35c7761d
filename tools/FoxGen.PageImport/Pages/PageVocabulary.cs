namespace FoxGen.PageImport.Pages;

/// <summary>What a heading or a label of a page says.</summary>
internal enum PageLabel
{
    /// <summary>The fields of the request follow.</summary>
    Body,

    /// <summary>The fields of the reply follow.</summary>
    Response,

    /// <summary>Facts in bullets follow.</summary>
    Notes,

    /// <summary>The allowed values with their meanings follow.</summary>
    Choices,

    /// <summary>Which model has the field follows.</summary>
    Differences,

    /// <summary>The allowed values of the schema follow.</summary>
    Options,

    /// <summary>Sample values follow.</summary>
    Examples,

    /// <summary>The range of a number.</summary>
    Range,

    /// <summary>The least and most characters.</summary>
    Length,

    /// <summary>The fewest characters.</summary>
    MinLength,

    /// <summary>The most characters.</summary>
    MaxLength,

    /// <summary>The fewest and most items.</summary>
    Count,

    /// <summary>The fewest items.</summary>
    MinCount,

    /// <summary>The most items.</summary>
    MaxCount,

    /// <summary>The step of a number.</summary>
    Multiple,

    /// <summary>A pattern of the text.</summary>
    Pattern,

    /// <summary>A default.</summary>
    Default,

    /// <summary>The fields of an object follow.</summary>
    Children,
}

/// <summary>The words of pages, in both languages side by side: a page may use both. Lower case.</summary>
internal static class PageVocabulary
{
    private static readonly (PageLabel Label, string[] Words)[] s_labels =
    [
        (PageLabel.Body, ["请求体", "请求参数", "请求正文", "body", "request body", "body parameters"]),
        (PageLabel.Response, ["响应", "返回", "响应参数", "返回参数", "response", "responses"]),
        (PageLabel.Notes, ["说明", "注意", "备注", "要求", "限制", "约束", "规格", "notes", "note", "details", "requirements", "limits", "constraints"]),
        (PageLabel.Choices, ["可选值", "可选项", "取值", "允许值", "allowed values", "possible values", "accepted values", "values", "options", "choices"]),
        (PageLabel.Differences, ["模型差异", "变体差异", "模型支持", "model differences", "variant differences", "differences between models", "model support"]),
        (PageLabel.Options, ["可用选项", "available options"]),
        (PageLabel.Examples, ["示例", "样例", "example", "examples"]),
        (PageLabel.Range, ["必填范围", "取值范围", "范围", "required range", "range"]),
        (PageLabel.Length, ["必填字符串长度", "字符串长度", "required string length", "string length"]),
        (PageLabel.MinLength, ["最小字符串长度", "minimum string length"]),
        (PageLabel.MaxLength, ["最大字符串长度", "maximum string length"]),
        (PageLabel.Count, ["必填数组长度", "数组长度", "required array length", "array length"]),
        (PageLabel.MinCount, ["最小数组长度", "minimum array length"]),
        (PageLabel.MaxCount, ["最大数组长度", "maximum array length"]),
        (PageLabel.Multiple, ["必须是倍数", "must be a multiple of", "multiple of"]),
        (PageLabel.Pattern, ["pattern", "正则"]),
        (PageLabel.Default, ["默认值", "default", "default value"]),
        (PageLabel.Children, ["显示子属性", "隐藏子属性", "展开子属性", "子属性", "show child attributes", "hide child attributes", "child attributes"]),
    ];

    private static readonly Dictionary<string, PageLabel> s_byWord =
        s_labels.SelectMany(entry => entry.Words.Select(word => (word, entry.Label))).ToDictionary(pair => pair.word, pair => pair.Label, StringComparer.Ordinal);

    /// <summary>What stands behind the type of a required field.</summary>
    public static IReadOnlySet<string> Required { get; } = new HashSet<string>(StringComparer.Ordinal) { "必填", "必需", "必须", "required" };

    /// <summary>What stands behind the type of a field that is not required.</summary>
    public static IReadOnlySet<string> Optional { get; } = new HashSet<string>(StringComparer.Ordinal) { "可选", "选填", "optional" };

    /// <summary>What stands behind the type of a field to move away from.</summary>
    public static IReadOnlySet<string> Deprecated { get; } = new HashSet<string>(StringComparer.Ordinal) { "已弃用", "已废弃", "deprecated" };

    /// <summary>Where a parameter goes that is no field of the body.</summary>
    public static IReadOnlySet<string> Elsewhere { get; } = new HashSet<string>(StringComparer.Ordinal) { "header", "path", "query", "cookie" };

    /// <summary>What asks callers to leave a field out, without spaces and punctuation.</summary>
    public static IReadOnlyList<string> Advice { get; } =
        ["非必须不要传这个参数", "非必须不要传该参数", "非必要不要传", "非必须不传", "donotpassthisparameterunlessnecessary", "donotsendthisparameterunlessnecessary", "donotpassunlessnecessary", "omitunlessneeded", "omitthisparameterunlessneeded"];

    /// <summary>The label that a line starts with, and what stands behind it on the same line.</summary>
    public static (PageLabel Label, PageLine Behind)? Find(PageLine line)
    {
        var colon = line.Plain.IndexOf(':');
        var head = (colon < 0 ? line.Plain : line.Plain[..colon]).Trim().ToLowerInvariant();
        if (!s_byWord.TryGetValue(head, out var label))
        {
            return null;
        }

        // Some labels are headings; the others are nothing without their colon.
        var isHeading = label is PageLabel.Body or PageLabel.Response or PageLabel.Children;
        return isHeading != (colon < 0) && !(isHeading && colon == line.Plain.Length - 1) ? null
            : (label, colon < 0 ? line.Part(line.Text.Length, 0) : line.Part(colon + 1, line.Text.Length - colon - 1));
    }

    /// <summary>Whether a line asks to leave the field out.</summary>
    public static bool IsAdvice(PageLine line)
    {
        var bare = string.Concat(line.Plain.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Advice.Contains(bare);
    }

    /// <summary>The text of a bullet; <c>null</c> for a line that is none.</summary>
    public static PageLine? Bullet(PageLine line) =>
        line.Text.Length > 1 && line.Text[0] is '•' or '·' or '*' or '-' or '◦' or '●' && line.Text.Length > 1 && (line.Text[0] is '•' or '●' || line.Text[1] is ' ' or '\t')
            ? line.Part(1, line.Text.Length - 1)
            : null;
}
