using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads sentences that list all values: "仅支持 5 / 10 秒", "One of 4, 6 or 8".</summary>
internal static partial class ListPhrases
{
    /// <summary>Reads a sentence.</summary>
    /// <returns>Whether it is such a list; what contradicts the schema is a remark then.</returns>
    public static bool Read(DraftField field, PageLine sentence)
    {
        var isNumber = field.Value.Kind is ValueKind.Integer or ValueKind.Number;
        var match = isNumber ? Numbers().Match(sentence.Plain)
            : field.Value is { Kind: ValueKind.String, Format: null } ? Texts().Match(sentence.Plain)
            : Match.Empty;
        if (!match.Success)
        {
            return false;
        }

        var values = Separator().Split(match.Groups["list"].Value).Select(text => ValueFit.Read(field.Value, text)).ToList();
        if (values.Contains(null) || values.Distinct().Count() < 2)
        {
            return false;
        }

        var listed = values.OfType<RuleValue>().Distinct().ToList();
        if (field.Value.Enum.Count == 0)
        {
            field.Value.Enum.AddRange(listed);
            field.Unit ??= match.Groups["seconds"].Success ? "s" : null;
        }
        else if (!listed.ToHashSet().SetEquals(field.Value.Enum))
        {
            field.Remarks.Add(sentence.Remark("the values differ from those listed elsewhere."));
        }

        return true;
    }

    [GeneratedRegex("^(?:可选值?|取值|仅支持|只支持|只能为|支持|(?:must be )?(?:one of|either)|only|supports)\\s*(?:为|是)?\\s*:?\\s*(?<list>-?[0-9]{1,15}(?:\\.[0-9]{1,9})?(?:(?:\\s*(?:/|、|,|\\||或者?|\\bor\\b)\\s*)+-?[0-9]{1,15}(?:\\.[0-9]{1,9})?){1,40})\\s*(?<seconds>秒|s|seconds)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?:可选值|取值|仅支持|只支持|只能为|(?:must be )?(?:one of|either))\\s*(?:为|是)?\\s*:?\\s*(?<list>[A-Za-z0-9_.:-]{1,60}(?:(?:\\s*(?:/|、|,|\\||或者?|\\bor\\b)\\s*)+[A-Za-z0-9_.:-]{1,60}){1,40})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Texts();

    [GeneratedRegex("(?:\\s*(?:/|、|,|\\||或者?|\\bor\\b)\\s*)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
