using FoxGen.Import.Draft;

namespace FoxGen.Import;

/// <summary>Writes a draft as a model file in the style of the shipped specs.</summary>
public static class SpecWriter
{
    /// <summary>Returns the YAML text, with a newline at its end. Only the compiler can decide whether it is a valid spec.</summary>
    /// <param name="draft">The draft.</param>
    public static string Write(SpecDraft draft) => YamlPrinter.Print(Tree(draft), Header(draft));

    /// <summary>The comments above the first key.</summary>
    internal static IEnumerable<string> Header(SpecDraft draft) => draft.Remarks.Select(Comment);

    /// <summary>The document.</summary>
    internal static YamlMapping Tree(SpecDraft draft)
    {
        var root = new YamlMapping();
        root.Add("service", YamlValues.Text(draft.Service));
        root.Add("family", YamlValues.Text(draft.Family));
        root.Add("result", YamlValues.Text(draft.Result));
        root.Add("resultCount", YamlValues.Text(draft.ResultCount));
        root.Add("documentation", YamlValues.Text(draft.Documentation));
        Section(root, "title", YamlValues.Localized(draft.Title));
        Section(root, "description", YamlValues.Localized(draft.Description));
        Section(root, "variants", Variants(draft));
        Section(root, "required", YamlValues.List(draft.Fields.Where(field => field.IsRequired).Select(field => field.Name)));
        Section(root, "properties", FieldWriter.Fields(draft.Fields, withSpace: true, evenIfEmpty: true));
        Section(root, "vocabularies", draft.Vocabularies is null ? null : YamlValues.Value(draft.Vocabularies));
        Section(root, "results", draft.Results is null ? null : YamlValues.Value(draft.Results));
        Section(root, "rules", RuleWriter.Rules(draft.Rules));
        Section(root, "modes", draft.Modes is null ? null : YamlValues.Value(draft.Modes));
        Section(root, "body", draft.MaxBodyBytes is { } bytes ? RuleWriter.Bytes(bytes) : null);
        Section(root, "notes", YamlValues.List(draft.Notes));
        Section(root, "timing", draft.Timing is null ? null : YamlValues.Value(draft.Timing));
        Section(root, "examples", Examples(draft));
        return root;
    }

    /// <summary>A remark as a comment.</summary>
    internal static string Comment(ImportRemark remark) => "import: " + remark;

    private static void Section(YamlMapping root, string key, YamlNode? value)
    {
        if (root.Add(key, value) is { } entry)
        {
            entry.HasSpaceAbove = true;
        }
    }

    private static YamlMapping Variants(SpecDraft draft)
    {
        var variants = new YamlMapping();
        foreach (var variant in draft.Variants)
        {
            // An empty variant is written as {}.
            var keys = new YamlMapping { PrefersFlow = true };
            var full = new YamlMapping();
            full.Add("name", YamlValues.Text(variant.ClrName));
            full.Add("idPattern", variant.IdPattern is null ? null : new YamlScalar(variant.IdPattern, YamlStyle.Expression));
            full.Add("title", YamlValues.Localized(variant.Title, onOneLine: true));
            full.Add("description", YamlValues.Localized(variant.Description));
            full.Add("documentation", YamlValues.Text(variant.Documentation));
            full.Add("properties", FieldWriter.Fields(variant.Overrides, withSpace: false, evenIfEmpty: false));
            full.Add("exclude", YamlValues.List(variant.Exclude));
            full.Add("required", variant.Required is null ? null : variant.Required.Count > 0 ? YamlValues.List(variant.Required) : YamlValues.Plain("[]"));
            full.Add("notes", YamlValues.List(variant.Notes));
            full.Add("timing", variant.Timing is null ? null : YamlValues.Value(variant.Timing));
            variants.Add(variant.Id, full.Entries.Count > 0 ? full : keys)?.Comments.AddRange(variant.Remarks.Select(Comment));
        }

        return variants;
    }

    private static YamlSequence Examples(SpecDraft draft)
    {
        var examples = new YamlSequence();
        foreach (var example in draft.Examples.Where(example => example.Body.Kind is RuleValueKind.Map))
        {
            var item = new YamlMapping();
            item.Add("title", YamlValues.Localized(example.Title, onOneLine: true));
            item.Add("source", YamlValues.Text(example.Source));
            item.Add("model", YamlValues.Text(example.Model));
            var body = new YamlMapping();
            foreach (var (key, value) in example.Body.AsMap)
            {
                body.Add(key, YamlValues.Value(value));
            }

            item.Add("body", body);
            examples.Add(item).HasSpaceAbove = true;
        }

        return examples;
    }
}
