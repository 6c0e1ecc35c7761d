using FoxGen.JsonSchema.Constraints;

namespace FoxGen.Export.Markdown;

/// <summary>The fixed words of a reference page.</summary>
internal sealed class PageWords(TextLanguage language) : IPageWords
{
    /// <summary>The language of the page.</summary>
    public TextLanguage Language { get; } = language;

    public string Index => Of("Models", "模型");

    public string Models => Of("Model ids", "模型 ID");

    public string Model => Of("Model", "模型");

    public string Title => Of("Title", "名称");

    public string ClrName => Of("In C#", "C# 名称");

    public string Endpoint => Of("Endpoint", "接口");

    public string Result => Of("Result", "结果");

    public string Documentation => Of("Documentation", "文档");

    public string Fields => Of("Fields", "字段");

    public string Field => Of("Field", "字段");

    public string Type => Of("Type", "类型");

    public string Required => Of("Required", "必填");

    public string Yes => Of("yes", "是");

    public string No => Of("no", "否");

    public string Allowed => Of("Allowed", "取值");

    public string Default => Of("Default", "默认值");

    public string Description => Of("Description", "说明");

    public string PerModel => Of("Differences by model", "各模型的差异");

    public string Absent => Of("not available", "无此字段");

    public string Rules => Of("Rules", "规则");

    public string Rule => Of("Rule", "规则");

    public string Condition => Of("Condition", "条件");

    public string Meaning => Of("Meaning", "含义");

    public string Severity => Of("Severity", "级别");

    public string All => Of("all", "全部");

    public string Notes => Of("Notes", "备注");

    public string Examples => Of("Examples", "示例");

    public string Advice => Of("Omit unless needed.", "如无必要，请勿传递。");

    public string Deprecated => Of("Deprecated.", "已弃用。");

    public string Unit(string unit) => Of($"Unit: {unit}.", $"单位：{unit}。");

    public string Place(RequestPart part, string name) => part switch
    {
        RequestPart.Header => Of($"Sent as the header {name}.", $"作为请求头 {name} 发送。"),
        RequestPart.Query => Of($"Sent as the query parameter {name}.", $"作为查询参数 {name} 发送。"),
        RequestPart.Path => Of($"Part of the path: {name}.", $"路径中的参数 {name}。"),
        RequestPart.Envelope => Of($"In the body under {name}.", $"位于请求体的 {name} 中。"),
    };

    public string Body(string bytes) => Of($"The body can have at most {bytes} bytes.", $"请求体最多 {bytes} 字节。");

    public string Results(string count) => Of($"Number of results of a request: {count}.", $"一次请求的结果数：{count}。");

    public string SeverityOf(Severity severity) => severity switch
    {
        FoxGen.Rules.Severity.Error => Of("error", "错误"),
        FoxGen.Rules.Severity.Warning => Of("warning", "警告"),
        FoxGen.Rules.Severity.Note => Of("note", "说明"),
    };

    /// <summary>The text in the language of the page.</summary>
    public string Of(string english, string chinese) => Language is TextLanguage.Chinese ? chinese : english;

    /// <inheritdoc/>
    public string Code(string text) => MarkdownText.Code(text);
}
