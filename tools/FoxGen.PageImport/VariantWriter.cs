using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport;

/// <summary>Writes into the variants what the page says that some of them lack.</summary>
internal static class VariantWriter
{
    /// <summary>Applies the limits found on the page.</summary>
    public static void Apply(SpecDraft draft, PageContext page)
    {
        foreach (var variant in draft.Variants)
        {
            foreach (var limits in page.Limits.Where(limit => limit.Without.Contains(variant.Id)).GroupBy(limit => limit.Field, StringComparer.Ordinal))
            {
                if (draft.Find(limits.Key) is not { } field)
                {
                    continue;
                }

                if (limits.Any(limit => limit.Value is null))
                {
                    variant.Exclude.Add(field.Name);
                    continue;
                }

                Narrow(variant, field, [.. limits.Select(limit => limit.Value!)]);
            }

            if (variant.Exclude.Exists(name => draft.Find(name)!.IsRequired))
            {
                variant.Required = [.. draft.Fields.Where(field => field.IsRequired && !variant.Exclude.Contains(field.Name)).Select(field => field.Name)];
            }
        }
    }

    private static void Narrow(DraftVariant variant, DraftField field, List<RuleValue> without)
    {
        var left = field.Value.Enum.Where(value => !without.Contains(value)).ToList();
        if (left.Count == field.Value.Enum.Count)
        {
            return;
        }

        if (left.Count == 0)
        {
            field.Remarks.Add(new ImportRemark("", "", $"the page has no value of it for {variant.Id}; check whether that model has the field."));
            return;
        }

        var part = new DraftField(field.Name);
        part.Value.Enum.AddRange(left);
        if (field.Default is { } value && without.Contains(value))
        {
            field.Remarks.Add(new ImportRemark("", "", $"{variant.Id} does not accept the default {value}."));
        }

        variant.Overrides.Add(part);
    }
}
