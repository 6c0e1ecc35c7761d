namespace FoxGen.RandomSchemas.Tests;

/// <summary>Asks all readers about all bodies of some cases.</summary>
internal static class Judge
{
    /// <summary>What they disagree about.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="tally">Counts what was looked at.</param>
    /// <param name="only">The one reader to ask; all when null.</param>
    public static IReadOnlyList<Disagreement> Check(IReadOnlyList<Case> cases, Tally? tally = null, string? only = null)
    {
        var found = new List<Disagreement>();
        var accepted = Accepted.Of(cases);
        tally?.Add(accepted);
        CheckRefusals(accepted, found);
        using var batch = Batch.Compile(accepted.Files, (file, problem) => found.Add(new("generated C#", file.Case with { Bodies = [] }, problem)));
        if (batch.Code is not { } code)
        {
            return found;
        }

        var (validator, metadata) = (new ValidatorReader(code), new MetadataReader(code));
        var callSites = new CallSiteReader(code, validator);
        IReadOnlyList<IReader> readers =
        [
            .. new IReader[]
            {
                validator,
                metadata,
                new SpecTextReader(),
                new JsonSchemaReader(),
                new SimulatorReader(batch.Files[0].Service, batch.Files.SelectMany(file => file.Models.Values)),
                new WordsReader("message", new MessageWords()),
                new WordsReader("XML documentation", new XmlDocWords(code)),
                new WordsReader("reference page", new PageWords(batch.Files[0].Set)),
            }.Where(reader => only is null || only == reader.Name),
        ];
        foreach (var file in batch.Files)
        {
            foreach (var model in file.Models.Values)
            {
                if (Guarded(() => metadata.Disagrees(model)) is { } difference)
                {
                    found.Add(new("metadata model", file.Case with { Bodies = [] }, difference));
                    break;
                }
            }

            foreach (var (body, i) in file.Case.Bodies.Select((body, i) => (body, i)).Where(one => file.Models.ContainsKey(one.body.Variant)))
            {
                var judged = Judged.Of(file, body);
                tally?.Add(judged);
                found.AddRange(readers.Select(reader => (reader, Verdict: Guarded(() => reader.Disagrees(judged))))
                    .Where(one => one.Verdict is not null)
                    .Select(one => Of(one.reader.Name, judged, $"{one.reader.Name}:\n    {one.Verdict}")));
                if (i < RandomSettings.CallSites && only is null or CallSiteReader.Name)
                {
                    callSites.Add(judged);
                }
            }
        }

        found.AddRange(callSites.Disagreements().Select(one => Of(CallSiteReader.Name, one.Body, one.Text)));
        return found;
    }

    private static void CheckRefusals(Accepted accepted, List<Disagreement> found)
    {
        foreach (var (one, errors) in accepted.Refused)
        {
            if (EmptyRanges.WronglyRefused(one.File, errors) is { } error)
            {
                found.Add(new("FOX0503", one with { Bodies = [] }, $"Refused, though some value fits: {error}"));
            }
        }

        foreach (var file in accepted.Files)
        {
            if (EmptyRanges.Of(file.Case.File).FirstOrDefault() is { } empty)
            {
                found.Add(new("FOX0503", file.Case with { Bodies = [] }, $"Accepted, though no value fits: {Yaml.Flow(empty)}"));
            }
        }
    }

    private static Disagreement Of(string reader, Judged one, string text) => new(
        reader,
        one.File.Case with { Bodies = [one.Body] },
        $"rules:\n    {Verdict.Of(one.Violations.Select(Verdict.Line))}\n{text}");

    // A reader that throws says something else than all others.
    private static string? Guarded(Func<string?> check)
    {
        try
        {
            return check();
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }
}
