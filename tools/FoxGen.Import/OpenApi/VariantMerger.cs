namespace FoxGen.Import.OpenApi;

/// <summary>Puts models that came from one spec into one file again.</summary>
internal static class VariantMerger
{
    /// <summary>A draft for the models; <c>null</c> when one file cannot say how they differ.</summary>
    /// <param name="models">The models in the order of the source; at least one.</param>
    /// <param name="service">Their service.</param>
    /// <param name="options">What the caller knows.</param>
    public static SpecDraft? Merge(IReadOnlyList<OpenApiModel> models, ResolvedService service, ImportOptions options)
    {
        var first = models[0];
        if (models.Any(model => model.Family != first.Family || model.Result != first.Result || model.MaxBodyBytes != first.MaxBodyBytes || model.ResultCount != first.ResultCount
            || !Equals(model.Results, first.Results) || !Equals(model.Vocabularies, first.Vocabularies))
            || models.Select(model => model.Id).Distinct().Count() < models.Count)
        {
            return null;
        }

        var draft = new SpecDraft
        {
            Service = service.Name,
            Family = first.Family,
            Result = first.Result ?? options.Result ?? service.Results.FirstOrDefault()?.ClrName ?? "",
            Results = first.Results,
            Vocabularies = first.Vocabularies,
            Title = first.Title,
            Description = first.Description,
            Documentation = first.Documentation,
            MaxBodyBytes = first.MaxBodyBytes,
            ResultCount = first.ResultCount,
            Timing = models.All(model => Equals(model.Timing, first.Timing)) ? first.Timing : null,
        };
        if (first.Result is null && options.Result is null)
        {
            draft.Remarks.Add(new ImportRemark("", "", $"The source does not describe the result; {draft.Result}, the first result type of the service, is used."));
        }

        draft.Variants.AddRange(models.Select(model => Variant(model, draft)));
        if (!Fields(draft, models))
        {
            return null;
        }

        Rules(draft, models);
        Notes(draft, models);
        draft.Examples.AddRange(models.SelectMany(model => model.Examples).Select(example => example.Source == (first.Documentation ?? example.Source) ? example with { Source = null } : example));
        draft.Remarks.AddRange(models.SelectMany(model => model.Remarks).Distinct());
        return draft;
    }

    private static DraftVariant Variant(OpenApiModel model, SpecDraft draft)
    {
        var variant = new DraftVariant(model.Id)
        {
            IdPattern = model.IdPattern,
            ClrName = model.ClrName,
            Title = model.Title == draft.Title ? null : model.Title,
            Description = model.Description == draft.Description ? null : model.Description,
            Documentation = model.Documentation == draft.Documentation ? null : model.Documentation,
            Timing = draft.Timing is null ? model.Timing : null,
        };
        return variant;
    }

    private static bool Fields(SpecDraft draft, IReadOnlyList<OpenApiModel> models)
    {
        var names = Together(models.Select(model => model.Fields.Select(field => field.Name)));
        foreach (var name in names)
        {
            var versions = models.Select(model => model.Fields.FirstOrDefault(field => field.Name == name)).ToList();
            var known = versions.OfType<DraftField>().ToList();
            var shared = known.Find(one => known.TrueForAll(other => FieldOverride.Of(one, other) is not null));
            if (shared is null)
            {
                return false;
            }

            draft.Fields.Add(shared);
            foreach (var (variant, own) in draft.Variants.Zip(versions))
            {
                if (own is null)
                {
                    variant.Exclude.Add(name);
                }
                else if (FieldOverride.Of(shared, own) is { } changes && FieldOverride.Keys(changes).Count > 0)
                {
                    variant.Overrides.Add(changes);
                }
            }
        }

        var required = draft.Fields.Where(field => field.IsRequired).Select(field => field.Name).ToList();
        foreach (var (variant, model) in draft.Variants.Zip(models))
        {
            var own = names.Where(name => model.Fields.Any(field => field.Name == name && field.IsRequired)).ToList();
            variant.Required = own.SequenceEqual(required) ? null : own;
        }

        return true;
    }

    // What a list has beyond the others stands behind the entry before it.
    private static List<string> Together(IEnumerable<IEnumerable<string>> lists)
    {
        var all = new List<string>();
        foreach (var list in lists)
        {
            var at = 0;
            foreach (var entry in list)
            {
                var found = all.IndexOf(entry);
                if (found < 0)
                {
                    all.Insert(at, entry);
                    found = at;
                }

                at = found + 1;
            }
        }

        return all;
    }

    // A rule loses what a variant lacks, so the one that reads the most is that of the file.
    private static void Rules(SpecDraft draft, IReadOnlyList<OpenApiModel> models)
    {
        foreach (var id in Together(models.Select(model => model.Rules.Select(rule => rule.Id))))
        {
            var versions = models.Select(model => (model.Id, Rule: model.Rules.FirstOrDefault(rule => rule.Id == id))).Where(one => one.Rule is not null).ToList();
            var whole = versions.OrderByDescending(one => one.Rule!.Content?.ToString().Length ?? 0).First().Rule!;
            var lacks = models.Where(model => !versions.Exists(one => one.Id == model.Id)).ToList();
            var rule = lacks.Count == 0 ? whole : whole with { Variants = [.. versions.Select(one => one.Id)] };
            draft.Rules.Add(rule);
        }
    }

    private static void Notes(SpecDraft draft, IReadOnlyList<OpenApiModel> models)
    {
        var least = models.Min(model => model.Notes.Count);
        var shared = Enumerable.Range(0, least).TakeWhile(i => models.All(model => model.Notes[i] == models[0].Notes[i])).Count();
        draft.Notes.AddRange(models[0].Notes.Take(shared));
        foreach (var (variant, model) in draft.Variants.Zip(models))
        {
            variant.Notes.AddRange(model.Notes.Skip(shared));
        }
    }
}
