using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads which model id has a field or a value.</summary>
internal static partial class VariantPhrases
{
    /// <summary>Reads the bullets under "model differences".</summary>
    public static void ReadDifferences(PageContext page, DraftField field, IReadOnlyList<PageLine> lines)
    {
        var without = new List<string>();
        var with = new List<string>();
        foreach (var line in lines)
        {
            var match = Has().Match(line.Plain);
            if (match.Success && page.Variants.Resolve(match.Groups["model"].Value) is { } ids)
            {
                (match.Groups["not"].Success ? without : with).AddRange(ids);
            }
            else if (!(match.Success && OtherModel().IsMatch(match.Groups["model"].Value.Trim())))
            {
                field.Remarks.Add(line.Remark("the model or the difference was not recognized."));
            }
        }

        if (without.Intersect(with).Any())
        {
            field.Remarks.Add(lines[0].Remark("the page contradicts itself about which models have the field; all models have it in the spec."));
        }
        else if (without.Count > 0)
        {
            page.Limits.Add(new VariantLimit(field.Name, null, without));
        }
    }

    /// <summary>Reads the clauses of a value's meaning: "only in the standard variant".</summary>
    public static void ReadMeaning(PageContext page, DraftField field, RuleValue value, PageLine meaning) =>
        Read(page, field, value, PlainText.Clauses(meaning));

    /// <summary>Reads a clause of the description; whether it is of this sort.</summary>
    public static bool ReadClause(PageContext page, DraftField field, PageLine clause)
    {
        if (!Only().IsMatch(clause.Plain) && !Lacks().IsMatch(clause.Plain))
        {
            return false;
        }

        Read(page, field, null, [clause]);
        return true;
    }

    private static void Read(PageContext page, DraftField field, RuleValue? value, IEnumerable<PageLine> clauses)
    {
        IReadOnlyList<string>? has = null;
        var lacks = new List<string>();
        PageLine? place = null;
        foreach (var clause in clauses)
        {
            var (only, not) = (Only().Match(clause.Plain), Lacks().Match(clause.Plain));
            if (!only.Success && !not.Success)
            {
                continue;
            }

            place = clause;
            if (page.Variants.Resolve((only.Success ? only : not).Groups["model"].Value) is not { } ids)
            {
                field.Remarks.Add(clause.Remark("it is unclear which model ids this refers to; ignored."));
                continue;
            }

            if (only.Success)
            {
                has = ids;
            }
            else
            {
                lacks.AddRange(ids);
            }
        }

        if (has is not null && has.Intersect(lacks).Any())
        {
            field.Remarks.Add(place!.Remark("the model ids here contradict each other; ignored."));
            return;
        }

        var without = page.Variants.Ids.Where(id => lacks.Contains(id) || (has is not null && !has.Contains(id))).ToList();
        if (without.Count > 0)
        {
            page.Limits.Add(new VariantLimit(field.Name, value, without));
        }
    }

    [GeneratedRegex("^(?<model>.+?)\\s*:?\\s*(?:is\\s+)?(?:(?<not>不适用|不可用|不支持|无此字段|not\\s+applicable|not\\s+available|not\\s+supported|n/a|unsupported)|(?<![不未]|not\\s+)(?:可用|支持|适用|available|supported|applicable))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Has();

    [GeneratedRegex("^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherModel();

    [GeneratedRegex("^(?:仅限?|只有)\\s*(?<model>.+?)\\s*(?:支持|可用)$|^(?:only\\s+(?:on|in|for|with)?|supported\\s+only\\s+by)\\s*(?<model>.+?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Only();

    [GeneratedRegex("^(?<model>.+?)\\s*(?:不支持|不可用)$|^not\\s+(?:supported|available)\\s+(?:by|on|in|for|with)\\s+(?<model>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lacks();
}
