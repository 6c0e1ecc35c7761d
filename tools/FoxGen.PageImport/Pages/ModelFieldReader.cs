using System.Text.RegularExpressions;

namespace FoxGen.PageImport.Pages;

/// <summary>Reads the model ids of a page from its field <c>model</c> and from the example.</summary>
internal static partial class ModelFieldReader
{
    /// <summary>The ids with what the page says about them.</summary>
    public static VariantNames Read(FieldBlock? block, CurlCall? call, string modelField)
    {
        var ids = new List<string>();
        var prose = block is null ? [] : block.Description.Concat(block.Notes).Concat(block.Choices).ToList();
        if (block is not null)
        {
            // In the text in its order, then those that only lists name.
            ids.AddRange(prose.SelectMany(line => Named().Matches(line.Plain)).Select(match => match.Groups["id"].Value));
            ids.AddRange(block.Defaults.Select(line => line.Text.Trim('"')));
            ids.AddRange(block.Options.SelectMany(line => line.Text.Split(", ")).Select(text => text.TrimEnd(',').Trim().Trim('"')));
            ids.AddRange(PageExampleReader.Values(block, new DraftValue { Kind = ValueKind.String }, []).Select(value => value.AsString));
        }

        if (call?.Body is { Kind: RuleValueKind.Map } body && body.Find(modelField) is { Kind: RuleValueKind.String } id)
        {
            ids.Add(id.AsString);
        }

        var distinct = ids.Where(text => Whole().IsMatch(text)).Distinct(StringComparer.Ordinal).ToList();
        return new VariantNames(distinct, [.. distinct.Select(text => TextOf(text, distinct, prose))]);
    }

    // What stands between this id and the next one: "a:standard b:fast".
    private static string TextOf(string id, List<string> all, List<PageLine> prose)
    {
        foreach (var line in prose)
        {
            if (Named().Matches(line.Plain).FirstOrDefault(match => match.Groups["id"].Value == id) is not { } match)
            {
                continue;
            }

            var start = match.Index + match.Length;
            var end = Named().Matches(line.Plain).Where(other => other.Index >= start && all.Contains(other.Groups["id"].Value)).Select(other => other.Index).DefaultIfEmpty(line.Plain.Length).First();
            return line.Text[start..end].Trim().TrimEnd(',', ';', '；', '，', '、', '/').Trim();
        }

        return "";
    }

    // At least one dash, dot or digit: prose before a colon is no id.
    [GeneratedRegex("(?<![A-Za-z0-9._-])(?<id>[a-z][a-z0-9]*(?:[._-][a-z0-9]+)+)\\s*(?::| - | — )\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*(?:[._:/-][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
