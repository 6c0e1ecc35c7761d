using FoxGen.Import.Contract;
using FoxGen.PageImport.Fields;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport;

/// <summary>Makes a draft of the text of a documentation page.</summary>
internal static class PageReader
{
    /// <summary>Reads a page.</summary>
    public static SpecDraft Read(string text, string sourceName, ImportOptions options)
    {
        var service = ImportedService.Of(options);
        var lines = PageLine.All(text);
        var call = CurlCall.Find(lines);
        var modelField = service.ModelField ?? "";
        var section = BodySection.Read(lines, call, modelField);
        var modelBlock = section.Fields.FirstOrDefault(block => block.Name == modelField);
        var page = new PageContext(service, ModelFieldReader.Read(modelBlock, call, modelField), Language(lines)) { Body = call?.Body is { Kind: RuleValueKind.Map } body ? body : null };
        var remarks = new List<ImportRemark>();
        var draft = Frame(page, sourceName, options, call, remarks);
        remarks.AddRange(section.Remarks);

        draft.Fields.AddRange(section.Fields.Where(block => block != modelBlock).Select(block => FieldImporter.Read(page, block, remarks)).OfType<DraftField>());

        foreach (var block in section.Fields.Where(block => block != modelBlock))
        {
            foreach (var line in block.Notes.Where(CrossFieldPhrases.IsOne))
            {
                if (draft.Find(FieldTree.LastName(block)) is { } field)
                {
                    CrossFieldPhrases.Read(draft, page, field, line);
                }
            }
        }

        VariantWriter.Apply(draft, page);
        Example(draft, call, modelField, remarks);
        draft.Remarks.AddRange(remarks);
        return draft;
    }

    private static SpecDraft Frame(PageContext page, string sourceName, ImportOptions options, CurlCall? call, List<ImportRemark> remarks)
    {
        remarks.Add(new ImportRemark("", "", $"generated from {sourceName}. Check every fact against the page, then remove these comments."));
        if (page.Language is TextLanguage.Chinese)
        {
            remarks.Add(new ImportRemark("", "", "the page is in Chinese; translate the text under `en`."));
        }

        var family = options.Family ?? Family(page.Service, call, remarks);
        var result = options.Result ?? Result(page.Service, remarks);
        var ids = page.Variants.Ids.ToList();
        if (ids.Count == 0)
        {
            remarks.Add(new ImportRemark("", "", "the page has no model id; replace `unknown-model`."));
        }

        var draft = new SpecDraft
        {
            Service = page.Service.Name,
            Family = family,
            Result = result,
            Documentation = options.Documentation,
            // The page has no heading that is surely its title.
            Title = new DraftText(ids.Count > 0 ? ids[0] : "unknown-model", null),
        };
        draft.Variants.AddRange(ids.Count > 0 ? ids.Select(id => new DraftVariant(id)) : [new DraftVariant("unknown-model")]);
        for (var i = 0; i < ids.Count; i++)
        {
            draft.Variants[i].Description = page.Variants.Texts[i].Length > 0 ? page.Text(page.Variants.Texts[i]) : null;
        }

        if (draft.Variants is [{ Description: { } only } single])
        {
            draft.Description = only;
            single.Description = null;
        }

        return draft;
    }

    private static string Family(ResolvedService service, CurlCall? call, List<ImportRemark> remarks)
    {
        if (service.Families.FirstOrDefault(family => family.Path == call?.Path?.TrimEnd('/')) is { } found)
        {
            return found.Name;
        }

        remarks.Add(call?.Path is { } path
            ? call.Line.Remark($"the service has no family with the path {path}; add it to the service file, or correct `family`.")
            : new ImportRemark("", "", "the page has no sample call, so the family is unknown; set `family`."));
        return "unknown-family";
    }

    private static string Result(ResolvedService service, List<ImportRemark> remarks)
    {
        var first = service.Results.Count > 0 ? service.Results[0].ClrName : "UnknownResult";
        remarks.Add(new ImportRemark("", "", $"the page does not describe the result; {first} is the first result type of the service. Check whether it is correct."));
        return first;
    }

    private static void Example(SpecDraft draft, CurlCall? call, string modelField, List<ImportRemark> remarks)
    {
        if (call?.Body is not { Kind: RuleValueKind.Map } body)
        {
            remarks.Add(call is null ? new ImportRemark("", "", "the page has no sample call, so there is no example.") : call.Line.Remark("the sample call has no JSON body, so there is no example."));
            return;
        }

        if (draft.Variants.Exists(variant => RuleValue.Of(variant.Id).Equals(body.Find(modelField))))
        {
            draft.Examples.Add(new DraftExample(body));
        }
        else
        {
            remarks.Add(call.Line.Remark("the body of the sample call has none of the model ids, so there is no example."));
        }
    }

    // The language that most of the words are in.
    private static TextLanguage Language(IReadOnlyList<PageLine> lines)
    {
        var signs = lines.Sum(line => line.Text.Count(c => c is >= '\u4E00' and <= '\u9FFF'));
        var words = lines.Where(line => line.Text.Contains(' ') && !line.Text.StartsWith('"')).Sum(line => line.Text.Split(' ').Count(word => word.All(char.IsAsciiLetter)));
        return signs * 2 > words ? TextLanguage.Chinese : TextLanguage.English;
    }
}
