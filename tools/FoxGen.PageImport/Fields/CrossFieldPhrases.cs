using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads bullets that relate a field to others. They are read when all fields are known.</summary>
internal static partial class CrossFieldPhrases
{
    /// <summary>Whether a line is of this sort.</summary>
    public static bool IsOne(PageLine line) =>
        Depends().IsMatch(line.Plain) || Alone().IsMatch(line.Plain) || Exclusive().IsMatch(line.Plain) || Needs().IsMatch(line.Plain) || Tokens().IsMatch(line.Plain);

    /// <summary>Reads one.</summary>
    /// <param name="draft">The draft with all fields.</param>
    /// <param name="page">The page.</param>
    /// <param name="field">The field it stands at.</param>
    /// <param name="line">The line.</param>
    public static void Read(SpecDraft draft, PageContext page, DraftField field, PageLine line)
    {
        var text = line.Plain;
        var problem = Depends().Match(text) is { Success: true } depends ? DependingLimits.Read(draft, field, line, depends)
            : Alone().Match(text) is { Success: true } alone ? NotAlone(draft, page, field, line, alone)
            : Exclusive().Match(text) is { Success: true } other ? Exclude(draft, page, field, line, other.Groups["field"].Value)
            : Needs().Match(text) is { Success: true } needed ? Require(draft, page, field, line, needed.Groups["field"].Value)
            : Tokens().Match(text) is { Success: true } tokens ? Refer(draft, field, tokens)
            : null;
        if (problem is not null)
        {
            field.Remarks.Add(line.Remark("a relation to other fields; omitted: " + problem));
        }
    }

    // "Audio alone is not enough: at least one image or video is needed."
    private static string? NotAlone(SpecDraft draft, PageContext page, DraftField field, PageLine line, Match match)
    {
        if (!Speaks(field, match.Groups["what"].Value.Trim()))
        {
            return "it is not about this field.";
        }

        var others = new List<string>();
        foreach (var noun in Choice().Split(match.Groups["others"].Value).Select(part => part.Trim().Trim('。', '.')).Where(part => part.Length > 0))
        {
            if (draft.Fields.Where(other => other != field && Speaks(other, noun)).ToList() is not [var only])
            {
                return $"\"{noun}\" does not identify one field.";
            }

            others.Add(only.Name);
        }

        if (others.Count == 0)
        {
            return "it does not name another field.";
        }

        draft.Rules.Add(new DraftRule(Id(field.Name, "not-alone"), "requires", Map(("field", RuleValue.Of(field.Name)), ("anyOf", List(others)))) { Message = page.Text(line.Text) });
        return null;
    }

    private static string? Exclude(SpecDraft draft, PageContext page, DraftField field, PageLine line, string name)
    {
        if (draft.Find(name) is null || name == field.Name)
        {
            return $"the field {name} does not exist.";
        }

        // Both fields may say it.
        if (!draft.Rules.Exists(rule => rule.Key == "atMostOneOf" && rule.Content!.AsList.Contains(RuleValue.Of(name)) && rule.Content.AsList.Contains(RuleValue.Of(field.Name))))
        {
            draft.Rules.Add(new DraftRule(Id(field.Name, "or", name), "atMostOneOf", List([field.Name, name])) { Message = page.Text(line.Text) });
        }

        return null;
    }

    private static string? Require(SpecDraft draft, PageContext page, DraftField field, PageLine line, string name)
    {
        if (draft.Find(name) is null || name == field.Name)
        {
            return $"the field {name} does not exist.";
        }

        draft.Rules.Add(new DraftRule(Id(field.Name, "needs", name), "requires", Map(("field", RuleValue.Of(field.Name)), ("allOf", List([name])))) { Message = page.Text(line.Text) });
        return null;
    }

    // "@Image1 @Image2": the numbers show where the number stands. Nothing says that a wrong one is refused, hence a warning.
    private static string? Refer(SpecDraft draft, DraftField field, Match match)
    {
        var name = match.Groups["field"].Value;
        if (draft.Find(name) is not { Value.Kind: ValueKind.String } || field.Value.Kind is not ValueKind.Array)
        {
            return "the field with the tokens is not a string, or this field is not an array.";
        }

        draft.Rules.Add(new DraftRule(Id(field.Name, "references"), "references", Map(("field", RuleValue.Of(name)), ("token", RuleValue.Of(match.Groups["token"].Value + "{n}")), ("to", RuleValue.Of(field.Name))))
        {
            Severity = Severity.Warning,
        });
        return null;
    }

    private static bool Speaks(DraftField field, string noun)
    {
        var text = field.Description?.Chinese ?? field.Description?.English ?? "";
        return noun.Length > 1 && PlainText.Of(text).Contains(noun, StringComparison.OrdinalIgnoreCase);
    }

    private static string Id(params string[] parts) => string.Join('-', parts.Select(part => part.ToLowerInvariant().Replace('_', '-')));

    private static RuleValue List(IEnumerable<string> names) => RuleValue.Of(names.Select(RuleValue.Of));

    private static RuleValue Map(params (string Key, RuleValue Value)[] entries) => RuleValue.Of(entries.Select(entry => new KeyValuePair<string, RuleValue>(entry.Key, entry.Value)));

    [GeneratedRegex("^(?<what>.*?)\\s*(?:受|取决于|depends on)\\s*(?<field>[A-Za-z_][A-Za-z0-9_]*)\\s*(?:影响)?\\s*:\\s*(?<limits>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Depends();

    [GeneratedRegex("^(?:仅传(?:入)?|只传(?:入)?|when only|if only)\\s*(?<what>.+?)\\s*(?:时|is sent|are sent|is given|are given)\\s*,\\s*(?:至少还?需要?|还需要?至少|at least)\\s*(?:1|一|one|a)\\s*(?:个|张|段)?\\s*(?<others>.+?)(?:\\s*(?:is|are)?\\s*(?:also )?(?:needed|required)(?: too)?)?[。.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex("^(?:不能|不可|不得)与\\s*(?<field>[A-Za-z_][A-Za-z0-9_]*)\\s*(?:同时|一起|共同)?(?:使用|传入?)[。.]?$|^与\\s*(?<field>[A-Za-z_][A-Za-z0-9_]*)\\s*互斥[。.]?$|^(?:mutually exclusive with|(?:cannot|must not|can not) be (?:used|sent|combined) (?:together )?with)\\s+(?<field>[A-Za-z_][A-Za-z0-9_]*)[.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Exclusive();

    [GeneratedRegex("^(?:需要?|必须)(?:同时传入?|与)\\s*(?<field>[A-Za-z_][A-Za-z0-9_]*)\\s*(?:一起使用|同时使用|一起传入?)?[。.]?$|^(?:requires|needs|must be (?:used|sent) (?:together )?with)\\s+(?<field>[A-Za-z_][A-Za-z0-9_]*)[.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Needs();

    [GeneratedRegex("(?:在\\s*(?<field>[A-Za-z_][A-Za-z0-9_]*)\\s*中(?:可)?(?:使?用)\\s*(?<token>[@#$][A-Za-z_]+)1(?:\\s*[、,/]?\\s*\\k<token>[2-9])+\\s*等?\\s*引用)|(?:refer(?:red)? to (?:it |them )?(?:as )?(?<token>[@#$][A-Za-z_]+)1(?:\\s*[,/]?\\s*\\k<token>[2-9])+,?\\s*(?:and so on|etc\\.?|…|\\.\\.\\.)?\\s*in (?:the )?(?<field>[A-Za-z_][A-Za-z0-9_]*))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tokens();

    [GeneratedRegex("\\s*(?:或者?|\\bor\\b|、|/)\\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Choice();
}
