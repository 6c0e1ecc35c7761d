using FoxGen.Rules.Primitives;

namespace FoxGen.Export;

/// <summary>Says a check in the few words of a table cell, as Markdown; <c>null</c> where another part of the cell says it.</summary>
internal sealed class CheckWords(PageWords words, ValueSchema schema) : IValueCheckVisitor<string?>
{
    string? IValueCheckVisitor<string?>.Visit(AllowedCheck check) => string.Join(", ", check.Values.Select(AllowedText.Value));

    // A list of values says more than the bounds beside it.
    string? IValueCheckVisitor<string?>.Visit(RangeCheck check) => schema.Allowed.Count > 0 ? null : Range(check.Range);

    // Those of numbers stand in one part with the range, before the sentinels that all of them have.
    string? IValueCheckVisitor<string?>.Visit(Constraint check) =>
        !check.Kind.ValueKinds.Contains(ValueKind.Number) ? ConstraintTool.Of(check.Kind).Words(words, check)
        : schema.Allowed.Count > 0 || schema.Range?.HasBounds is true ? null : Range(schema.Range ?? new());

    string? IValueCheckVisitor<string?>.Visit(UrlCheck check) => string.Join("; ", UrlParts(check.Policy));

    string? IValueCheckVisitor<string?>.Visit(InlineSizeCheck check) => words.Of($"inline at most {Bytes(check.Maximum)}", $"内嵌最多 {Bytes(check.Maximum)}");

    string? IValueCheckVisitor<string?>.Visit(Base64Check check) => "base64";

    string? IValueCheckVisitor<string?>.Visit(LanguageCheck check) => "ISO 639";

    // The kind of file comes with its formats.
    string? IValueCheckVisitor<string?>.Visit(ExtensionCheck check) => null;

    string? IValueCheckVisitor<string?>.Visit(InlineCountCheck check) => words.Of($"at most {check.Maximum} with inline bytes", $"最多 {check.Maximum} 项内嵌数据");

    /// <summary>The bounds in signs: <c>4 – 15</c>, <c>≥ 4, &lt; 15</c>; empty when there are none.</summary>
    /// <param name="range">The range.</param>
    /// <param name="number">How a number is written.</param>
    public static string Bounds(NumberRange range, Func<decimal, string> number) => range switch
    {
        { Minimum: { } from, Maximum: { } to } => from == to ? number(from) : $"{number(from)} – {number(to)}",
        _ => string.Join(", ", new[] { End(range.Low, "≥", "&gt;", number), End(range.High, "≤", "&lt;", number) }.OfType<string>()),
    };

    /// <summary>A size with its unit.</summary>
    public static string Bytes(decimal bytes) => ByteSizes.Write(bytes, " ", " B");

    private static string? End(Bound? bound, string inclusive, string exclusive, Func<decimal, string> number) =>
        bound is { } end ? $"{(end.IsInclusive ? inclusive : exclusive)} {number(end.Value)}" : null;

    private string Range(NumberRange range)
    {
        var parts = schema.Constraints.Select(constraint => ConstraintTool.Of(constraint.Kind).Words(words, constraint)).Prepend(Bounds(range, ConstraintText.Number)).Where(part => part.Length > 0);
        var sentinels = range.Sentinels.Count == 0 ? "" : words.Of(", or ", "，或 ") + string.Join(", ", range.Sentinels.Select(ConstraintText.Number));
        return string.Join(", ", parts) + sentinels;
    }

    private IEnumerable<string> UrlParts(UrlPolicy? policy)
    {
        yield return policy is { Schemes.Count: > 0 } urls ? words.Of("URL: ", "URL：") + string.Join(", ", urls.Schemes.Select(MarkdownText.Code)) : "URL";
        if (policy is { Hosts.Count: > 0 } hosts)
        {
            yield return words.Of("hosts: ", "域名：") + string.Join(", ", hosts.Hosts.Select(MarkdownText.Code));
        }
    }
}
