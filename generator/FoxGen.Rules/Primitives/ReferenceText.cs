// Compiled into FoxGen.Rules and into FoxGen.Runtime: the validator and the interpreter must write the same sentences.

using System.Globalization;

namespace FoxGen.Rules.Primitives;

/// <summary>Completes the message of a broken reference with the token found and the number of items; fields are marked.</summary>
internal static class ReferenceText
{
    /// <summary>Returns <c>…: @Image3, but {image_urls} has 1.</c></summary>
    public static string Numbered(string words, string token, long count, string list) =>
        Complete(words, token, $"but {FieldMarks.Mark(list)} has {Text(count)}", $"但 {FieldMarks.Mark(list)} 只有 {Text(count)} 项");

    /// <summary>Returns <c>…: @hero, but none of the 2 items of {cast} has this name.</c></summary>
    public static string Named(string words, string token, long count, string list) => Complete(
        words, token, $"but none of the {Text(count)} items of {FieldMarks.Mark(list)} has this name", $"但 {FieldMarks.Mark(list)} 的 {Text(count)} 项中没有此名称");

    private static string Complete(string words, string token, string english, string chinese) => words.EndsWith("。", StringComparison.Ordinal)
        ? $"{words.TrimEnd('。')}：{FieldMarks.Escape(token)}，{chinese}。"
        : $"{words.TrimEnd('.')}: {FieldMarks.Escape(token)}, {english}.";

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
